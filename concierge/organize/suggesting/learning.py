"""Learning tags or collections from the files that carry them, and suggesting them for others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from concierge.core.suggesting import Named, Taught
from concierge.organize.suggesting.reasons import (
    Portrait,
    Reason,
    common_marks,
    common_words,
    tells,
)
from concierge.organize.suggesting.ridge import Ridge
from concierge.organize.suggesting.signs import Signs
from concierge.organize.suggesting.space import Space
from concierge.organize.suggesting.sureness import Sureness

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

SPEAKS: Final = 0.65
"""Below this probability nothing is suggested."""

# With fewer examples a label is only told by its nearest one.
_FEW = 3
# What files that nobody tagged are worth as examples of none of the labels: some may be of one.
_SAMPLE_TRUST = 0.25
# What a file of a label gets, and how near the nearest of its label is, where too few tell it.
_TYPICAL_SCORE, _TYPICAL_NEARNESS = 0.45, 0.4
_LEAST_TYPICAL = 0.15
# What one example leaves open: with n of them, a suggestion is at most n / (n + this) sure.
_DOUBT = 0.5
_RANKED = 20  # words of a file that speak for a label and may be told
_SAME_SUBJECT = 0.5  # cosine of what a file means and what a label's files do


@dataclass(frozen=True, slots=True)
class Guess:
    """A label that would suit a file.

    Attributes:
        label: The tag or collection.
        confidence: The probability that it is right.
        examples: How many files carry it that it was learned from.
        reasons: What the file has in common with these, the most telling first.
    """

    label: Named
    confidence: float
    examples: int
    reasons: tuple[Reason, ...] = ()


class Learned:
    """What was learned of all tags, or of all collections.

    Args:
        taught: What the person said.
        examples: The signs of the files it names; those that are missing are passed over.
        sample: The signs of some other files of the library.

    Attributes:
        labels: Those that have examples.
        examples: How many, by the label's id.
    """

    def __init__(
        self, taught: Taught, examples: Mapping[int, Signs], sample: Sequence[Signs]
    ) -> None:
        order = {file_id: row for row, file_id in enumerate(examples)}
        pairs = dict.fromkeys(_with_parents(taught, taught.carried))
        carried = [(label, order[file_id]) for label, file_id in pairs if file_id in order]
        counts = np.bincount([label for label, _ in carried], minlength=len(taught.labels))
        self._used = [label for label, count in enumerate(counts) if count]
        column = {label: number for number, label in enumerate(self._used)}
        self.labels = [taught.labels[label] for label in self._used]
        self._counts = counts[self._used] if self._used else np.zeros(0, int)
        self.examples = dict(
            zip((one.id for one in self.labels), map(int, self._counts), strict=True)
        )
        if not self._used:
            return
        files = [*examples.values(), *sample]
        targets = np.zeros((len(files), len(self._used)), np.float32)
        for label, row in carried:
            targets[row, column[label]] = 1
        for label, file_id in _with_parents(taught, taught.rejected):
            if file_id in order and label in column:
                row = targets[order[file_id]]
                row[column[label]] = row[column[label]] or -1
        self._learn(files, targets, len(examples))

    def suggest(self, file: Signs) -> list[Guess]:
        """Return the labels of which it is sure enough, the surest first.

        Args:
            file: A file that was not an example.
        """
        if not self.labels:
            return []
        row = self._space.rows([file])
        scores = self._scores(row @ self._ridge.weights, row @ self._rows.T)
        told = self._sureness.of(scores[0], self._margins(scores)[0])
        sure = told * self._counts / (self._counts + _DOUBT)
        found = [
            Guess(
                self.labels[number],
                float(sure[number]),
                int(self._counts[number]),
                tuple(self._reasons(file, row[0], number)),
            )
            for number in np.argsort(-sure)
            if sure[number] >= SPEAKS
        ]
        return [one for one in found if tells(one.reasons)]

    def _learn(self, files: Sequence[Signs], targets: FloatArray, examples: int) -> None:
        self._space = Space(files)
        rows = self._space.rows(files)
        trust = np.ones(len(files), np.float32)
        trust[examples:] = _SAMPLE_TRUST
        kernel = rows @ rows.T
        self._ridge = Ridge(rows, kernel, targets, trust)
        self._rows, self._targets = rows[:examples], targets[:examples]
        positive = self._targets > 0
        self._rivals = ~((positive.T @ positive.astype(np.float32)) > 0)
        self._everything = Portrait.of(files)
        self._portraits = [
            Portrait.of([files[row] for row in np.flatnonzero(column).tolist()])
            for column in positive.T
        ]
        self._note_typical(self._ridge.left_out[:examples], kernel[:examples, :examples], positive)

    def _note_typical(
        self, left_out: FloatArray, kernel: FloatArray, positive: NDArray[np.bool_]
    ) -> None:
        """Note what files of each label get without themselves, and how sure that makes."""
        many = self._counts >= _FEW
        np.fill_diagonal(kernel, -1)  # a file is not its own neighbour
        typical = np.array(
            [
                left_out[column, n].mean() if many[n] else np.nan
                for n, column in enumerate(positive.T)
            ]
        )
        near = [kernel[column][:, column].max(axis=1).mean() for column in positive.T[many]]
        usual = float(np.nanmean(typical)) if many.any() else _TYPICAL_SCORE
        # Few examples tell little of what is typical.
        counts = np.where(many, self._counts, 0)
        mixed = (np.nan_to_num(typical) * counts + usual * _FEW) / (counts + _FEW)
        self._typical = np.maximum(mixed, _LEAST_TYPICAL).astype(np.float32)
        self._nearness = max(float(np.mean(near)) if near else _TYPICAL_NEARNESS, _LEAST_TYPICAL)
        self._few = ~many
        scores = self._scores(left_out, kernel)
        margins = self._margins(scores)
        best = scores.argmax(axis=1)
        told = np.flatnonzero(positive[:, many].any(axis=1) & many[best])
        self._sureness = Sureness(
            scores[told, best[told]], margins[told, best[told]], positive[told, best[told]]
        )

    def _scores(self, fitted: FloatArray, kernel: FloatArray) -> FloatArray:
        """Return how well files suit labels, about 1 where they do; shape (files, labels).

        Args:
            fitted: What the regression says of them.
            kernel: How like they are to each example.
        """
        scores = fitted / self._typical
        for number in np.flatnonzero(self._few):
            alike = kernel[:, self._targets[:, number] > 0].max(axis=1)
            refused = kernel[:, self._targets[:, number] < 0]
            nearer = alike if not refused.size else alike - np.maximum(refused.max(axis=1), 0)
            scores[:, number] = nearer / self._nearness
        return np.asarray(scores, np.float32)

    def _margins(self, scores: FloatArray) -> FloatArray:
        """Return how far each label leads over the best one that no example carries with it."""
        margins = np.empty_like(scores)
        for number, rivals in enumerate(self._rivals):
            others = scores[:, rivals]
            best = np.maximum(others.max(axis=1), 0) if others.size else 0
            margins[:, number] = scores[:, number] - best
        return margins

    def _reasons(self, file: Signs, row: FloatArray, number: int) -> Iterator[Reason]:
        portrait = self._portraits[number]
        marks = list(common_marks(file, portrait, self._everything))
        yield from marks
        said = " ".join(value for one in marks for value in one.values).casefold()
        words = list(self._space.words)
        speaks = row[: len(words)] * self._ridge.weights[: len(words), number]
        ranked = [words[place] for place in np.argsort(-speaks)[:_RANKED] if speaks[place] > 0]
        ranked = [word for word in ranked if word not in said]
        yield from common_words(ranked, portrait, self._everything)
        likeness = self._space.likeness(row, self._rows[self._targets[:, number] > 0])
        if likeness > _SAME_SUBJECT:
            yield Reason("meaning")


def _with_parents(taught: Taught, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the number of a label and a file, of pairs with its id, and those of labels above."""
    place = {one.id: number for number, one in enumerate(taught.labels)}
    named = {one.name.casefold(): number for number, one in enumerate(taught.labels)}
    for label_id, file_id in pairs:
        if label_id not in place:
            continue
        name = taught.labels[place[label_id]].name.casefold()
        yield place[label_id], file_id
        while "/" in name:
            name = name.rpartition("/")[0]
            if name in named:
                yield named[name], file_id
