"""What the engine says, in the words of the person's language; see `matching`."""

from concierge.gui.told.matching import problem as problem
from concierge.gui.told.matching import sentence as sentence
from concierge.gui.told.matching import told as told
