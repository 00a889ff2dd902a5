"""From where files have their tags besides carrying them by hand, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.core import wire

translate = QCoreApplication.translate

_RULE = "rule:"
_GIVERS: dict[str, str] = {
    "accepted": QT_TRANSLATE_NOOP("origins", "suggested, and taken"),
    "copy": QT_TRANSLATE_NOOP("origins", "from the original of this copy"),
    "system": QT_TRANSLATE_NOOP("origins", "from the tags of the system"),
    "keyword": QT_TRANSLATE_NOOP("origins", "from its own keywords"),
}
_MOST_NAMED = 3  # folders or passages of a sentence


@dataclass(slots=True)
class Origin:
    """From where some files have one tag.

    Attributes:
        lent: The files that have it without carrying it themselves.
        folders: The folders that pass it on to them, as the wire types spell them.
        passages: The files that have it in a passage, and that passage, in their order.
        givers: Who hung it on files that carry it; see `wire.TagsOf`.
    """

    lent: set[int] = field(default_factory=set)
    folders: dict[str, None] = field(default_factory=dict)
    passages: list[tuple[int, wire.TaggedPassage]] = field(default_factory=list)
    givers: dict[str, None] = field(default_factory=dict)


def origins(found: wire.TagsOf) -> dict[str, Origin]:
    """Return by tag from where files have it; what a person hung on them needs no word."""
    told: defaultdict[str, Origin] = defaultdict(Origin)
    for file_id, folders in found.inherited.items():
        for one in folders:
            told[one.tag].folders[one.path] = None
            _lend(told[one.tag], file_id, one.tag, found)
    for file_id, passages in found.passages.items():
        for passage in passages:
            told[passage.tag].passages.append((file_id, passage))
            _lend(told[passage.tag], file_id, passage.tag, found)
    for given in found.given_by.values():
        for tag, giver in given.items():
            told[tag].givers[giver] = None
    return dict(told)


def _lend(origin: Origin, file_id: int, tag: str, found: wire.TagsOf) -> None:
    if tag not in found.names.get(file_id, ()):
        origin.lent.add(file_id)


def in_short(origin: Origin, files: int) -> str:
    """Return what stands beside a tag: from the folder Work (2 of 5 files).

    Args:
        origin: From where files have the tag.
        files: How many files are meant.
    """
    where = _where(origin)
    if not where or not (origin.folders or origin.passages) or len(origin.lent) == files:
        return where
    if not origin.lent:
        return translate("origins", "also %1").replace("%1", where)
    said = translate("origins", "%1 (%2 of %3)").replace("%1", where)
    said = said.replace("%2", words.number(len(origin.lent)))
    return said.replace("%3", translate("origins", "%Ln file(s)", "", files))


def _where(origin: Origin) -> str:
    folders, passages = list(origin.folders), origin.passages
    if len(folders) == 1:
        name = from_wire(folders[0]).name or folders[0]
        return translate("origins", "from the folder %1").replace("%1", shown(name))
    if folders:
        return translate("origins", "from %Ln folder(s)", "", len(folders))
    if len(passages) == 1 and (where := words.place(passages[0][1].place)):
        return translate("origins", "on a passage, %1").replace("%1", where)
    if passages:
        return translate("origins", "on %Ln passage(s)", "", len(passages))
    return giver_in_words(next(iter(origin.givers))) if len(origin.givers) == 1 else ""


def in_full(origin: Origin, carried: bool) -> str:
    """Return the sentences that say from where files have a tag, and how it goes.

    Args:
        origin: From where.
        carried: Whether some of the files carry the tag themselves as well.
    """
    said = []
    if origin.folders:
        paths = _listed(shown(from_wire(path)) for path in origin.folders)
        said.append(translate("origins", "It comes from the folder %1.").replace("%1", paths))
    if origin.passages:
        places = _listed(words.passage(one.place, one.quote) for _, one in origin.passages)
        said.append(translate("origins", "It hangs on a passage: %1").replace("%1", places))
    if said:
        said.append(
            translate("origins", "A file that loses its own tag still has it from there.")
            if carried
            else translate("origins", "It can be taken away there only.")
        )
    elif origin.givers:
        how = ", ".join(giver_in_words(one) for one in origin.givers)
        said.append(translate("origins", "How it came: %1").replace("%1", how))
    return "\n".join(said)


def giver_in_words(giver: str) -> str:
    """Return who or what hung a tag on a file."""
    if giver.startswith(_RULE):
        said = translate("origins", "by the rule %1")
        return said.replace("%1", shown(giver.removeprefix(_RULE)))
    return translate("origins", _GIVERS[giver]) if giver in _GIVERS else shown(giver)


def enclosing(folder: str, carried: Iterable[wire.TaggedFolder]) -> Mapping[str, Origin]:
    """Return by tag from which folders around it a folder has it.

    Args:
        folder: The folder, as the wire types spell it.
        carried: What hangs on folders.
    """
    above = {str(one) for one in from_wire(folder).parents}
    told: defaultdict[str, Origin] = defaultdict(Origin)
    own = {one.tag for one in carried if one.path == folder}
    for one in carried:
        if one.inherited and str(from_wire(one.path)) in above:
            told[one.tag].folders[one.path] = None
            told[one.tag].lent |= set() if one.tag in own else {0}
    return told


def _listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    more = ["…"] if len(every) > _MOST_NAMED else []
    return ", ".join([*every[:_MOST_NAMED], *more])
