"""Which passages have no vector of another model yet, and which of them are given up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from concierge.service.embedding.model_index import ModelIndex
from concierge.store.meaning.embedded import Embedded

# Passages that are looked up at once.
_PAGE = 2000
# A passage that failed alone so often is left to the ordinary way, which records failures.
_TRIES = 2


class Unembedded:
    """Goes through all passages with vectors of the one model, for those without of the other.

    It does so in passes that begin where ids are least: meanwhile passages get vectors of the
    first model whatever their ids, so none are missing only when a whole pass finds none.

    Args:
        embedded: Passages with vectors of the first model.
        index: What has the vectors of the other.

    Attributes:
        given_up: Contents of passages that could not be embedded, by passage.
    """

    def __init__(self, embedded: Embedded, index: ModelIndex) -> None:
        self._embedded = embedded
        self._index = index
        self._after = 0
        self._found = False
        self._alone: set[int] = set()
        self._tries: Counter[int] = Counter()
        self.given_up: dict[int, int] = {}

    def next(self, most: int, in_hand: Collection[int]) -> list[int]:
        """Return the next ids, none when there are no more.

        Args:
            most: How many at most; one that failed before comes alone.
            in_hand: Those that are being embedded.
        """
        while True:
            page = self._embedded.after(self._after, _PAGE)
            if not page and not self._found:
                return []
            if not page:
                self._after, self._found = 0, False
                continue
            known = self._stored(page) | self.given_up.keys() | set(in_hand)
            if ids := [one for one in page if one not in known]:
                some = self._together(ids, most)
                self._after, self._found = some[-1], True
                return some
            self._after = page[-1]

    def failed(self, ids: Sequence[int]) -> None:
        """Note that some could not be embedded; they come again in the next pass, each alone."""
        self._alone.update(ids)
        if len(ids) == 1:
            self._tries.update(ids)
            if self._tries[ids[0]] >= _TRIES:
                self.given_up |= self._embedded.contents(ids)

    def _stored(self, ids: Sequence[int]) -> set[int]:
        return self._index.with_vectors(lambda vectors: vectors.stored(ids))

    def _together(self, ids: Sequence[int], most: int) -> list[int]:
        if ids[0] in self._alone:
            return [ids[0]]
        alone = next((at for at, one in enumerate(ids) if one in self._alone), len(ids))
        return list(ids[: min(alone, most)])
