"""`python -m concierge` is the command line."""

from concierge.cli.main import main

if __name__ == "__main__":
    main()
