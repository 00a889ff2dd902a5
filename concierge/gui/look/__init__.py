"""How everything looks: colours, sizes and icons; `from concierge.gui import look`."""

from concierge.gui.look.colours import Colours, contrast
from concierge.gui.look.emblem import app_icon, tray_icon
from concierge.gui.look.icons import icon, kind_icon
from concierge.gui.look.metrics import box_indent, font, icon_px, step
from concierge.gui.look.theme import apply, colours, motion

__all__ = [
    "Colours",
    "app_icon",
    "apply",
    "box_indent",
    "colours",
    "contrast",
    "font",
    "icon",
    "icon_px",
    "kind_icon",
    "motion",
    "step",
    "tray_icon",
]
