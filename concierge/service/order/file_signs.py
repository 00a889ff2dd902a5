"""The signs of files, read from the catalog and the vector store and remembered for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.suggesting import Known
from concierge.organize.suggesting.signs import BEGINNING, Signs, signs_of
from concierge.service.embedding.meaning import Meaning
from concierge.store.catalog import Catalog

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

# About 10 kB each; enough for what labels are learned from.
_REMEMBERED = 1500
# Passages whose mean stands for a file: what it is shows at its beginning, and each costs time.
_PASSAGES = 3


class FileSigns:
    """Reads and remembers; safe between threads.

    Args:
        catalog: Where files and their words are.
        meaning: Where the vectors of their passages are.
    """

    def __init__(self, catalog: Catalog, meaning: Meaning) -> None:
        self._catalog = catalog
        self._meaning = meaning
        self._guard = threading.Lock()
        self._remembered: OrderedDict[int, tuple[Known, Signs]] = OrderedDict()
        self._index: object = None
        self.version = 0

    def known(self, file_ids: Sequence[int]) -> dict[int, Known]:
        """Return what is known of files without their words; those that are gone are left out."""
        return self._catalog.suggestions.known(file_ids, 0)

    def of(self, files: Mapping[int, Known]) -> dict[int, Signs]:
        """Return the signs of files.

        Args:
            files: What is known of them, without their words.
        """
        self._drop_of_other_model()
        with self._guard:
            found = {
                file_id: signs
                for file_id, one in files.items()
                for known, signs in [self._remembered.get(file_id, (None, None))]
                if signs is not None and known == one
            }
        missing = [file_id for file_id in files if file_id not in found]
        if missing:
            made = self._read(missing)
            found |= made
            self._remember(files, made)
        return found

    def _read(self, file_ids: Sequence[int]) -> dict[int, Signs]:
        whole = self._catalog.suggestions.known(file_ids, BEGINNING)
        means = self._means([one.content_id for one in whole.values() if one.content_id])
        return {i: signs_of(one, means.get(one.content_id or 0)) for i, one in whole.items()}

    def _means(self, content_ids: Sequence[int]) -> dict[int, FloatArray]:
        """Return the mean directions of contents; none while the vectors cannot be had."""
        try:
            vectors = self._meaning.vectors()
            return vectors.means(self._catalog.suggestions.first_passages(content_ids, _PASSAGES))
        except ConciergeError:  # words and names go on telling files apart
            return {}

    def _remember(self, files: Mapping[int, Known], made: Mapping[int, Signs]) -> None:
        with self._guard:
            for file_id, signs in made.items():
                self._remembered[file_id] = (files[file_id], signs)
                self._remembered.move_to_end(file_id)
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)

    def _drop_of_other_model(self) -> None:
        """Forget all signs once another embedding model serves: its vectors are others."""
        index = self._meaning.index
        with self._guard:
            if index is not self._index:
                self._index = index
                self._remembered.clear()
                self.version += 1
