package a;

public class Parser {
    private int x = 1;

    public <T> List<T> parse(String s) throws IOException {
        for (int i = 0; i < 1; i++) { foo(); }
        return bar(); // needle one
    }

    interface Inner {
        void run(); // needle two
    }
}
//# filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler
