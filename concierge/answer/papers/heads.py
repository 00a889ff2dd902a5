"""The head of a paper: who sent it to whom, and which of its lines is its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from concierge.answer.papers.days import DAY
from concierge.core.papers import PaperKind

_MOST_LINES, _LONGEST_LINE = 16, 110
_SIGNED_LINES, _SENDER_CHARS = 3, 80

# Which comes first decides, of those that stand in one line the first here.
_HEADINGS: Final[tuple[tuple[PaperKind, str], ...]] = (
    ("reminder", r"payment reminder|reminder|mahnung|zahlungserinnerung"),
    ("credit", r"credit (?:note|memo)|gutschrift|stornorechnung|refund note"),
    ("estimate", r"estimate|quotation|quote|kostenvoranschlag|angebot"),
    ("order", (r"order confirmation|delivery note|auftragsbestätigung|bestellbestätigung"
              r"|lieferschein")),
    ("statement", r"(?:bank |account )?statement(?: of account)?|kontoauszug|kontoübersicht"),
    ("invoice", r"\w*invoice|bill|\w*rechnung|factura|facture|fattura"),
    ("receipt", r"receipt|quittung|kassenbon|kassenbeleg|bon|beleg"),
)  # fmt: skip
_HEADING: Final = re.compile(
    "|".join(rf"(?P<{kind}>(?<![\w@.])(?:{words})(?![\w@]))" for kind, words in _HEADINGS),
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"\s*(?:[-*•–>]|re:|aw:|subject: (?:re|aw|fwd?|wg):)", re.IGNORECASE)
_FIRST_WORDS, _LONGEST_HEADING = 4, 100
_DAY_LINE: Final = re.compile(
    rf"(?:[^\W\d]+(?:[ -][^\W\d]+){{0,1}},\s*)?(?:den |the |date:?\s*|datum:?\s*)?(?:{DAY})"
    r"(?:\s+\d{1,2}:\d{2}\S*)?\s*",
    re.IGNORECASE,
)
SALUTATION: Final = re.compile(
    r"(?:dear|hello|hi|sehr geehrte[rs]?|liebe[rs]?|hallo|guten tag)\b.{0,80}[,!:]?\s*$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:yours (?:sincerely|faithfully|truly)"
    r"|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)"
    r"|sincerely|best regards|regards|mit (?:freundlichen|herzlichen|besten|lieben) grüßen"
    r"|(?:viele|liebe|herzliche|beste|freundliche) grüße|hochachtungsvoll|eur?e? \w+ \w+$)",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(
    r"(?:bill(?:ed)? to|sold to|ship to|customer|client|to|kunde|kundin|rechnung an|an)\s*:\s*",
    re.IGNORECASE,
)
_SENT: Final = re.compile(r"(?:from|seller|supplier|von|absender)\s*:\s*", re.IGNORECASE)
_REACHED: Final = re.compile(r"[\d@]")  # a street with its number, a telephone, an address
_PARTING: Final = re.compile(r",|\s{2,}|\t|\||<")
_MAIL: Final = re.compile(r"(from|to|subject|date|cc|attachments): ?(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, and where it begins in its text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first sentence.

    Attributes:
        lines: All its lines.
        sender: Those that name who sent it.
        recipient: Those that name who it is for.
        greets: Whether a salutation follows.
        signed: What stands below the closing words of a letter, or "".
    """

    lines: Sequence[Line]
    sender: Sequence[str]
    recipient: Sequence[str]
    greets: bool
    signed: str

    @property
    def name(self) -> str:
        """Who sent it, as it is written, without the address."""
        first = self.sender[0] if self.sender else self.signed
        return _PARTING.split(first.strip(), maxsplit=1)[0].strip()[:_SENDER_CHARS]


def heading_in(line: str) -> re.Match[str] | None:
    """Return where a line says what kind of paper it heads; its last group is the kind.

    The word begins with a capital, or is among the first four of what is no sentence.
    """
    if len(line) > _LONGEST_HEADING or _ITEM.match(line):
        return None
    found = _HEADING.search(line)
    if found is None:
        return None
    is_early = len(line[: found.start()].split()) < _FIRST_WORDS and line.rstrip()[-1] not in ".!?"
    return found if found[0][0].isupper() or is_early else None


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not empty."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Line(line.rstrip(), at))
        at += len(line)
    return found


def head_of(lines: Sequence[Line], title: str) -> Head:
    """Read the head of a paper.

    Args:
        lines: All its lines.
        title: What the file says its title is; a first line that says the same names nobody.
    """
    if lines and _MAIL.fullmatch(lines[0].text):
        return _mail(lines)
    top, greets = _top(lines)
    named = top[1:] if top and title and _same(top[0].text, title) else top
    sender, recipient = _parties(named)
    return Head(top, sender, recipient, greets, _signature(lines))


def _top(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Return the lines above the salutation, and whether there is one."""
    top: list[Line] = []
    for line in lines[:_MOST_LINES]:
        if SALUTATION.match(line.text.strip()):
            return top, True
        top.append(line)
    return top, False


def _parties(lines: Sequence[Line]) -> tuple[list[str], list[str]]:
    """Tell the sender's lines from the recipient's: his begin below the sender's address."""
    sender: list[str] = []
    recipient: list[str] = []
    reached = False
    for line in lines:
        text = line.text.strip()
        if is_day(text) or heading_in(text) or len(text) > _LONGEST_LINE:
            if sender:
                break
            continue
        if label := _ADDRESSED.match(text):
            recipient.append(text[label.end() :])
        elif label := _SENT.match(text):
            sender.append(text[label.end() :])
        elif recipient or (reached and not _REACHED.search(text)):
            recipient.append(text)
        else:
            sender.append(text)
            reached = reached or (len(sender) > 1 and bool(_REACHED.search(text)))
    return sender, recipient


def is_day(text: str) -> bool:
    """Say whether a line is a date, perhaps with the place, and nothing else."""
    return _DAY_LINE.fullmatch(text.strip()) is not None


def _mail(lines: Sequence[Line]) -> Head:
    fields: dict[str, str] = {}
    top: list[Line] = []
    for line in lines[:_MOST_LINES]:
        found = _MAIL.fullmatch(line.text)
        if found is None:
            break
        fields[found[1].casefold()] = found[2]
        top.append(line)
    sender = [fields["from"]] if fields.get("from") else []
    recipient = [fields[name] for name in ("to", "cc") if fields.get(name)]
    return Head(top, sender, recipient, greets=False, signed=_signature(lines))


def _signature(lines: Sequence[Line]) -> str:
    """Return what stands below the closing words, or ""."""
    for number in range(len(lines) - 1, max(-1, len(lines) - 12), -1):
        text = lines[number].text.strip()
        if _CLOSING.match(text):
            signed = [text] if re.match("eur", text, re.IGNORECASE) else []
            below = lines[number + 1 : number + 1 + _SIGNED_LINES]
            return "\n".join([*signed, *(line.text.strip() for line in below)])
    return ""


def _same(line: str, title: str) -> bool:
    return line.strip().casefold().startswith(title.strip().casefold())
