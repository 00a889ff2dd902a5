"""Why a file was found, as numbers and as a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.core import wire
from concierge.core.searching import ChunkRow
from concierge.search.grouping import Group


def explained(
    group: Group,
    chunk: ChunkRow | None,
    words: Sequence[str],
    in_passage: Sequence[str],
    in_path: tuple[Sequence[str], Sequence[str]],
) -> wire.Why:
    """Say why a file was found.

    Args:
        group: The file, and what each list was worth.
        chunk: Its best passage, if one was found.
        words: Of the query.
        in_passage: Those of them that stand in that passage, in any form.
        in_path: Those that stand in its name, and those in the name of a folder above it.
    """
    in_name, in_folder = in_path if group.named else ((), ())
    why = wire.Why(
        words=list(in_passage),
        missing=[word for word in words if word not in in_passage],
        share=round(len(in_passage) / len(words), 4) if words else 0.0,
        in_name=list(in_name),
        in_folder=list(in_folder),
        passage=chunk.ordinal + 1 if chunk else None,
        bm25=round(group.bm25, 4) if "words" in group.found_by else None,
        cosine=round(group.cosine, 4) if "meaning" in group.found_by else None,
        named=round(group.named, 4),
        worded=round(group.worded, 4),
        meant=round(group.meant, 4),
        relevance=None if group.relevance is None else round(group.relevance, 4),
        reranked=round(group.reranked, 4),
    )
    return why.model_copy(update={"sentence": _sentence(why, noted=bool(group.note))})


def _sentence(why: wire.Why, noted: bool) -> str:
    parts = [
        f"{_listed(words)} {'stands' if len(words) == 1 else 'stand'} in {place}"
        for words, place in (
            (why.in_name, "its name"),
            (why.in_folder, "the name of its folder"),
            (why.words, f"its passage {why.passage}"),
        )
        if words
    ]
    if noted:
        parts.append("a note of yours holds its words")
    if why.cosine is not None:
        parts.append(f"a passage means about the same (cosine {why.cosine:.2f})")
    worth = ", ".join(
        f"{name} {value:.2f}"
        for name, value in (("name", why.named), ("words", why.worded), ("meaning", why.meant))
    )
    if why.relevance is not None:
        parts.append(f"read beside the query, its passage has the relevance {why.relevance:.2f}")
        worth += f", reranking {why.reranked:+.2f}"
    said = "; ".join(parts) or "nothing of the query stands in it as it was typed"
    return f"{said[0].upper()}{said[1:]}. Worth: {worth}."


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words]
    if len(quoted) == 1:
        return quoted[0]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"
