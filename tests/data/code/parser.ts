export class Parser {
  constructor(a: string) {
  }
  async parse(text: string): Promise<void> {
    if (text) {
      run(); // needle one
    }
  }
}

export const start = async (a: string) => {
  go(); // needle two
};
app.listen(3000); // needle three
//# filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler
