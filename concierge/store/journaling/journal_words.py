"""What the journal says of its entries; the window knows these sentences as templates."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final

from concierge.core.paths import shown

SENTENCES: Final = {
    "tag.create": "Made the tag {name}.",
    "tag.rename": "Renamed the tag {name} to {new}.",
    "tag.paint": "Coloured the tag {name}.",
    "tag.delete": "Deleted the tag {name}.",
    "tag.assign": "Gave files the tag {name}.",
    "tag.remove": "Took the tag {name} off files.",
    "tag.note": "Changed the note on the tag {name}.",
    "tag.alias": "Gave the tag {name} the other name {new}.",
    "tag.unalias": "Took the other name {new} off the tag {name}.",
    "tag.merge": "Put the tag {name} into {new}.",
    "tag.split": "Gave files of the tag {name} the tag {new}.",
    "tag.folder": "Gave folders the tag {name}.",
    "tag.unfolder": "Took the tag {name} off folders.",
    "tag.import": "Took in a list of tags.",
    "tag.system": "Took over tags from the system.",
    "tag.chosen": "Chose tags of files for which the system had others.",
    "collection.create": "Made the collection {name}.",
    "collection.rename": "Renamed the collection {name} to {new}.",
    "collection.query": "Changed the query of the collection {name}.",
    "collection.note": "Changed the note on the collection {name}.",
    "collection.pin": "Pinned the collection {name}, or took it from there.",
    "collection.cover": "Changed the cover of the collection {name}.",
    "collection.item": "Changed the note on a file in the collection {name}.",
    "collection.delete": "Deleted the collection {name}.",
    "collection.add": "Put files into the collection {name}.",
    "collection.remove": "Took files out of the collection {name}.",
    "collection.move": "Changed the order of the collection {name}.",
    "suggestion.accepted": "Took {name}, as was suggested.",
    "suggestion.forgotten": "Forgot what was said when {name} was suggested.",
    "suggestion.rejected": "Refused {name}, which was suggested.",
    "saved.create": "Saved the search {name}.",
    "saved.collect": "Made the saved search {name} a collection.",
    "saved.rename": "Renamed the saved search {name} to {new}.",
    "saved.tell": "Changed what is told of the saved search {name}.",
    "saved.delete": "Deleted the saved search {name}.",
    "rule.create": "Made the rule {name}.",
    "rule.change": "Changed the rule {name}.",
    "rule.on": "Switched the rule {name} on.",
    "rule.off": "Switched the rule {name} off.",
    "rule.move": "Changed the order of rules.",
    "rule.delete": "Deleted the rule {name}.",
    "rule.run": "Ran the rule {name}.",
    "note.add": "Made a note on {name}.",
    "note.change": "Changed a note on {name}.",
    "note.tag": "Changed the tags of a passage in {name}.",
    "note.remove": "Deleted a note on {name}.",
    "reminder.set": "Set a reminder for {name}.",
    "reminder.remove": "Took away the reminder for {name}.",
    "reading.add": "Put {name} on the reading list.",
    "reading.done": "Noted that {name} is read.",
    "reading.again": "Noted that {name} is still to be read.",
    "reading.remove": "Took {name} off the reading list.",
    "file.rename": "Renamed {name} to {new}.",
    "file.move": "Moved {name} to {folder}.",
    "file.copy": "Copied {name} to {folder}.",
    "file.duplicates": "Put what was there twice into the bin.",
    "file.bin": "Put {name} into the bin.",
}
"""A sentence for each kind of entry, with the names of its details in it."""

_OTHER: Final = "Something else: {what}."
_MORE: Final = "And more."
_MOST = 3  # sentences of one entry

Said = tuple[str, Mapping[str, str]]
"""What was done and the details that its sentence has."""


def plain(name: str) -> str:
    """Return a name as it is told: on one line, with what cannot be shown replaced."""
    return shown(" ".join(name.split()))


def written(said: Sequence[Said]) -> str:
    """Return what was done as it is kept."""
    return json.dumps(said, ensure_ascii=False)


def read(kept: str) -> list[Said]:
    """Return what was done as it was kept."""
    return [(what, details) for what, details in json.loads(kept)]


def added(said: Sequence[Said], more: Said) -> list[Said]:
    """Return what was done with something else, which is said once."""
    return [*said] if more in said else [*said, more]


def text_of(said: Sequence[Said]) -> str:
    """Return what was done in words."""
    sentences = [_sentence(*one) for one in said]
    rest = [_MORE] if len(sentences) > _MOST else []
    return " ".join([*sentences[:_MOST], *rest])


def _sentence(what: str, details: Mapping[str, str]) -> str:
    try:
        return SENTENCES[what].format_map(details)
    except KeyError:  # another version wrote it
        return _OTHER.format(what=what)
