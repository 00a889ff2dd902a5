"""Mail and web pages: clean words, headers as lines, attachments by name."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.registry import extract


def message(subject: str = "Grüße aus Köln") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Jürgen Weiß <jw@example.org>"
    made["To"] = "ada@example.org"
    made["Date"] = "Mon, 06 May 2024 10:00:00 +0200"
    return made


def test_headers_body_and_attachments(tmp_path: Path, context: ExtractionContext) -> None:
    made = message()
    made.set_content("The boiler is fixed.\n")
    made.add_alternative("<p>The <b>boiler</b> is fixed.</p>", subtype="html")
    made.add_attachment("serial 7731\n", filename="Gerät.txt")
    made.add_attachment(b"\0\1\2", maintype="image", subtype="png", filename="photo.png")
    inner = message("Offer of May")
    inner.set_content("Price 400")
    made.add_attachment(inner)
    path = tmp_path / "letter.txt"  # the name lies
    path.write_bytes(bytes(made))
    found = extract(path, context)
    assert (found.kind, found.state) == (Kind.MAIL, TextState.FULL)
    assert (found.title, found.author) == ("Grüße aus Köln", "Jürgen Weiß <jw@example.org>")
    assert found.segments[0].text == (
        "Subject: Grüße aus Köln\nFrom: Jürgen Weiß <jw@example.org>\nTo: ada@example.org\n"
        "Date: Mon, 06 May 2024 10:00:00 +0200\n"
        "Attachments: Gerät.txt, photo.png, Offer of May\n\nThe boiler is fixed."
    )
    assert [(one.locator.part, one.text.splitlines()[-1]) for one in found.segments[1:]] == [
        ("Gerät.txt", "serial 7731"),
        ("Offer of May", "Price 400"),
    ]


def test_a_body_that_is_only_a_page_is_cleaned(tmp_path: Path, context: ExtractionContext) -> None:
    made = message()
    made.set_content("<style>p{}</style><p>Pay by <b>Friday</b></p>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(made))
    assert extract(path, context).segments[0].text.endswith("\n\nPay by Friday")


def test_raw_bytes_in_headers_are_read_in_the_charset_of_the_body(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(
        "From: a@b.c\nSubject: 한국말로 하는 것\nContent-Type: text/plain; charset=EUC-KR\n\n"
        "제 이름은\n".encode("euc_kr")
    )
    found = extract(path, context)
    assert found.title == "한국말로 하는 것"
    assert found.segments[0].text.endswith("제 이름은")


def test_malformed_mail_is_still_read(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(
        b"Subject: =?utf-8?B?????=\nFrom: \xe9\xe8 <x\nContent-Type: multipart/mixed; "
        b"boundary=gone\n\nwords without a boundary\n"
    )
    assert "words without a boundary" in extract(path, context).segments[0].text


def test_messages_in_messages_end(tmp_path: Path, context: ExtractionContext) -> None:
    made = message("0")
    made.set_content("deepest")
    for level in range(1, 30):
        outer = message(str(level))
        outer.set_content(f"level {level}")
        outer.add_attachment(made)
        made = outer
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(made))
    found = extract(path, context)
    assert "level 29" in found.segments[0].text
    assert len(found.segments) < 10


PAGE = """<!DOCTYPE html><html lang="de"><head><title>Über uns</title>
<meta charset="windows-1252"><meta name="author" content="Ada">
<script>var hidden = "secret()";</script><style>p { color: red }</style></head>
<body><h1>Über <em>uns</em></h1><p>Wir&nbsp;backen Br&ouml;tchen.</p><svg><text>icon</text></svg>
<img src="data:image/png;base64,iVBORw0KGgo" alt="Die B&auml;ckerei">
<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td>7-18</td></tr></table>
<ul><li><a href="/a">eins</a><a href="/b">zwei</a></li></ul></body></html>"""


def test_a_page_is_what_a_reader_sees(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "page.pdf"  # the name lies
    path.write_bytes(PAGE.encode("cp1252"))
    found = extract(path, context)
    assert (found.kind, found.title, found.author, found.language) == (
        Kind.WEB,
        "Über uns",
        "Ada",
        "de",
    )
    text = found.segments[0].text
    assert "Wir backen Brötchen." in text
    assert "Die Bäckerei" in text
    assert "Tag\tZeit" in text
    assert "eins zwei" in text
    for unseen in ("secret", "color", "base64", "icon", "<"):
        assert unseen not in text


def test_broken_markup_is_read(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><p>open <b>bold <i>both</b> </td></div><script/><p>after &bogus; <")
    text = extract(path, context).segments[0].text
    assert "bold both" in text
    assert "after &bogus;" in text
