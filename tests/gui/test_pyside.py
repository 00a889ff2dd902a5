"""The PySide6 that is installed is one that a window can live with."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_do_not_wear_out_none() -> None:
    # PySide6 6.12.0 gives `None` away without counting it: on Python 3.11, where it is
    # counted, a window dies after a few thousand calls ("none_dealloc").
    one = QObject()
    one.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(500):
        one.setObjectName("again")
    assert sys.getrefcount(None) > before - 100
