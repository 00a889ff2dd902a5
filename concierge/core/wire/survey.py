"""Looking before anything is done: at folders to be added, at rules to be changed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Problem, Wire


class SurveyRequest(Wire):
    """Folders or files to count; they need not be in the index."""

    paths: list[str] = Field(min_length=1, max_length=100)


class Survey(Wire):
    """One server-sent event of counting: how far one folder is.

    Attributes:
        type: `count` many times, then `end`, or `error` instead.
        path: The folder, as it was asked for; "" in the last event.
        files: How many files would be read.
        bytes: How many bytes they have.
        by_kind: How many of each kind.
        left_out: How many files would only be named, because a rule leaves them out.
        done: Whether this folder is counted to its end.
        note: Why it could not be, or not all of it, or "".
    """

    type: Literal["count", "end", "error"] = "count"
    path: str = ""
    files: int = 0
    bytes: int = 0
    by_kind: dict[str, int] = {}
    left_out: int = 0
    done: bool = False
    note: str = ""
    problem: Problem | None = None


class RulesPreview(Wire):
    """What a change of rules would do, by comparing them on the files that are there.

    Attributes:
        out: How many files that are read would be left out.
        back: How many files that are left out would be read.
        examples_out: Some of the former: paths from the root.
        examples_back: Some of the latter.
    """

    out: int
    back: int
    examples_out: list[str]
    examples_back: list[str]
