"""Texts in pairs that are much alike: what was saved again, and what is only of one form."""

from __future__ import annotations

from typing import NamedTuple

LETTER = """Dear Mrs Vaughn,

since the end of October the wall of the bathroom at 14 Larch Row has been damp, from the floor to
about the height of the basin. We keep the window open twice a day and the heating on, as you asked
us to in your letter of 12 September. It did not help: behind the cupboard there is mould by now.

We suspect the pipe that feeds the bath of the flat above. The plumber whom we asked, Mr Quill, says
that he would have to open the wall to be sure, which he will only do if the owner agrees to it.

Please let us know until 30 November when somebody can come and look at it. Until it is repaired we
will pay the rent under reserve, and we hold you responsible for what becomes of our furniture.

Yours sincerely,
Miriam Brandt and Owen Hartwell
"""

BRIEF = """Sehr geehrte Damen und Herren,

hiermit kündige ich den Vertrag über die Hausratversicherung mit der Nummer 7734-21 fristgerecht zum
31. Dezember 2024. Bitte bestätigen Sie mir den Eingang dieses Schreibens und das Ende des Vertrags
schriftlich. Die Ermächtigung, Beiträge von meinem Konto einzuziehen, erlischt mit dem Ende des
Vertrags. Zu viel gezahlte Beiträge überweisen Sie bitte auf das Ihnen bekannte Konto zurück.

Von Anrufen und Besuchen, die mich umstimmen sollen, bitte ich abzusehen.

Mit freundlichen Grüßen
Hanne Lindner
"""

REPORT = """Report on the winter timetable

The trams of the lines to the harbour were late on nearly every second day of the winter. The reason
is not the snow, as the papers wrote, but the crossing at the station, where two lines share a
single track since the works began. Each tram that is late there makes the next one late as well,
until the break in the evening. Counted over the whole season, 412 of 903 trams came more than five
minutes late.

Passengers told us that they would rather wait for a tram that comes when it should than for one
that should come often. We therefore propose to run three trams an hour instead of four, and to let
them wait at the depot until the crossing is free. The drivers agree, provided that the break in the
evening stays as long as it is.

The council wants to hear in spring what that would cost. Two drivers fewer are needed in the
morning, and one more at night. The savings pay for the signs at the stops, which have to be printed
anew in any case, because the zones change in summer.
"""

PARAGRAPH = """
The school asked for a tram right after the sixth lesson. It could be had without another driver if
the tram to the cemetery left eight minutes later, which nobody seems to mind.
"""

MINUTES = """Minutes of the weekly meeting, {day}

Present: {present}. The minutes of the last meeting were accepted without changes.

1. Kiln. {kiln}
2. Market stall. {stall}
3. Any other business. {rest}

The next meeting is on {next_day} at six in the workshop. Keys are with the person on duty.
"""

INVOICE = """Sparrow Electric Ltd, 3 Mill Lane, Fennmoor

Invoice {number} of {day}
Customer 20418, Miriam Brandt, 14 Larch Row, Fennmoor

We supplied you with electricity for the flat at the address above and charge for it as follows.
Basic price for the month 9.80. Consumption {used} kWh at 0.31 each, {price}. Value added tax of 20
per cent is included in all prices. The sum of {total} is taken from your account within ten days
of this invoice. You need not do anything. If you do not agree with this invoice, write to us within
four weeks, please with the number of your meter, which is 1 EMH 0071 4432, and its reading.

Thank you for being our customer. Sparrow Electric Ltd, register of Fennmoor 5521, tax 88-104.
"""

CERTIFICATE = """Certificate

This is to certify that {who} took part in the course on glazes of the Blue Kiln workshop on 4 and 5
May 2024. The course covered the chemistry of glazes, the mixing of small batches, the firing in an
electric kiln, and what the law says about lead in vessels that food is kept in. {who} passed the
test at the end of the second day. Fennmoor, 5 May 2024, Miriam Brandt, master of the guild.
"""

FORM = """Application for a parking permit of the town of Fennmoor

Name: {name}
Street and number: {street}
Registration of the car: {car}

I live at this address and have no place of my own for my car. I know that the permit says nothing
of a certain place, that it holds for the zone around the station only, that it must lie behind the
windscreen so that it can be read from outside, and that it is to be given back when I move or sell
the car. The fee of 40 for the year is due with this application and is not paid back. Whoever says
what is not true here loses the permit and may be fined.
"""

MAIL = """Subject: Flat in May, family of four
From: Ines Figueiredo <ines@porto-flat.example.com>
To: Owen Hartwell <owen.hartwell@example.com>
Date: Mon, 05 Feb 2024 18:20:11 +0000

Dear Owen,

you are very welcome! The flat is free for all of the week and I have put your name on it. For tiles
go to Senhor Simoes in the Travessa do Cedofeita. He is ninety and buys azulejos from houses that
are pulled down. Do not go on Monday, he sleeps.

The rules of the house are few: no shoes in the bedrooms, no music after ten, and please water the
lemon tree on the balcony every second day, for it is older than all of us. The deposit of 150 is
paid back on the day you leave. The key is with the baker on the ground floor, who opens at seven.

Kisses to the children, Ines
"""


