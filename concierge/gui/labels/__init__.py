"""Giving tags to files and putting files into collections, one or many at once."""

from concierge.gui.labels.sheet import LabelSheet

__all__ = ["LabelSheet"]
