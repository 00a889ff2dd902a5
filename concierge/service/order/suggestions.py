"""Suggestions for files: tags, collections and better names, learned from what the person does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import to_wire
from concierge.core.settings import Preferences
from concierge.core.suggesting import Known, Label, Taught
from concierge.organize.suggesting.cold import by_name, by_siblings, merged
from concierge.organize.suggesting.learning import Guess, Learned
from concierge.service.embedding.meaning import Meaning
from concierge.service.order.file_names import better_name_of
from concierge.service.order.file_signs import FileSigns
from concierge.service.precedence import Precedence
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain

if TYPE_CHECKING:
    from concierge.store.order.suggestions import Suggestions as Kept

LABELS: Final[tuple[Label, ...]] = ("tag", "collection")

# How many files a label is learned from, and all labels together: what is learned anew after each
# change takes the cube of that.
_EACH, _ALL = 500, 1000
_SAMPLE = 150
_MOST_LABELS = 3  # suggested for one file, of each sort
_OFF = "Suggestions are switched off (the setting suggest_tags)."


class Suggestions:
    """Suggests, and keeps what the person answers.

    Args:
        catalog: Files, and what hangs on them.
        meaning: Where the vectors of passages are.
        preferences: Whether suggestions are wanted.
        precedence: Makes background work wait meanwhile.
        changed: Called after a tag or a collection was given.
    """

    def __init__(
        self,
        catalog: Catalog,
        meaning: Meaning,
        preferences: Preferences,
        precedence: Precedence,
        changed: Callable[[], None],
    ) -> None:
        self._catalog = catalog
        self._preferences = preferences
        self._precedence = precedence
        self._changed = changed
        self._signs = FileSigns(catalog, meaning)
        self._learning = threading.Lock()
        self._learned: dict[Label, tuple[tuple[object, ...], Taught, Learned]] = {}

    def of(self, file_id: int) -> wire.FileSuggestions:
        """Return what would suit a file.

        Raises:
            MissingError: When there is no such file.
        """
        with self._precedence.taken():
            known = self._signs.known([file_id]).get(file_id)
            if known is None:
                raise MissingError(
                    "There is no such file in the index.", "concierge search finds those there are."
                )
            return self._of(known, with_name=True)

    def untagged(self, after: int, limit: int) -> wire.SuggestionPage:
        """Return suggestions for files that carry no tag; those without any are left out.

        Args:
            after: Where the page before ended, or 0.
            limit: How many files to look at.
        """
        with self._precedence.taken():
            ids = self._kept.untagged(after, limit)
            known = self._signs.known(ids)
            self._signs.of(known)  # together, because one by one takes longer
            found = [self._of(known[one], with_name=False) for one in ids if one in known]
        return wire.SuggestionPage(
            files=[one for one in found if one.suggestions],
            next=ids[-1] if len(ids) == limit else None,
        )

    def answer(self, said: wire.SuggestionAnswer) -> wire.FileSuggestions:
        """Keep what the person says to a suggestion, and do it; return what is suggested now.

        Raises:
            MissingError: When there is no such file, tag or collection.
        """
        found = self._label_id(said.label, said.name)
        with self._catalog.journal.entry(
            f"suggestion.{said.answer or 'forgotten'}", {"name": plain(said.name)}
        ):
            if said.answer == "accepted":
                self._give(said)
            self._kept.note(said.file_id, said.label, found, said.answer)
        self._changed()
        return self.of(said.file_id)

    def _give(self, said: wire.SuggestionAnswer) -> None:
        if said.label == "tag":
            self._catalog.tags.assign(said.name, [said.file_id], by="accepted")
        else:
            self._catalog.collections.add(said.name, [said.file_id])

    def counts(self) -> wire.SuggestionCounts:
        """Return how often suggestions were accepted and rejected."""
        labels = [
            wire.AnsweredLabel(label=label, name=name, accepted=accepted, rejected=rejected)
            for label, name, accepted, rejected in self._kept.answers()
        ]
        return wire.SuggestionCounts(
            accepted=sum(one.accepted for one in labels),
            rejected=sum(one.rejected for one in labels),
            labels=labels,
        )

    @property
    def _kept(self) -> Kept:
        return self._catalog.suggestions

    def _of(self, known: Known, *, with_name: bool) -> wire.FileSuggestions:
        reply = wire.FileSuggestions(file_id=known.file_id, path=to_wire(known.path))
        if not self._preferences.current.suggest_tags:
            return reply.model_copy(update={"notices": [_OFF]})
        suggested = [_told(label, one) for label in LABELS for one in self._labels(label, known)]
        name = better_name_of(known, self._catalog) if with_name else None
        return reply.model_copy(update={"suggestions": suggested, "better_name": name})

    def _labels(self, label: Label, known: Known) -> list[Guess]:
        """Return the tags or collections for a file that it has not and that were not refused."""
        taught, learned = self._learn(label)
        if not taught.labels:
            return []
        examples = learned.examples
        guesses = merged(
            [
                *learned.suggest(self._signs.of({known.file_id: known})[known.file_id]),
                *by_siblings(taught.labels, self._kept.siblings(label, known.file_id)),
                *by_name(known, taught.labels, examples),
            ]
        )
        has = self._carried(label, known.file_id)
        refused = self._kept.rejected(label, known.file_id)
        # Those above a label that was refused were learned from the same files.
        said = [*has, *(one.name for one in taught.labels if one.id in refused)]
        wanted = [one for one in guesses if not _is_said(one.label.name, said)]
        return _deepest(wanted)[:_MOST_LABELS]

    def _carried(self, label: Label, file_id: int) -> Sequence[str]:
        names = self._catalog.tags if label == "tag" else self._catalog.collections
        return names.of_files([file_id]).get(file_id, [])

    def _learn(self, label: Label) -> tuple[Taught, Learned]:
        """Return what was learned, anew where the person taught something since."""
        with self._learning:
            stamp = (*self._kept.stamp(label), self._signs.version)
            before = self._learned.get(label)
            if before is not None and before[0] == stamp:
                return before[1:]
            taught = self._kept.taught(label, _EACH, _ALL)
            ids = dict.fromkeys(one for _, one in (*taught.carried, *taught.rejected))
            sample = [one for one in self._kept.sample(_SAMPLE) if one not in ids]
            signs = self._signs.of(self._signs.known([*ids, *sample] if ids else []))
            learned = Learned(
                taught,
                {one: signs[one] for one in ids if one in signs},
                [signs[one] for one in sample if one in signs],
            )
            self._learned[label] = (stamp, taught, learned)
            return taught, learned

    def _label_id(self, label: Label, name: str) -> int:
        found = self._kept.label_id(label, name)
        if found is None:
            raise MissingError(
                f"There is no {label} {name}.", f"`concierge {label} list` shows them all."
            )
        return found


def _is_said(name: str, has: Sequence[str]) -> bool:
    """Say whether a file has a label, or one below it, which says more."""
    key = name.casefold()
    return any(one.casefold() == key or one.casefold().startswith(f"{key}/") for one in has)


def _deepest(guesses: Sequence[Guess]) -> list[Guess]:
    """Leave out labels below which another one is suggested."""
    names = [one.label.name for one in guesses]
    return [
        one
        for one in guesses
        if not _is_said(one.label.name, [n for n in names if n != one.label.name])
    ]


def _told(label: Label, guess: Guess) -> wire.Suggestion:
    return wire.Suggestion(
        label=label,
        name=guess.label.name,
        confidence=round(guess.confidence, 3),
        examples=guess.examples,
        reasons=[
            wire.SuggestionReason(common=one.common, values=list(one.values))
            for one in guess.reasons
        ],
    )
