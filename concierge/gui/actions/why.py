"""Why a file is among the results, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from concierge.core import wire

translate = QCoreApplication.translate


def reasons_of(why: wire.Why) -> list[str]:
    """Return why a file was found, a sentence each; nothing when it was not."""
    said = [
        sentence.format(_listed(words))
        for sentence, words in (
            (translate("why", "Its name holds {}."), why.in_name),
            (translate("why", "Its folder is called {}."), why.in_folder),
            (translate("why", "It says {}."), why.words),
        )
        if words
    ]
    if why.cosine is not None:
        share = f"{100 * why.cosine:.0f}"
        said.append(translate("why", "A passage of it means about the same ({} %).").format(share))
    if said and why.missing and why.passage is not None:
        said.append(translate("why", "It does not say {} there.").format(_listed(why.missing)))
    if said and why.relevance is not None:
        said.append(_second_look(why.reranked))
    return [" ".join([translate("why", "Found by this search:"), *said])] if said else []


def _second_look(moved: float) -> str:
    """Return what it brought that the reranking model read the passage beside the search."""
    if moved > 0:
        return translate("why", "A second look at its passage moved it up.")
    if moved < 0:
        return translate("why", "A second look at its passage moved it down.")
    return translate("why", "A second look at its passage left it where it was.")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(translate("why", "“{}”").format(word) for word in words)
