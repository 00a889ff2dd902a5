import os


class Parser:
    """Reads."""

    def parse(self, text):
        # needle one
        return text

    async def close(self):
        pass  # needle two


def main():
    Parser()  # needle three


if __name__ == "__main__":
    main()  # needle four
# filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler
