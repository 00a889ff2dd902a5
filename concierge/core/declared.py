"""How each setting is filled in, read from its declaration in `concierge.core.settings`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo

from concierge.core.settings import Settings

Kind = Literal["switch", "number", "text", "choice", "choices", "list", "file", "folder", "moment"]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a setting may be.

    Attributes:
        kind: switch: on or off; number; text; choice: one of `choices`; choices: any of them;
            list: any texts; file, folder: a path, or "" for none; moment: seconds since 1970.
        choices: The values to choose from, else none.
        minimum: The least number, where there is one.
        maximum: The largest.
    """

    kind: Kind
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None


def declared(name: str) -> Declared:
    """Return what a setting may be.

    Raises:
        KeyError: When there is no such setting.
    """
    field = Settings.model_fields[name]
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "kind" in extra:
        return Declared(cast(Kind, extra["kind"]))
    return _of_type(field.annotation, field)


def _of_type(kind: Any, field: FieldInfo) -> Declared:
    if get_origin(kind) is Literal:
        return Declared("choice", tuple(map(str, get_args(kind))))
    if get_origin(kind) is tuple:
        of = get_args(kind)[0]
        return Declared("choices", get_args(of)) if get_origin(of) is Literal else Declared("list")
    if kind is bool:
        return Declared("switch")
    if kind in (int, float):
        return Declared("number", (), _limit(field, "ge"), _limit(field, "le"))
    assert kind is str, f"settings of the type {kind} cannot be filled in"
    return Declared("text")


def _limit(field: FieldInfo, side: Literal["ge", "le"]) -> float | None:
    bound = {"ge": annotated_types.Ge, "le": annotated_types.Le}[side]
    found = [getattr(one, side) for one in field.metadata if isinstance(one, bound)]
    return float(found[0]) if found else None
