"""Turns Outlook's messages into what every other mail becomes: headers, words, parts."""

from __future__ import annotations

import re
import tempfile
from functools import partial
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract.children import Children
from concierge.extract.encodings.decode import decode
from concierge.extract.mail import mapi
from concierge.extract.mail.headers import Headers, headers_of, iso_date
from concierge.extract.mail.mapi import NAMED, Attachment, MapiMessage, Properties
from concierge.extract.mail.message import letter_extraction, read_message
from concierge.extract.mail.mime import fuller, parse
from concierge.extract.mail.parts import LOGO_BYTES, Letter
from concierge.extract.mail.rtf_compressed import decompressed
from concierge.extract.mail.smime import Wrapping, unwrap
from concierge.extract.web.page import page_text

_OLE_OBJECT = 6
_PICTURE = re.compile(r"\bcid:[\w.+-]+@[\w.-]+")  # where a picture stands in the text
_LINKED = (2, 3, 4, 7)
_RECIPIENTS = {1: "to", 2: "cc", 3: "bcc"}
# What items other than mail say of themselves ([MS-OXOCAL], [MS-OXOCNTC]).
_ABOUT = (
    ("Location", NAMED | 0x8208),
    ("Company", 0x3A16),
    ("Job title", 0x3A17),
    ("Department", 0x3A18),
    ("Business phone", 0x3A08),
    ("Home phone", 0x3A09),
    ("Mobile", 0x3A1C),
    ("Address", 0x3A15),
    ("Email", NAMED | 0x8083),
    ("Email", NAMED | 0x8093),
)
_TIMES = (("Start", NAMED | 0x820D), ("End", NAMED | 0x820E), ("Due", NAMED | 0x8105))


def read_mapi(
    message: MapiMessage, context: ExtractionContext, media_type: str, extractor: str
) -> Extraction:
    """Read a message of Outlook with all that is attached to it.

    Args:
        message: The message.
        context: Limits and choices.
        media_type: Of the file it stands in.
        extractor: Name and version of the reader of that file.
    """
    letter = Letter(Children(context), read_message)
    kind = message.properties.line(0x001A).lower()
    if not kind.startswith("ipm.note"):
        letter.say("\n".join(_about(message.properties)))
    body, note = _body(message.properties, context)
    letter.say(body)
    read_inner = partial(read_mapi, media_type=media_type, extractor=extractor)
    for one in message.attachments:
        if "smime" in kind and _sealed(letter, one):
            continue
        _attach(letter, one, read_inner)
    if kind.startswith("ipm.note.rpmsg"):
        letter.locked = "rights management"
    notes = [note] if note else []
    return letter_extraction(_headers(message), letter, media_type, extractor, notes)


def _headers(message: MapiMessage) -> Headers:
    """Return the headers the message travelled with, filled up with what Outlook knows."""
    known = message.properties
    travelled = known.text(mapi.TRANSPORT_HEADERS)
    if travelled.startswith("Microsoft Mail"):  # a line of its own before the headers
        travelled = travelled.partition("\n")[2]
    found = headers_of(parse(travelled.encode("utf-8", "replace")))
    found.subject = _subject(known) or found.subject
    found.sender = found.sender or _sender(known)
    people: dict[str, list[str]] = {}
    for one in message.recipients:
        field = _RECIPIENTS.get(one.number(mapi.RECIPIENT_KIND) & 15, "")
        people.setdefault(field, []).append(_person(one, (0x3001,), (0x39FE, 0x3003)))
    for field, shown in (("to", 0x0E04), ("cc", 0x0E03), ("bcc", 0x0E02)):
        named = ", ".join(filter(None, people.get(field, ()))) or known.line(shown)
        setattr(found, field, getattr(found, field) or named)
    found.sent = found.sent or known.time(mapi.SENT, 0x0E06, 0x3007)
    found.date = found.date or found.sent
    found.identifier = found.identifier or known.line(0x1035).strip("<> ")
    found.sent = found.sent or iso_date(found.date)
    return found


