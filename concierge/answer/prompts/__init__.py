"""What models are told, as versioned YAML beside this file; a person may put others in place.

A file of the same name in the folder ``prompts`` of the data folder is used instead. It is
checked when it is loaded: what cannot be used is told, and ours stays in place.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from string import Template
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_ENDING = ".yaml"
_LONGEST_FILE = 64_000  # bytes
_Line = Annotated[str, Field(min_length=1, max_length=8000)]


class Example(BaseModel):
    """An exchange that shows a model what is wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    user: _Line
    assistant: _Line


class Recipe(BaseModel):
    """What a model is told for one job.

    Attributes:
        version: Rises with each change; what was kept of a model's words holds for one version.
        purpose: What it is for.
        system: Who the model is to be.
        examples: Exchanges that go before.
        user: What is asked, with ``$sources`` and, where there is one, ``$question``.
        source_tokens: How long all sources may be together.
        reply_tokens: How long the reply may be.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: int = Field(ge=1)
    purpose: _Line
    system: _Line
    examples: tuple[Example, ...] = Field(default=(), max_length=8)
    user: _Line
    source_tokens: int = Field(ge=20, le=32_000)
    reply_tokens: int = Field(ge=8, le=4000)

    @property
    def blanks(self) -> frozenset[str]:
        """What is filled in."""
        return frozenset(Template(self.user).get_identifiers())

    def messages(self, **filled: str) -> tuple[dict[str, str], ...]:
        """Return chat messages with all blanks filled in.

        Args:
            filled: What to put in; it is never looked through for blanks itself.
        """
        shown = [
            {"role": role, "content": text}
            for one in self.examples
            for role, text in (("user", one.user), ("assistant", one.assistant))
        ]
        asked = {"role": "user", "content": Template(self.user).substitute(filled)}
        return ({"role": "system", "content": self.system}, *shown, asked)


class Prompts:
    """All recipes: ours, and a person's in their place.

    Args:
        own: Folder of the person's; it need not be there.

    Attributes:
        notices: Why some of the person's are not used.
    """

    def __init__(self, own: Path | None = None) -> None:
        self.notices: list[str] = []
        self._recipes: dict[str, Recipe] = {}
        for file in resources.files(__name__).iterdir():
            if file.name.endswith(_ENDING):
                name = file.name.removesuffix(_ENDING)
                self._recipes[name] = _read(file.read_text(encoding="utf-8"))
        if own is not None:
            self._take(own)

    def __getitem__(self, name: str) -> Recipe:
        return self._recipes[name]

    @property
    def names(self) -> list[str]:
        """What there is, in the order of the alphabet."""
        return sorted(self._recipes)

    def _take(self, folder: Path) -> None:
        for path in sorted(folder.glob(f"*{_ENDING}")):
            ours = self._recipes.get(path.stem)
            try:
                if ours is None:
                    raise ValueError(f"there is no prompt of this name, only {_listed(self.names)}")
                self._recipes[path.stem] = _checked(path, ours)
            except (OSError, ValueError) as error:
                self.notices.append(
                    f"The prompt {path.name} in the folder prompts is not used: {_why(error)}. "
                    "Correct or delete it, and start the service again."
                )


def _checked(path: Path, ours: Recipe) -> Recipe:
    """Read a person's recipe.

    Raises:
        OSError: When it cannot be read.
        ValueError: When it cannot be used in place of ours.
    """
    with path.open("rb") as file:
        raw = file.read(_LONGEST_FILE + 1)
    if len(raw) > _LONGEST_FILE:
        raise ValueError(f"it is longer than {_LONGEST_FILE:,} bytes")
    recipe = _read(raw.decode("utf-8"))
    if recipe.blanks != ours.blanks:
        raise ValueError(f"user must hold {_listed(f'${one}' for one in sorted(ours.blanks))}")
    return recipe


def _read(text: str) -> Recipe:
    import yaml

    try:
        return Recipe.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("it is not YAML") from error


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return getattr(error, "strerror", None) or str(error)


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
