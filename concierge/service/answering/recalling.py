"""What was asked and answered before, as it was kept, and which file it was about."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.answer.exchanges import Exchange, Focus
from concierge.answer.whole import asks_for_whole
from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.service.answering.digesting import meant

_CITED = 3  # files of an answer that are known by name


def exchanges(messages: Sequence[wire.Message]) -> list[Exchange]:
    """Return what was asked and answered.

    Args:
        messages: Those whose answer is whole, the last one last.
    """
    found: list[Exchange] = []
    for message in messages:
        found.append(_exchange(message, found[-1] if found else None))
    return found


def exchanges_told(earlier: Sequence[wire.Earlier]) -> list[Exchange]:
    """Return what was asked and answered as a face tells it, where nothing is kept."""
    found: list[Exchange] = []
    for one in earlier:
        focus = found[-1].focus if found else None
        if focus is None or not _went_on_about(one.question, focus):
            is_whole = len(one.cited) == 1 and asks_for_whole(one.question)
            focus = Focus(one.cited[0]) if is_whole else None
        found.append(Exchange(one.question, one.answer, tuple(one.cited), focus))
    return found


def _exchange(message: wire.Message, before: Exchange | None) -> Exchange:
    cited = _rests_on(message)
    names = tuple(dict.fromkeys(_name(source) for source in cited))[:_CITED]
    if not names and message.rewritten and before is not None:
        names = before.cited  # no file answered it, so what was spoken of is still the same
    question = message.rewritten or message.question
    return Exchange(question, message.text, names, _focus(message, cited, before))


def _rests_on(message: wire.Message) -> list[wire.Citation]:
    """Return the sources of an answer, or the passage that it is about."""
    if message.answer is None:
        return []
    about = message.answer.about
    return message.answer.citations if about is None else [about]


def _focus(
    message: wire.Message, cited: Sequence[wire.Citation], before: Exchange | None
) -> Focus | None:
    """Return the only file that a question was about as such, or None."""
    kept = before.focus if before is not None else None
    if kept is not None and _went_on_about(message.rewritten, kept):
        return kept
    files = {source.file_id for source in cited}
    if len(files) != 1:
        return None
    focus = Focus(_name(cited[0]), files.pop())
    asked = wire.AskRequest(
        question=message.question, within=message.within, passage=message.passage
    )
    is_whole = _went_on_about(message.rewritten, focus) or meant(asked).task != "answer"
    return focus if is_whole else None


def _went_on_about(understood: str, focus: Focus) -> bool:
    """Say whether a question went on from one about a file, whose name was then told with it."""
    return understood.endswith(f"({focus.name})?")


def _name(source: wire.Citation) -> str:
    return shown(from_wire(source.path).name)
