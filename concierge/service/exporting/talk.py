"""A conversation as a file: Markdown for notes, PDF to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from concierge.core import wire
from concierge.core.exporting import TalkFormat
from concierge.core.paths import from_wire, shown
from concierge.core.records import Locator
from concierge.service.exporting.paper import INK, NAME, QUIET, SMALL, TEXT, Paper
from concierge.service.exporting.texts import escaped

_MOST_LINES = 2000  # of an answer on paper
_UNCHECKED = "Stopped; this was not checked."


def export(
    head: wire.Conversation, messages: Iterable[wire.Message], wanted: TalkFormat
) -> Iterator[bytes]:
    """Yield a conversation as a file.

    Args:
        head: Its title and dates.
        messages: Its questions with their answers, in their order.
        wanted: The format.
    """
    return (_as_markdown if wanted == "md" else _as_pdf)(head, messages)


def _as_markdown(head: wire.Conversation, messages: Iterable[wire.Message]) -> Iterator[bytes]:
    yield f"# {escaped(head.title)}\n\n{escaped(_summary(head))}\n".encode()
    for message in messages:
        parts = [f"## {escaped(message.question)}"]
        parts += [f"*{escaped(line)}*" for line in _about(message)]
        parts += [escaped(part) for part in message.text.split("\n\n") if part.strip()]
        if cited := _cited(message):
            lines = [
                f"{source.n}. **{escaped(_where(source))}**: “{escaped(source.quote)}”\\\n"
                f"   {escaped(_folder(source))}"
                for source in cited
            ]
            parts.append("\n".join(lines))
        parts += [f"> {escaped(line)}" for line in _judged(message)]
        yield ("\n" + "\n\n".join(parts) + "\n").encode()


def _as_pdf(head: wire.Conversation, messages: Iterable[wire.Message]) -> Iterator[bytes]:
    paper = Paper(head.title, _summary(head))
    for message in messages:
        paper.keep(NAME, lines=4)
        paper.write(message.question, NAME, INK, left=0)
        for line in _about(message):
            paper.write(line, SMALL, QUIET, left=0)
        for part in message.text.split("\n\n"):
            paper.write(part, TEXT, INK, left=0, most=_MOST_LINES)
        for source in _cited(message):
            paper.write(f"{source.n}. {_where(source)}, {_folder(source)}", SMALL, INK)
            paper.write(f"“{source.quote}”", SMALL, QUIET)
        for line in _judged(message):
            paper.write(line, SMALL, QUIET, left=0)
        paper.skip()
        yield b""  # lets the sender see whether anybody still waits
    yield from paper.finished()


def _summary(head: wire.Conversation) -> str:
    questions = "1 question" if head.messages == 1 else f"{head.messages:,} questions"
    return f"{questions}; {_minute(head.made)} to {_minute(head.changed)}"


def _about(message: wire.Message) -> list[str]:
    """Return what is to be said of a question before its answer."""
    told = [_minute(message.asked)]
    if message.rewritten:
        told.append(f"Understood as: {message.rewritten}")
    if message.within_label:
        told.append(f"Only in {message.within_label}")
    if message.problem is not None:
        told.append(message.problem.message)
    elif message.answer is None:
        told.append(_UNCHECKED)
    return told


def _judged(message: wire.Message) -> list[str]:
    """Return what the person thinks of an answer."""
    thumb = {"up": "Helpful", "down": "Not helpful", "": ""}[message.thumb]
    return [said] if (said := ": ".join(filter(None, (thumb, message.note)))) else []


def _cited(message: wire.Message) -> list[wire.Citation]:
    cited = message.answer.citations if message.answer is not None else message.sources
    return sorted(cited, key=lambda source: source.n)


def _where(source: wire.Citation) -> str:
    known = {name: at for name, at in source.locator.items() if name in Locator.__slots__}
    place = shown(str(Locator(**known)))  # type: ignore[arg-type] # it was made from one
    name = shown(from_wire(source.path).name)
    return f"{name}, {place}" if place else name


def _folder(source: wire.Citation) -> str:
    return shown(from_wire(source.path).parent)


def _minute(iso: str) -> str:
    return iso[:16].replace("T", " ")
