"""Which embedding model serves searches, and which one is to take its place."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from concierge.core.cosines import RELATED, UNRELATED, CosineScale
from concierge.core.errors import ModelMissingError, from_exception
from concierge.core.paths import Home, shown
from concierge.models import prepare, sources, transformers_folder
from concierge.models.sources import Source

log = logging.getLogger(__name__)

PACKAGED_DIMENSIONS = 384


class EmbeddingModel(BaseModel):
    """An embedding model that was prepared, as it is kept beside the index.

    Attributes:
        model: Its name, stamped on vectors.
        title: Its name for people.
        folder: What it was made from, as the settings name it; "" for the packaged one.
        signature: Of the files in there when it was prepared.
        sha256: Checksum of these files.
        dimensions: Length of a vector.
        unrelated: Of its scale.
        related: Of its scale.
    """

    model_config = ConfigDict(frozen=True)

    model: str
    title: str
    folder: str = ""
    signature: str = ""
    sha256: str = ""
    dimensions: int
    unrelated: float = UNRELATED
    related: float = RELATED

    @property
    def scale(self) -> CosineScale:
        """How its cosines compare with fixed thresholds."""
        return CosineScale.measured(self.unrelated, self.related)

    def vectors_in(self, home: Home) -> Path:
        """Return the folder of its vectors."""
        if not self.folder:
            return home.vectors
        return home.vectors.with_name(f"{home.vectors.name}-{self.sha256[:16]}")

    def prepared(self) -> Path:
        """Return the folder that it is loaded from; it is prepared again if that is gone.

        Raises:
            ModelMissingError: When it cannot be.
        """
        if not self.folder:
            return prepare.ensure_prepared()
        folder = place(self.folder)
        return prepare.ensure_prepared(
            source=Source(self.model, self.title, sources.FOLDER, self.sha256, folder)
        )

    def is_of(self, chosen: str) -> bool:
        """Say whether it is the model of a folder, or with "" the packaged one.

        A folder that is not there now, as on a drive that is unplugged, is taken to be as it was.
        """
        if self.folder != chosen:
            return False
        now = transformers_folder.signature(place(chosen)) if chosen else ""
        return not now or now == self.signature


def place(chosen: str) -> Path:
    """Return the folder that a setting names."""
    return Path(chosen).expanduser().absolute()


def packaged() -> EmbeddingModel:
    """Return the model that comes with Concierge."""
    one = sources.packaged()
    return EmbeddingModel(model=one.model, title=one.title, dimensions=PACKAGED_DIMENSIONS)


def of_prepared(source: Source, folder: str, signature: str) -> EmbeddingModel:
    """Return a model that was just prepared.

    Args:
        source: What it was made from.
        folder: The same, as the settings name it.
        signature: Of its files before that.

    Raises:
        ModelMissingError: When what was prepared is gone already.
    """
    try:
        file = prepare.folder_of(None, source) / prepare.STAMP_FILE
        stamp = json.loads(file.read_text(encoding="utf-8"))
        return EmbeddingModel(
            model=stamp["model"],
            title=source.title,
            folder=folder,
            signature=signature,
            sha256=source.sha256,
            dimensions=stamp["dimensions"],
            unrelated=stamp["unrelated"],
            related=stamp["related"],
        )
    except (OSError, ValueError, KeyError) as error:
        raise ModelMissingError(
            f"The prepared form of the embedding model {shown(source.title)} cannot be read.",
            "Choose the model again.",
        ) from error


class Standings(BaseModel):
    """What is kept of the embedding models of one data folder.

    Attributes:
        serving: The one that searches are answered with.
        next: The one whose index is being made, if there is one.
    """

    model_config = ConfigDict(frozen=True)

    serving: EmbeddingModel
    next: EmbeddingModel | None = None


def load(home: Home) -> Standings:
    """Return which models serve; without a record it is the packaged one.

    What cannot be read is taken for none: the index is made anew then.
    """
    try:
        return Standings.model_validate_json(home.embedding.read_text(encoding="utf-8"))
    except FileNotFoundError:
        pass
    except (OSError, ValidationError, ValueError):
        log.warning("the record of embedding models cannot be read")
    return Standings(serving=packaged())


def save(home: Home, standings: Standings) -> None:
    """Keep which models serve, whole or not at all, whenever the process dies.

    Raises:
        ConciergeError: When it cannot be written.
    """
    draft = home.embedding.with_suffix(".draft")
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(standings.model_dump_json(indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(home.embedding)
    except OSError as error:
        raise from_exception(error, shown(home.embedding)) from error
