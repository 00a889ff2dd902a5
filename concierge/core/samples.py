"""The sample library, by which the program is shown and tried."""

from __future__ import annotations

from pathlib import Path

from concierge.core.errors import MissingError


def assets_folder() -> Path:
    """Return the folder of the sample library: inside the package, or beside it in a checkout.

    Raises:
        MissingError: When this installation has none.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "assets", package.parent / "assets"):
        if (folder / "demo.json").is_file() and (folder / "sample_library").is_dir():
            return folder
    raise MissingError(
        "The sample library is not part of this installation.",
        "Run the demonstration from a checkout of the source.",
    )
