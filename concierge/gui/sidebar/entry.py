"""What stands in the sidebar, apart from how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLocale

from concierge.core import terms
from concierge.core.paths import from_wire, shown
from concierge.gui import words

if TYPE_CHECKING:
    from concierge.core import wire

Kind = Literal["place", "saved", "collection", "tag", "folder", "facet", "new"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar.

    Attributes:
        kind: What it is; "new" makes the first one of its section.
        term: What it means in a query, the whole query of a saved search; "" for everything.
        label: What it is called.
        name: Of a tag or collection with its parents, or of a saved search.
        files: How many files it stands for, where that is known.
        icon: Name of its icon, or "".
        colour: "#rrggbb" of a tag, or "".
        depth: How many tags or collections it stands below.
        tip: More about it.
        fresh: How many of the files are new.
        tells: Whether the person is told of new ones.
        query: What a smart collection asks, or "".
        note: What is said of a collection.
        pinned: Whether a collection stands above the others too.
        cover: The file whose picture stands for a collection, or None.
    """

    kind: Kind
    term: str
    label: str
    name: str = ""
    files: int | None = None
    icon: str = ""
    colour: str = ""
    depth: int = 0
    tip: str = ""
    fresh: int = 0
    tells: bool = False
    query: str = ""
    note: str = ""
    pinned: bool = False
    cover: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same when counts change."""
        return self.kind, self.name or self.term

    @property
    def is_own(self) -> bool:
        """Whether a person made it, and may rename and delete it."""
        return self.kind in {"tag", "collection", "saved"}

    @property
    def takes_files(self) -> bool:
        """Whether files can be dropped on it."""
        return self.kind in {"tag", "collection"}


def of_saved(searches: Sequence[wire.SavedSearch]) -> list[Entry]:
    """Return saved searches as entries."""
    return [
        Entry(
            "saved",
            one.query,
            shown(one.name),
            name=one.name,
            files=one.files,
            icon="star",
            tip=shown(one.query),
            fresh=one.fresh,
            tells=one.tells,
        )
        for one in searches
    ]


def of_tags(tags: Sequence[wire.Tag]) -> list[Entry]:
    """Return tags as entries, each after its parent."""
    return [
        Entry(
            "tag",
            terms.term("tag", tag.name),
            shown(tag.name.rpartition("/")[2]),
            name=tag.name,
            files=tag.total,
            colour=tag.colour,
            depth=tag.name.count("/"),
            tip=_about(tag),
        )
        for tag in tags
    ]


def _about(tag: wire.Tag) -> str:
    """Return a tag's name with its other names and its note."""
    named = ", ".join(shown(name) for name in (tag.name, *tag.aliases))
    return f"{named}\n{tag.note}" if tag.note else named


def of_collections(collections: Sequence[wire.Collection]) -> list[Entry]:
    """Return collections as entries, each after the one it stands below."""
    return [_of_collection(one, one.name.count("/")) for one in collections]


def of_pinned(collections: Sequence[wire.Collection]) -> list[Entry]:
    """Return the pinned ones of collections, which stand side by side."""
    return [_of_collection(one, 0) for one in collections if one.pinned]


def _of_collection(one: wire.Collection, depth: int) -> Entry:
    said = (one.name, one.query, one.problem, one.note)
    return Entry(
        "collection",
        terms.term("collection", one.name),
        shown(one.name.rpartition("/")[2]),
        name=one.name,
        files=one.files,
        icon="filter" if one.query else "collection",
        depth=depth,
        tip="\n".join(shown(line) for text in said for line in text.splitlines()),
        query=one.query,
        note=one.note,
        pinned=one.pinned,
        cover=one.cover,
    )


def of_roots(roots: Sequence[wire.Root]) -> list[Entry]:
    """Return the folders of the index as entries."""
    return [
        Entry(
            "folder",
            terms.term("in", root.path),
            shown(from_wire(root.path).name or root.path),
            name=root.path,
            icon="folder",
            tip=shown(from_wire(root.path)),
        )
        for root in roots
    ]


def of_counts(counts: Sequence[wire.Count], most: int, facet: str = "") -> list[Entry]:
    """Return what files of a result have in common as entries.

    Args:
        counts: As the service counted.
        most: How many to show.
        facet: "kinds" and "languages" are named in the words of the person.
    """
    return [
        Entry("facet", one.term, _named(one, facet), name=one.term, files=one.files)
        for one in counts[:most]
        if one.term
    ]


def _named(count: wire.Count, facet: str) -> str:
    """Return what files have in common in the words of the person."""
    if facet == "kinds":
        return words.kind(count.value)
    if facet == "languages":
        language = QLocale.codeToLanguage(count.value)
        if language != QLocale.Language.AnyLanguage:
            spoken = QLocale(language, QLocale.Country.World)  # English, not that of one country
            return spoken.nativeLanguageName() or QLocale.languageToString(language)
    return shown(count.label or count.value)


def changed(query: str, entry: Entry, how: str) -> str:
    """Return a query after an entry was chosen.

    A place stands alone, unless Shift is held; what files have in common is added, and
    taken out when it is there already.
    """
    if not entry.term or entry.kind == "saved":
        return entry.term
    if how == "not":
        unwanted = f"-{entry.term}"
        return (
            terms.removed(query, unwanted)
            if terms.has(query, unwanted)
            else terms.added(query, unwanted)
        )
    if terms.has(query, entry.term) and (entry.kind == "facet" or how == "also"):
        return terms.removed(query, entry.term)
    return terms.added(query, entry.term) if entry.kind == "facet" or how == "also" else entry.term
