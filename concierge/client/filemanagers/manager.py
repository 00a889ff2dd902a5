"""What every file manager has in common: whether it is there, and steps that change its menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from concierge.core.paths import Home

State = Literal["added", "renewed", "kept", "removed", "absent", "refused"]


class Step(Protocol):
    """One change, planned and not yet made."""

    @property
    def place(self) -> str:
        """The file or key that it changes, for people."""
        ...

    def do(self) -> None:
        """Make it.

        Raises:
            ConciergeError: When it cannot be made.
        """
        ...


class Manager(Protocol):
    """A file manager and our entries in its menu."""

    @property
    def id(self) -> str:
        """By which a command names it."""
        ...

    @property
    def title(self) -> str:
        """How people call it."""
        ...

    @property
    def advice(self) -> str:
        """What a person has to know after a change, or ""."""
        ...

    def is_there(self) -> bool:
        """Say whether this machine has it."""
        ...

    def is_on(self) -> bool:
        """Say whether entries of ours are in its menu."""
        ...

    def plan(self, home: Home | None) -> list[Step]:
        """Return what is left to do so that its menu is as it is wanted.

        Args:
            home: The data folder whose window the entries show; None to take them away.

        Raises:
            MisusedError: When something that is not ours is in their place.
            ConciergeError: When it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, or would be, for one file manager.

    Attributes:
        manager: Its id.
        title: How people call it.
        state: added; renewed, where older entries were there; kept as they were; removed;
            absent, where there was nothing to remove; refused.
        places: Files and keys that were changed.
        advice: What to do now, or why it was refused; "" for nothing.
    """

    manager: str
    title: str
    state: State
    places: tuple[str, ...] = ()
    advice: str = ""