def _subject(known: Properties) -> str:
    # A mark and the length of a prefix such as "Re: " may stand in front.
    text = known.text(mapi.SUBJECT, 0x0070)  # reports have only the topic
    return " ".join((text[2:] if text.startswith("\x01") else text).split())


def _sender(known: Properties) -> str:
    names = (0x0042, mapi.SENDER_NAME)
    return _person(known, names, (0x5D02, 0x5D01, 0x0065, 0x0C1F))


def _person(known: Properties, names: tuple[int, ...], addresses: tuple[int, ...]) -> str:
    """Return ``Name <address>``; addresses within an Exchange server say nothing."""
    name = known.line(*names)
    address = next((text for one in addresses if "@" in (text := known.line(one))), "")
    if not address or address == name:
        return name
    return f"{name} <{address}>" if name else address


def _about(known: Properties) -> list[str]:
    lines = [f"{name}: {text}" for name, one in _ABOUT if (text := known.line(one))]
    return lines + [f"{name}: {time}" for name, one in _TIMES if (time := known.time(one))]


def _body(known: Properties, context: ExtractionContext) -> tuple[str, str]:
    """Return the words of a message, and what could not be read of them."""
    plain = known.text(mapi.BODY, 0x1001).strip()
    text = fuller(plain, lambda: _page(known))
    rtf = known.data(mapi.RTF)
    if text or not rtf:
        return text, ""
    return _rtf_text(decompressed(rtf), context)


def _page(known: Properties) -> str:
    markup = known.text(mapi.HTML)
    if not markup and (data := known.data(mapi.HTML)):
        charset = mapi.codec_of(known.number(mapi.HTML_CODEPAGE))
        found = decode(data, declared=charset)
        markup = found.text if found else ""
    return page_text(markup).text if markup else ""


def _rtf_text(rtf: bytes, context: ExtractionContext) -> tuple[str, str]:
    from concierge.extract.registry import extract

    if not rtf:
        return "", "The text of the message is damaged."
    with tempfile.TemporaryDirectory(prefix="rtf-", dir=context.scratch) as folder:
        file = Path(folder) / "body.rtf"
        file.write_bytes(rtf)
        try:
            found = extract(file, context, rtf)
        except ConciergeError:
            return "", "The text of the message could not be read."
    text = "\n\n".join(segment.text for segment in found.segments)
    return _PICTURE.sub("", text), ""


def _sealed(letter: Letter, one: Attachment) -> bool:
    """Take the message that S/MIME wrapped into the only attachment ([MS-OXOSMIME])."""
    data = one.data()
    head = data[:1000].lstrip().lower()
    if b"multipart/signed" in head and b":" in head[:40]:
        letter.gather(parse(data))
        return True
    try:
        wrapping, content = unwrap(data)
    except (ValueError, IndexError):
        return False
    if wrapping is Wrapping.SIGNED and content:
        letter.gather(parse(content))
    elif wrapping is Wrapping.ENCRYPTED:
        letter.locked = "S/MIME"
    else:
        return False
    return True


def _attach(letter: Letter, one: Attachment, read_inner: partial[Extraction]) -> None:
    known = one.properties
    name = known.line(0x3707, 0x3704, 0x3001) or f"attachment {len(letter.attached) + 1}"
    method = known.number(mapi.ATTACH_METHOD)
    opened = one.message
    if opened is not None:
        letter.attached.append(name)
        letter.children.add_read(name, None, lambda inside: read_inner(opened(), inside))
        return
    if method in _LINKED:
        letter.attached.append(name)
        letter.children.name_only(name, note="It is only linked: " + known.line(0x370D, 0x3708))
        return
    data = b"" if method == _OLE_OBJECT else one.data()
    picture = known.line(0x370E).lower().startswith("image/")
    if picture and known.line(0x3712) and len(data) <= LOGO_BYTES:
        note = "A small picture that the message shows."
        letter.children.name_only(name, len(data), TextState.EMPTY, note)
    elif data:
        letter.attach(name, data)
    else:
        letter.attached.append(name)
        letter.children.name_only(name, 0 if method != _OLE_OBJECT else None)
