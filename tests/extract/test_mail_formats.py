"""Mailboxes, Outlook's formats, saved pages, and mail that breaks the rules."""

from __future__ import annotations

import base64
import random
import struct
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, TextState
from concierge.extract import media_types as types
from concierge.extract.detect import detect
from concierge.extract.mail import mailbox, smime
from concierge.extract.mail.headers import decoded, iso_date
from concierge.extract.mail.rtf_compressed import decompressed
from concierge.extract.registry import extract
from tests.extract.test_hostile import ending

DATA = Path(__file__).parents[1] / "data" / "mail"
HEADERS = b"From: a@b.c\nSubject: S\nDate: Mon, 6 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n"


def read(data: bytes, context: ExtractionContext, name: str = "a.eml") -> Extraction:
    """Read bytes that stand in no file."""
    return extract(Path(name), context, data)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?utf-8?B?R3LDvA==?= =?utf-8?B?w59l?=", "Grüße"),
        # A character split between two words, as many programs cut them.
        ("=?utf-8?B?R3LD?=\n =?utf-8?B?vMOfZQ==?=", "Grüße"),
        ("=?ISO-8859-1?Q?caf=E9_au_lait?= today", "café au lait today"),
        ('"=?utf-8?q?J=C3=BCrgen?=" <j@x>', '"Jürgen" <j@x>'),
        ("=?utf-8*de?Q?=C3=9C?=", "Ü"),
        ("=?utf-8?Q?Really?=20yes?=", "Really? yes"),
        ("=?iso-2022-jp?B?GyRCJF4kXxsoQg==?=", "まみ"),
        ("=?utf-8?B?R3LDvMOfZQ?= a =?nonsense?Q?b?= c", "Grüße a b c"),
        ("plain =? text", "plain =? text"),
        ("=?utf-8?B??=", ""),
    ],
)
def test_encoded_words(raw: str, text: str) -> None:
    assert decoded(raw) == text


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("Mon, 06 May 2024 10:00:00 +0200", "2024-05-06T10:00:00+02:00"),
        ("6 May 24 10:00 EST", "2024-05-06T10:00:00-05:00"),
        ("Mon, 06 May 2024 10:00:00 -0000", "2024-05-06T10:00:00+00:00"),
        ("Fri, 21 Nov 1997 09(noon):   55  :  06 -0600", "1997-11-21T09:55:06-06:00"),
        ("2024-05-06T10:00:00+02:00", "2024-05-06T10:00:00+02:00"),
        ("yesterday", ""),
        ("Mon, 99 Foo 20244 99:99:99 +9999", ""),
        ("", ""),
    ],
)
def test_dates(raw: str, iso: str) -> None:
    assert iso_date(raw) == iso


def test_names_of_attachments_in_every_spelling(context: ExtractionContext) -> None:
    spellings = [
        b"filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt",
        b"filename*0*=iso-8859-1'de'B%FC; filename*1=ro.txt",
        b'filename="=?utf-8?B?TMO8Y2tlLnR4dA==?="',
        "filename=Käse.txt".encode(),
    ]
    parts = [
        b"--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; "
        + spelling
        + b"\n\nwords %d\n" % number
        for number, spelling in enumerate(spellings)
    ]
    data = HEADERS + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"".join(parts) + b"--x--\n"
    found = read(data, context)
    names = ["Grüße.txt", "Büro.txt", "Lücke.txt", "Käse.txt"]
    assert [part.path for part in found.parts] == names
    assert "words 3" in found.segments[-1].text
    assert found.segments[-1].locator.part == "Käse.txt"


def test_a_boundary_that_got_lost_is_found_again(context: ExtractionContext) -> None:
    body = (
        b"--lost-1\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode("Wörter in Stücken".encode())
        + b"\n--lost-1\nContent-Type: text/plain; name=b.txt\n\nbeside\n--lost-1--\n"
    )
    for kind in (b"multipart/mixed", b"multipart/mixed; boundary=another"):
        found = read(HEADERS + b"Content-Type: " + kind + b"\n\n" + body, context)
        assert found.segments[0].text.endswith("Wörter in Stücken")
        assert [part.path for part in found.parts] == ["b.txt"]


