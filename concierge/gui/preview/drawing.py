"""Draws one SVG file in a process of its own: a hostile one can take for ever, or all memory.

Run as ``python drawing.py FILE``, so that nothing but Qt is imported; writes a PNG to its
standard output.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_LIMIT_S = 15.0
_CPU_S = 4
_SIDE = 1600
_LARGEST = 4 * 1024 * 1024
_MEMORY = 1024 * 1024 * 1024


def draw(path: Path) -> bytes:
    """Return a drawing as PNG; b"" when that takes too long or cannot be done.

    Args:
        path: An SVG file.
    """
    try:
        if path.stat().st_size > _LARGEST:
            return b""
        done = subprocess.run(
            # -P: the folder of this file is no place to import from.
            [sys.executable, "-P", __file__, str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LIMIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _png(path: Path) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(path.read_bytes())
    if not renderer.isValid():
        return b""
    size = renderer.defaultSize()
    size = size if not size.isEmpty() else QSize(_SIDE, _SIDE)
    # Lines stay sharp at any size: it is drawn larger than it says.
    image = QImage(
        size.scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    # Most are drawn for paper.
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S))


def main(path: str) -> None:
    """Draw a file and write the picture."""
    from PySide6.QtGui import QGuiApplication

    _limit()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    sys.stdout.buffer.write(_png(Path(path)))
    del application


if __name__ == "__main__":
    main(sys.argv[1])