def forwarded(mail: str, day: str = "Mon, Feb 5, 2024 at 6:20 PM") -> str:
    """Return a message with another in it."""
    head, _, body = mail.partition("\n\n")
    sender = head.split("From: ")[1].split("\n")[0]
    subject = head.split("Subject: ")[1].split("\n")[0]
    quoted = "\n".join(f"> {line}" for line in body.splitlines())
    return (
        f"Subject: Fwd: {subject}\nFrom: Owen Hartwell <owen.hartwell@example.com>\n"
        "To: Miriam Brandt <miriam@blue-kiln.example.com>\nDate: Tue, 06 Feb 2024 08:03:31 +0100\n"
        "\nBooked! See below.\n\n---------- Forwarded message ---------\n"
        f"From: {sender}\nDate: {day}\nSubject: {subject}\nTo: Owen Hartwell\n\n{quoted}\n"
    )


def minutes(day: str, next_day: str, *others: str) -> str:
    """Return minutes of one series."""
    names = ("present", "kiln", "stall", "rest")
    return MINUTES.format(day=day, next_day=next_day, **dict(zip(names, others, strict=True)))


def invoice(number: int, day: str, used: int) -> str:
    """Return an invoice of one form."""
    price = f"{used * 0.31:.2f}"
    return INVOICE.format(
        number=f"SE-{number}", day=day, used=used, price=price, total=f"{used * 0.31 + 9.8:.2f}"
    )


def as_printed(text: str) -> str:
    """Return a text as it comes out of a PDF: other lines, words cut at their ends, pages."""
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 60:
            cut = len(word) // 2 if len(word) > 7 and word.isalpha() else 0
            lines[-1] += f" {word[:cut]}-" if cut else ""
            lines.append(word[cut:])
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    half = len(lines) // 2
    pages = ("\n".join(lines[:half]), "\n".join(lines[half:]))
    return "\n".join(f"{page}\nPage {number} of 2\n" for number, page in enumerate(pages, 1))


class Pair(NamedTuple):
    """Two texts, and what people call such files."""

    one: str
    other: str
    kind: str = "document"


_MARCH = minutes(
    "12 March 2024", "19 March", "Hanne, Miriam, Tom", "It fires to 1240 again.", "Rented.", "None."
)
_APRIL = minutes(
    "19 March 2024", "26 March", "Hanne, Owen, Tom", "It fires to 1240 again.", "Rented.", "None."
)
_JUNE = MAIL.replace("05 Feb", "12 Jun").replace("Flat in May", "Flat in July")

SAME = {
    "a letter with an error corrected": Pair(LETTER, LETTER.replace("suspect", "suspct")),
    "a German noun corrected": Pair(BRIEF, BRIEF.replace("Schreibens", "Schriebens")),
    "a letter as a PDF": Pair(LETTER, as_printed(LETTER)),
    "a German letter as a PDF": Pair(BRIEF, as_printed(BRIEF)),
    "a report as a PDF": Pair(REPORT, as_printed(REPORT)),
    "a report with a paragraph more": Pair(REPORT, REPORT + PARAGRAPH),
    "a paragraph in the midst": Pair(
        REPORT, REPORT.replace("\nThe council", f"{PARAGRAPH}\nThe council")
    ),
    "a letter with a postscript": Pair(LETTER, f"{LETTER}\nPS: Pictures are enclosed.\n"),
    "an invoice saved again": Pair(
        invoice(447, "3 June 2024", 212), as_printed(invoice(447, "3 June 2024", 212))
    ),
    "a mail forwarded": Pair(MAIL, forwarded(MAIL), "mail"),
}
"""What is one thing, by how it came to be there twice."""

APART = {
    "invoices of two months": Pair(
        invoice(447, "3 June 2024", 212), invoice(461, "2 July 2024", 198)
    ),
    "invoices of which one thing differs": Pair(
        invoice(447, "3 June 2024", 212), invoice(448, "3 June 2024", 212)
    ),
    "minutes of two weeks": Pair(_MARCH, _APRIL),
    "certificates of one day": Pair(
        CERTIFICATE.format(who="Tilda Hartwell"), CERTIFICATE.format(who="Tom Okafor")
    ),
    "letters to two people": Pair(LETTER, LETTER.replace("Mrs Vaughn", "Mr Petrov")),
    "a form and one that was filled in": Pair(
        FORM.format(name="______", street="______", car="______"),
        FORM.format(name="Owen Hartwell", street="14 Larch Row", car="FM OH 77"),
    ),
    "two filled forms": Pair(
        FORM.format(name="Miriam Brandt", street="14 Larch Row", car="FM MB 20"),
        FORM.format(name="Owen Hartwell", street="14 Larch Row", car="FM OH 77"),
    ),
    "reports of two winters": Pair(REPORT, REPORT.replace("412 of 903", "388 of 911")),
    "what was agreed and what was not": Pair(
        REPORT, REPORT.replace("The drivers agree", "The drivers refuse")
    ),
    "contracts with numbers changed about": Pair(
        REPORT, REPORT.replace("412 of 903", "903 of 412")
    ),
    "a letter of another month": Pair(BRIEF, BRIEF.replace("Dezember", "Januar")),
    "mails that are sent every month": Pair(MAIL, _JUNE, "mail"),
    "another mail forwarded": Pair(_JUNE, forwarded(MAIL), "mail"),
}
"""What is not, by what it is."""
