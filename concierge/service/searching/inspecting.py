"""What can be said of one path: where it stands, its text, its words on the page."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import Category, MissingError, MisusedError
from concierge.core.paths import Home, from_wire, shown, to_wire
from concierge.core.pieces import PagePiece
from concierge.core.records import CANCELLED, PART_SEPARATOR, PRIVATE, FileState, Stage, TextState
from concierge.core.settings import Preferences
from concierge.privacy.passwords import Passwords
from concierge.service.extraction.taking import Taking
from concierge.service.scanning.leaving_out import rules_of
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow, check_inside
from concierge.watch import names
from concierge.watch.places import BY_PATTERN
from concierge.watch.rules import Filter

# How files that are in the index, but not all of whose words are, are named and explained.
_TEXT_STATES = {
    TextState.NEEDS_OCR: ("needs ocr", "Its pages are pictures and wait to be read.", ""),
    TextState.NEEDS_SPEECH: (
        "model missing",
        "Its spoken words wait for a speech model; its name and tags are findable.",
        "Choose one with `concierge models`.",
    ),
    TextState.UNSUPPORTED: ("unsupported", "It is findable by name; its words are not read.", ""),
    TextState.EMPTY: ("empty", "It is findable by name; there are no words in it.", ""),
    TextState.PARTIAL: ("partly indexed", "Most of it is findable; something is missing.", ""),
    TextState.FULL: ("indexed", "It is findable by its name and its words.", ""),
}
# What the stages are that files in these states wait for.
_STAGES = {"waiting": Stage.TEXT, "needs ocr": Stage.DEEP}
# Reasons of the scan that are states with a name of their own.
_NAMED_REASONS = {
    "too large": "Raise the setting max_file_mb to read files of this size.",
    "cloud only": "Its bytes are not on this machine; opening it would download it.",
}


# The group of the setting left_out behind each reason of the scan.
_GROUPS = {reason: group for group, reason in names.REASONS.items()} | {
    names.SYSTEM_FILE: "system",
    PRIVATE: "secrets",
}
_OTHER_REASONS = {
    BY_PATTERN: "The patterns stand in `concierge rules FOLDER` and in the setting exclude.",
    CANCELLED: "`concierge retry PATH` has it read after all.",
}


class Inspector:
    """Looks things up for people who ask about one file.

    Args:
        catalog: What is known.
        preferences: What is left out.
        home: The data folder.
        passwords: Those the person gave.
        held: Says why a stage does not go on now, or "".
    """

    def __init__(
        self,
        catalog: Catalog,
        preferences: Preferences,
        home: Home,
        passwords: Passwords,
        held: Callable[[Stage], str],
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._home = home
        self._passwords = passwords
        self._held = held
        self._taking = Taking(home.folder / "opened")

    def explain(self, path: Path) -> wire.Explanation:
        """Say of any path, in the index or not, how it stands and why."""
        roots = self._catalog.places.roots()
        place = place_in(path, roots)
        try:
            details = self._catalog.ledger.file_at(place)
        except MissingError:
            return self._unknown(path, place, roots)
        if details.missing_since and os.path.lexists(path):  # it is not looked at any more
            return self._unknown(path, place, roots)
        root = check_inside(place, roots)
        state, message, advice = _standing(details)
        if state in _STAGES and (held := self._held(_STAGES[state])):
            message += f" That is put off: {held}."
        if not (details.missing_since or details.last_seen or os.path.lexists(path)):
            message += " There is nothing at this path now; its drive may be away."
        return wire.Explanation(
            path=details.path,
            state=state,
            message=message,
            advice=advice,
            root=to_wire(root.path),
            details=details,
        )

    def text(self, path: Path, start: int = 0, limit: int | None = None) -> wire.TextReply:
        """Return the text of a file as the index knows it, or a stretch of it.

        Raises:
            MissingError: When it is not in the index.
        """
        place = place_in(path, self._catalog.places.roots())
        return self._catalog.ledger.text(place, start, limit)

    def thumbnail(self, file_id: int) -> bytes:
        """Return a small picture of a file.

        Raises:
            MissingError: When there is none.
        """
        content = self._catalog.ledger.content_of(file_id)
        found = self._catalog.contents.thumbnail(content[0]) if content else b""
        if not found:
            raise MissingError("There is no small picture of this file.")
        return found

    def words(self, file_id: int, page: int, part: str) -> wire.WordsReply:
        """Return the recognised words of a page, with their boxes.

        Args:
            file_id: The file.
            page: Its page, from 1; a picture has one.
            part: The file within it, or "".

        Raises:
            MissingError: When the page was not recognised.
        """
        content = self._catalog.ledger.content_of(file_id)
        pieces = self._catalog.contents.pieces(content[0]) if content else {}
        name = "\n".join([*filter(None, part.split(PART_SEPARATOR)), f"page {page}"])
        if name not in pieces:
            raise MissingError("This page has no recognised words.")
        found = PagePiece.unpacked(pieces[name])
        return wire.WordsReply(
            words=[wire.PlacedWord(text=word.text, box=word.box) for word in found.words],
            confidence=found.confidence,
        )

    def part(self, file_id: int, part: str) -> wire.TakenPart:
        """Take a file out of another, so that other programs can open it.

        Raises:
            MissingError: When one of them is not there any more.
            ConciergeError: When it cannot be read; the category says why.
        """
        path = from_wire(self._catalog.ledger.file(file_id).path)
        if not path.is_file():
            raise MissingError(f"{shown(path)} is not there now.", "Its drive may be away.")
        content = self._catalog.ledger.content_of(file_id)
        password = self._passwords.get(content[1]) if content else ""
        return wire.TakenPart(path=to_wire(self._taking.take(path, part, password)))

    def forget_parts(self) -> None:
        """Delete all files that were taken out of others."""
        self._taking.tidy(kept_s=0)

    def unlock(self, path: Path, password: str) -> wire.FileDetails:
        """Keep a password for a file and read the file again with it.

        Raises:
            MissingError: When it is not in the index.
            MisusedError: When it was not read yet.
        """
        roots = self._catalog.places.roots()
        details = self._catalog.ledger.file_at(place_in(path, roots))
        content = self._catalog.ledger.content_of(details.file_id)
        if content is None:
            raise MisusedError(f"{shown(path)} was not looked into yet.", "Try again in a moment.")
        if password:
            self._passwords.set(content[1], password)
        else:
            self._passwords.remove(content[1])
        self._catalog.places.read_again(details.file_id)
        return self._catalog.ledger.file(details.file_id)

    def _unknown(self, path: Path, place: bytes, roots: list[RootRow]) -> wire.Explanation:
        """Explain a path that the ledger does not know."""
        state, message, advice, root = "", "", "", None
        with suppress(MisusedError):
            root = check_inside(place, roots)
        below = None
        if not os.path.lexists(path):
            state, message = "missing", "There is nothing at this path."
        elif self._is_ours(path):
            state, message = "excluded", "This is Concierge's own data folder."
        elif root is None:
            state, message = "not added", "It is in none of the folders you named."
            advice = "Add its folder with `concierge index`."
        elif why := self._left_out(place, root):
            state, message, advice = _left_out(why)
        elif os.path.isdir(path):
            state, message = "folder", "Its files are kept in the index."
            below = self._catalog.ledger.below(place)
        else:
            state, message = "waiting", "It was not met by a scan yet."
        return wire.Explanation(
            path=to_wire(place),
            state=state,
            message=message,
            advice=advice,
            root=to_wire(root.path) if root else "",
            below=below,
        )

    def _is_ours(self, path: Path) -> bool:
        ours = self._home.folder.resolve()
        return ours == path.resolve() or ours in path.resolve().parents

    def _left_out(self, place: bytes, root: RootRow) -> str:
        if place == root.path:
            return ""
        found = Filter(rules_of(root, self._preferences))
        return found.reason(os.fsdecode(root.path), os.fsdecode(place))


def place_in(path: Path, roots: list[RootRow]) -> bytes:
    """Return where a path is catalogued: as it is spelled, or where its links lead."""
    place = os.fsencode(os.path.abspath(path))
    try:
        check_inside(place, roots)
    except MisusedError:
        return os.fsencode(os.path.realpath(path))
    return place


def _standing(details: wire.FileDetails) -> tuple[str, str, str]:
    """Return state, message and advice of a file in the index."""
    if details.missing_since:
        return (
            "missing",
            f"It has not been there since {details.missing_since}; it was moved or deleted.",
            "What is known of it is kept for a while, in case it turns up elsewhere.",
        )
    state, message, advice = _standing_of_known(details)
    if details.last_seen:
        message += f" Its folder cannot be reached now; it was last seen {details.last_seen}."
    return state, message, advice


def _standing_of_known(details: wire.FileDetails) -> tuple[str, str, str]:
    if details.state == FileState.EXCLUDED:
        return _left_out(details.reason)
    if details.state == FileState.WAITING:
        return "waiting", "It is findable by name and waits to be read.", ""
    if details.state == FileState.FAILED:
        failure = details.failures[0] if details.failures else None
        state = details.reason or str(Category.UNREADABLE)
        return (state, failure.message, failure.advice) if failure else (state, "", "")
    if details.failures:  # what is missing will not come by itself
        failure = details.failures[0]
        return _TEXT_STATES[TextState.PARTIAL][0], failure.message, failure.advice
    state, message, advice = _TEXT_STATES[TextState(details.text_state)]
    return state, details.note or message, advice


def _left_out(why: str) -> tuple[str, str, str]:
    if why in _NAMED_REASONS:
        return why, "It is findable by name only.", _NAMED_REASONS[why]
    return "excluded", f"It is left out: {why}.", _way_in(why.partition(": ")[0])


def _way_in(reason: str) -> str:
    """Say what lets in what is left out for a reason of the scan, or ""."""
    if reason in _GROUPS:
        return (
            f'To have it read, use `concierge rules FOLDER --allow PATTERN`, or take "'
            f'{_GROUPS[reason]}" out of the setting left_out.'
        )
    return _OTHER_REASONS.get(reason, "")
