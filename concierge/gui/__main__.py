"""`python -m concierge.gui` opens the window."""

import sys

from concierge.gui.app import main

if __name__ == "__main__":
    sys.exit(main())
