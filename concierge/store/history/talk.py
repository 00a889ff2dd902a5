"""How questions and answers stand in rows of the catalog."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from concierge.core import wire
from concierge.core.paths import from_wire
from concierge.core.times import iso_time
from concierge.store.words.naming import folded

COLUMNS = (
    "id, conversation_id, asked, question, rewritten, state, answer, details, model, thumb, note"
)
_LONGEST_TITLE, _BEFORE, _PASSAGE = 120, 40, 160  # characters


@dataclass(slots=True)
class Outcome:
    """What came of a question.

    Attributes:
        text: The answer, or what there is of it.
        sources: The evidence.
        answer: The checked answer.
        problem: Why there is none.
    """

    state: Literal["done", "stopped", "failed"] = "stopped"
    text: str = ""
    sources: list[wire.Citation] = field(default_factory=list)
    answer: wire.AnswerReply | None = None
    problem: wire.Problem | None = None

    @property
    def model(self) -> str:
        """What wrote it."""
        return self.answer.model if self.answer is not None else ""

    def details(self, before: str) -> str:
        """Return what is kept beside the text, as JSON.

        Args:
            before: What is known of the question.
        """
        known: dict[str, Any] = json.loads(before)
        known["sources"] = [source.model_dump(mode="json") for source in self.sources]
        if self.answer is not None:
            # The text and the model have columns of their own.
            known["answer"] = self.answer.model_dump(mode="json", exclude={"answer", "model"})
        if self.problem is not None:
            known["problem"] = self.problem.model_dump(mode="json")
        return _dumped(known)


def details_of(asked: wire.AskRequest) -> str:
    """Return of which files, or about which passage, a question is asked, as JSON."""
    told: dict[str, Any] = {}
    if asked.within is not None:
        told["within"] = asked.within.model_dump(mode="json")
        told["within_label"] = asked.within_label
    if asked.passage is not None:
        told["passage"] = asked.passage.model_dump(mode="json")
    return _dumped(told)


def message_of(row: Sequence[Any]) -> wire.Message:
    """Make what faces see of a row of `COLUMNS`."""
    told: dict[str, Any] = json.loads(row[7])
    text, model = row[6], row[8]
    reply = told.get("answer")
    return wire.Message(
        id=row[0],
        conversation=row[1],
        asked=iso_time(row[2]),
        question=row[3],
        rewritten=row[4],
        within=told.get("within"),
        within_label=told.get("within_label", ""),
        passage=told.get("passage"),
        state=row[5],
        text=text,
        sources=told.get("sources", []),
        answer=None
        if reply is None
        else wire.AnswerReply.model_validate({**reply, "answer": text, "model": model}),
        problem=told.get("problem"),
        thumb=row[9],
        note=row[10],
    )


def conversation_of(row: Sequence[Any], passage: str = "") -> wire.Conversation:
    """Make what faces see of a row: id, title, first question, pinned, made, changed, messages."""
    first = " ".join(row[2].split())
    short = first if len(first) <= _LONGEST_TITLE else first[: _LONGEST_TITLE - 1].rstrip() + "…"
    return wire.Conversation(
        id=row[0],
        title=row[1] or short,
        named=bool(row[1]),
        pinned=bool(row[3]),
        made=iso_time(row[4]),
        changed=iso_time(row[5]),
        messages=row[6],
        passage=passage,
    )


def passage_of(texts: Iterable[str], words: Iterable[str]) -> str:
    """Return the stretch of some texts around the first of some words."""
    wanted = [folded(word) for word in words]
    for text in texts:
        flat = " ".join(text.split())
        at = min((found for word in wanted if (found := folded(flat).find(word)) >= 0), default=-1)
        if at >= 0:
            start = max(0, at - _BEFORE)
            cut = flat[start : start + _PASSAGE].strip()
            before = "…" if start else ""
            return f"{before}{cut}{'…' if start + _PASSAGE < len(flat) else ''}"
    return ""


def cites(details: str, path: bytes, first: bytes, end: bytes, files: Collection[int]) -> bool:
    """Say whether an answer quotes a path, or one between two others, or one of some files."""
    cited = _cited(details)
    if cited_files(details) & frozenset(files):
        return True
    places = {os.fsencode(from_wire(source["path"])) for source in cited}
    return any(place == path or first < place < end for place in places)


def cited_files(details: str) -> set[int]:
    """Return the files that an answer quotes or lists."""
    passage = json.loads(details).get("passage")
    explained = {passage["file_id"]} if passage else set()
    return explained | {source["file_id"] for source in _cited(details)}


def _cited(details: str) -> list[dict[str, Any]]:
    told: dict[str, Any] = json.loads(details)
    answer = told.get("answer") or {}
    listed = answer.get("listed") or {}
    return [
        *told.get("sources", []),
        *answer.get("citations", []),
        *answer.get("nearest", []),
        *filter(None, [answer.get("about")]),
        *listed.get("files", []),
        *(one["file"] for one in listed.get("left_out", [])),
    ]


def scope_alone(details: str) -> str:
    """Return details without all that an answer left in them."""
    told: dict[str, Any] = json.loads(details)
    return _dumped({name: told[name] for name in ("within", "within_label") if name in told})


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