def test_blanks_and_stray_lines_among_headers(context: ExtractionContext) -> None:
    data = b"From  : Ada <a@b.c>\r\nstray\r\nSubject : Barn\r\n\r\nbody\r\n"
    found = read(data, context)
    assert (found.title, found.segments[0].text.splitlines()[-1]) == ("Barn", "body")
    # Where no header follows, the blank line was forgotten and the words are the body.
    found = read(b"Subject: Barn\nno blank line came\nbefore this\n", context)
    assert found.title == "Barn"
    assert "no blank line came\nbefore this" in found.segments[0].text


def test_a_page_is_read_when_the_plain_text_is_a_stopgap(context: ExtractionContext) -> None:
    page = "<p>" + "The harvest feast begins at noon. " * 20 + "</p>"
    data = (
        HEADERS
        + b"Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
        + b"Your program shows no HTML.\n--x\nContent-Type: text/html\n\n"
        + page.encode()
        + b"\n--x--\n"
    )
    text = read(data, context).segments[0].text
    assert "harvest feast" in text
    assert "shows no HTML" not in text


def test_a_message_in_base64_and_a_file_in_the_text(context: ExtractionContext) -> None:
    inner = base64.b64encode(HEADERS.replace(b": S", b": Inner") + b"\ndeep words\n")
    data = (
        HEADERS
        + b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n"
        + b"Content-Transfer-Encoding: base64\n\n"
        + inner
        + b"\n--x\nContent-Type: text/plain\n\nsee this\n"
        + b"begin 644 note.txt\n+=&AE(&YO=&4@:7,\n`\nend\nbye\n--x--\n"
    )
    found = read(data, context)
    assert found.segments[0].text.endswith("see this\n\nbye")
    assert {part.path: part.state for part in found.parts} == {
        "Inner": TextState.FULL,
        "note.txt": TextState.FULL,
    }
    assert "deep words" in found.segments[1].text
    assert found.segments[2].text.startswith("the note is")


def test_text_attachments_keep_the_charset_of_their_part(context: ExtractionContext) -> None:
    data = (
        HEADERS
        + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n"
        + b"Content-Type: text/plain; charset=iso-8859-5; name=a.txt\n\n"
        + "Да".encode("iso-8859-5")
        + b"\n--x--\n"
    )
    assert read(data, context).segments[1].text.strip() == "Да"


def test_small_pictures_of_the_text_are_listed_only(context: ExtractionContext) -> None:
    data = (
        HEADERS
        + b"Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n"
        + b"<p>Hello <img src=cid:logo></p>\n--x\nContent-Type: image/png; name=logo.png\n"
        + b"Content-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n"
    )
    found = read(data, context)
    assert [(part.path, part.state) for part in found.parts] == [("logo.png", TextState.EMPTY)]
    assert found.state is TextState.FULL
    assert not found.waits_for


def test_parts_that_fail_make_the_message_partial(context: ExtractionContext) -> None:
    data = (
        HEADERS
        + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nwords\n--x\n"
        + b"Content-Type: application/pdf; name=broken.pdf\n\n%PDF-1.4 nothing\n--x--\n"
    )
    found = read(data, context)
    assert found.state is TextState.PARTIAL
    assert "broken.pdf" in found.note
    assert "words" in found.segments[0].text


def test_names_of_maildir_tell_what_content_leaves_open() -> None:
    data = b"X-Spam-Level: \nAuthentication-Results: none\nFrom: a@b.c\n\nwords\n"
    assert detect(Path("1714982400.M5P6.host:2,S"), data) == types.MAIL
    assert detect(Path("1714982400.12_1.host"), data) == types.MAIL
    assert detect(Path("20240506.report.txt"), b"Note: words\n") == types.PLAIN
    assert detect(Path("INBOX"), b"From a@b Mon May 6 10:00:00 2024\nX-A: b\n\n") == types.MBOX


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.mht", b"From: <Saved by Microsoft Internet Explorer 5>\nSubject: S\n", types.MHTML),
        ("b.doc", b"Date: x\nMessage-ID: <a>\nSubject: Exported\n", types.MHTML),
        ("c", b"From: a@b.c\nTo: d@e.f\nSubject: S\n", types.MAIL),
    ],
)
def test_saved_pages_are_told_from_mail(name: str, data: bytes, expected: str) -> None:
    rest = b'MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n--x\n'
    assert detect(Path(name), data + rest) == expected


