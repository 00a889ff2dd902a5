"""Entries of ours in the right-click menus of file managers.

They are written for the person alone, carry a mark of ours, and run `concierge window` with the
selected files. What does not carry the mark is never touched.
"""

from concierge.client.filemanagers.manager import Manager, Outcome, State
from concierge.client.filemanagers.managers import all_managers, change

__all__ = ["Manager", "Outcome", "State", "all_managers", "change"]
