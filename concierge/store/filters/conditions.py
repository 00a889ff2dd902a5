"""A piece of SQL that narrows a statement to some files."""

from __future__ import annotations

from typing import NamedTuple


class Condition(NamedTuple):
    """More of a WHERE clause about the table `file`, beginning with AND, or nothing.

    Attributes:
        sql: Made of constants; what a person typed is among the values.
        values: What its question marks stand for.
    """

    sql: str = ""
    values: tuple[object, ...] = ()


EVERY = Condition()