def test_a_mailbox_is_cut_where_enough_is_known(tmp_path: Path) -> None:
    path = tmp_path / "Inbox"
    with path.open("wb") as stream:
        for number in range(3000):
            stream.write(b"From - Mon May  6 10:00:00 2024\n")
            stream.write(HEADERS.replace(b": S", b": Letter %d" % number))
            stream.write(b"\nwords %d\n>From the start\n\n" % number)
    context = ExtractionContext(scratch=tmp_path)
    found = extract(path, context)
    assert (found.kind, found.state, len(found.parts)) == (Kind.MAIL, TextState.FULL, 3000)
    assert found.segments[1234].locator.part == "1235: Letter 1234"
    assert found.segments[1234].text.endswith("words 1234\nFrom the start")
    few = extract(path, ExtractionContext(scratch=tmp_path, max_text_chars=50_000))
    assert few.state is TextState.PARTIAL
    assert "messages were read" in few.note
    assert sum(len(one.text) for one in few.segments) <= 50_000


def test_a_mailbox_of_one_endless_line_ends(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "MAX_BYTES", 1 << 20)
    path = tmp_path / "a.mbox"
    first = b"From - Mon May  6 10:00:00 2024\n" + HEADERS + b"\n"
    path.write_bytes(first + b"x" * (5 << 20) + b"\n" + first.replace(b": S", b": Next") + b"end\n")
    found = extract(path, context)
    assert [part.path for part in found.parts] == ["1: S", "2: Next"]
    assert len(found.segments[0].text) < 3 << 20


def test_what_has_no_end_is_cut_and_told(tmp_path: Path, context: ExtractionContext) -> None:
    many = HEADERS + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 60_000
    found = read(many, context)
    assert found.state is TextState.PARTIAL
    assert "were read" in found.note
    # Each of these once took minutes: by the square of parameters, of times in a line.
    names = b"; ".join(b"name*%d=a" % number for number in range(100_000))
    found = read(HEADERS + b"Content-Type: text/plain; " + names + b"\n\nwords", context)
    assert found.title == "S"
    line = b"From - Mon May  6 10:00:00 2024\n" + HEADERS + b"\nFrom " + b"1:00 " * 200_000
    assert len(read(line, context, "a.mbox").parts) == 1


def test_base64_that_is_cut_off_is_read_so_far(context: ExtractionContext) -> None:
    coded = base64.b64encode(b"words before the end")
    head = HEADERS + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    for missing in range(1, 8):
        text = read(head + coded[:-missing], context).segments[0].text
        assert "words before th" in text


def test_compressed_rtf_of_the_specification() -> None:
    # [MS-OXRTFCP] 3.1 and 3.2, and a run that reaches into what it writes itself.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c"
        "647d0a800fa0"
    )
    assert decompressed(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert decompressed(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert decompressed(struct.pack("<IIII", 17, 5, 0x414C454D, 0) + b"plain") == b"plain"
    for length in range(len(simple)):
        assert len(decompressed(simple[:length])) <= 43


@pytest.mark.parametrize("data", [b"", b"\x30\x80", b"\x30" * 200, b"\xff" * 50, b"\x30\x82\xff"])
def test_no_signed_content_is_named_so(data: bytes) -> None:
    with pytest.raises((ValueError, IndexError)):
        smime.unwrap(data)


@pytest.mark.parametrize(
    "name",
    ["unicode.msg", "codepage.msg", "winmail.dat", "three.mbox", "page.mhtml", "signed_stream.eml"],
)
def test_spoiled_messages_have_named_ends(
    tmp_path: Path, context: ExtractionContext, name: str
) -> None:
    data = (DATA / name).read_bytes()
    chance = random.Random(name)
    for turn in range(120):
        out = bytearray(data)
        at = chance.randrange(len(out))
        if turn % 3 == 0:
            del out[at:]
        elif turn % 3 == 1:
            for _ in range(20):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        else:
            out[at : at + 64] = bytes(chance.randrange(256) for _ in range(64))
        path = tmp_path / name
        path.write_bytes(out)
        end = ending(path, context)
        if isinstance(end, ConciergeError):
            assert end.category is not Category.BUG, repr(end.__cause__)
        else:
            assert end.media_type
