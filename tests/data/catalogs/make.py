"""Write a small catalog of the present schema, to be kept when the schema is released.

    python tests/data/catalogs/make.py

Each migration adds a file here, named after the newest migration; those that are there
stay as they are, so that every released schema is opened by the tests for good.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from concierge.core.searching import Held
from concierge.core.wire import SaveRequest
from concierge.store.catalog import Catalog
from concierge.store.schema import newest
from tests.store.conftest import KEY, Library

HERE = Path(__file__).parent
TEXTS = {
    "lease.txt": "The rent is due on the first of the month.",
    "recipes/stew.md": "# Stew\n\nOnions, carrots and a slow fire.",
    "recipes/copy of stew.md": "# Stew\n\nOnions, carrots and a slow fire.",
    ".hidden.txt": "not read",
    "broken.pdf": "%PDF-1.7\nthis is no PDF",
}


def main() -> None:
    """Write the file, unless it is there."""
    target = HERE / f"{newest()}.db"
    if target.exists():
        raise SystemExit(f"{target.name} is there; a released schema is never written again")
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "household"
        files.mkdir()
        library = Library(target, files)
        for name, text in TEXTS.items():
            library.write(name, text)
        library.update()
        library.catalog.tags.create("home/bills", "#c77700")
        library.catalog.tags.assign("home/bills", [library.id_of(files / "lease.txt")])
        stews = [
            library.id_of(files / "recipes" / f"{name}.md") for name in ("stew", "copy of stew")
        ]
        library.catalog.collections.add("Kitchen", stews)
        search = SaveRequest(name="Bills", query="rent", tells=True)
        library.catalog.saved.create(search, Held([], 0))
        library.catalog.trim()
        library.catalog.close()
    Catalog(target, KEY).close()  # opens as it will in the tests
    print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
