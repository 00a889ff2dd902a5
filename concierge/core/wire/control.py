"""What a person steers: the pace, the work, the settings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from concierge.core.wire.base import Wire


class PauseRequest(Wire):
    """For how long nothing is read; without minutes until it is resumed."""

    minutes: float | None = Field(default=None, gt=0, le=60 * 24 * 366)


class HurryRequest(Wire):
    """A person waits: for so long everything is read at full speed."""

    seconds: float = Field(gt=0, le=3600)


class WorkRequest(Wire):
    """A file or folder of the index, or all of it."""

    path: str | None = Field(default=None, min_length=1)


class WorkReply(Wire):
    """How many files it concerns."""

    files: int


class SettingRow(Wire):
    """One setting: its value, what it was without the person, and what it does.

    Attributes:
        kind: How it is filled in: on or off, a number, a text, one of `choices`, any of them,
            any texts, a path ("" for none), or seconds since 1970.
        minimum: The least number, where there is one.
        maximum: The largest.
    """

    name: str
    title: str
    description: str
    value: JsonValue
    default: JsonValue
    kind: Literal[
        "switch", "number", "text", "choice", "choices", "list", "file", "folder", "moment"
    ] = "text"
    choices: list[str] = []
    minimum: float | None = None
    maximum: float | None = None


class SettingsReply(Wire):
    """All settings."""

    settings: list[SettingRow]


class SettingsRequest(Wire):
    """Settings to change, by name."""

    values: dict[str, JsonValue] = Field(min_length=1)
