"""What an embedding model is prepared from: the installed package, or a folder of the person's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from concierge.models import catalog, transformers_folder

FOLDER = "folder"  # the origin of all that did not come in a package


@dataclass(frozen=True, slots=True)
class Source:
    """A model before it is prepared.

    Attributes:
        model: Its name, stamped on vectors: no other model has it.
        title: Its name for people.
        origin: What it came with, as the stamp tells it.
        sha256: Checksum of what it is made from.
        folder: Where that is; None: in the installed package.
        query_prompt: What is put before what is looked for, or "".
        passage_prompt: What is put before a passage, or "".
    """

    model: str
    title: str
    origin: str
    sha256: str
    folder: Path | None = None
    query_prompt: str = ""
    passage_prompt: str = ""

    @property
    def place(self) -> str:
        """The name of the folder that it is prepared into."""
        return self.model if self.folder is None else place_of(self.sha256)


def packaged() -> Source:
    """Return the model that comes with Concierge; its package is not looked into."""
    one = catalog.EMBEDDING
    return Source(one.name, one.name, one.distribution, one.sha256)


def from_folder(folder: Path) -> Source:
    """Return the model of a sentence-transformers folder, after reading all of it.

    Raises:
        ModelMissingError: When it cannot be used.
    """
    known = transformers_folder.examine(folder)
    sha256 = transformers_folder.fingerprint(known.folder)
    return Source(
        f"{known.name} {sha256[:16]}",
        known.name,
        FOLDER,
        sha256,
        known.folder,
        known.query_prompt,
        known.passage_prompt,
    )


def place_of(sha256: str) -> str:
    """Return the name of the folder that a model with this checksum is prepared into."""
    return f"embedding-{sha256[:16]}"
