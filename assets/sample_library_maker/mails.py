"""Four mails: a thread of three about the holiday flat, and one from the school."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

OWEN = "Owen Hartwell <owen.hartwell@example.com>"
MIRIAM = "Miriam Brandt <miriam@blue-kiln.example.com>"
INES = "Inês Figueiredo <reservas@oliveiras.example.net>"
SCHOOL = "Ferry Lane School <office@ferrylane.example.org>"
SCHOOL_DATE = "Fri, 15 Nov 2024 13:30:00 +0100"

ASK = """\
Dear Ms Figueiredo,

we are a family of four (two grown-ups, a girl of twelve, a boy of eight) and would like to
stay in your flat in Rua das Oliveiras from Sunday 12 May to Saturday 18 May 2024. Our train
arrives at noon on the Sunday and leaves late on the Saturday evening.

Three questions before we book:

1. Is there a bed in the living room, or would the children share?
2. May we leave our luggage somewhere on the last day until about eight in the evening?
3. My wife is a potter and wants to bring home tiles. Is there a good old shop nearby that
   is not meant for tourists?

With kind regards,
Owen Hartwell
"""
ANSWER = """\
Olá Owen,

you are very welcome! The flat is free for all of the week and I have put your name on it. The
price is 588 € for everything, with sheets and towels. I attach the conditions of the house.

The sofa opens to a good bed, so each child has its own corner. Suitcases may stay with me in
the bakery (padaria) downstairs until we close at eight.

For tiles go to Senhor Simões in the Travessa do Cedofeita. He is ninety and buys azulejos from
houses that are pulled down. Do not go on Monday, he sleeps.

Please pay 150 € in advance; the rest you give me when you are here.

Até breve,
Inês
"""
RULES = """\
HOUSE CONDITIONS, RUA DAS OLIVEIRAS 40, 3RD FLOOR

Arrival from 14:00, earlier after a word with me. Departure by 11:00.
You may cancel free of charge until fourteen days before arrival; after that I keep the advance.
The stairs are steep and there is no lift. Please carry pushchairs, do not drag them.
The water heater needs ten minutes. If the flame goes out, open the window and ring me.
Quiet in the stairwell after 22:00. The lady on the second floor rises at four to bake.
Rubbish goes to the containers at the corner, glass to the green one.
"""
FORWARD = """\
Hi love,

booked! See below what she says about the tiles. The 150 are paid. Could you ask upstairs whether
they would feed Pepper again and water the tomatoes? I do the train tickets tonight, the sleeper
is filling up already.

Kiss, O.

> You are very welcome! The flat is free for all of the week and I have put your name on it.
> For tiles go to Senhor Simões in the Travessa do Cedofeita. He is ninety and buys azulejos
> from houses that are pulled down. Do not go on Monday, he sleeps.
"""
LICE = """\
<html><body>
<p>Dear parents of classes 3a and 3b,</p>
<p>on Thursday two children were found to have <b>head lice</b>. This is no disgrace and has nothing
to do with washing. Please comb your children's hair with a fine comb this evening and again in
eight days, and use a lotion from the chemist's if you find any.</p>
<p>Children may come to school on the day after the first treatment. Hats and cushions that were
used in the past two days should be washed at 60&nbsp;°C or kept in a closed bag for three days.</p>
<p>Please return the slip by Monday, even if you found nothing.</p>
<p>With best wishes<br>Ruth Kessler, school office</p>
</body></html>
"""


def write_mails(folder: Path) -> None:
    """Write the four ``.eml`` files: UTF-8 in 8bit, quoted-printable and base64, HTML, a file."""
    first = _mail(OWEN, INES, "Flat in May, family of four", "Sun, 04 Feb 2024 19:22:10 +0000", 1)
    first.set_content(ASK, cte="7bit")
    subject = "Re: Flat in May, family of four"
    second = _mail(INES, OWEN, subject, "Mon, 05 Feb 2024 08:41:55 +0000", 2, after=1)
    second.set_content(ANSWER, cte="base64")
    second.add_attachment(RULES, filename="condições da casa.txt", cte="quoted-printable")
    second.set_boundary("=_oliveiras_2")
    subject = "Fwd: Flat in May, family of four"
    third = _mail(OWEN, MIRIAM, subject, "Mon, 05 Feb 2024 20:03:31 +0100", 3, after=2)
    third.set_content(FORWARD, cte="quoted-printable")
    school = _mail(SCHOOL, MIRIAM, "Läuse / head lice in class 3", SCHOOL_DATE, 4)
    school.set_content(LICE, subtype="html", cte="quoted-printable")
    names = {
        "Flat in Porto 1 - request.eml": first,
        "Flat in Porto 2 - answer with house rules.eml": second,
        "Flat in Porto 3 - Fwd to Miriam.eml": third,
        "school lice.eml": school,
    }
    for name, mail in names.items():
        (folder / name).write_bytes(mail.as_bytes())


def _mail(
    sender: str, to: str, subject: str, when: str, number: int, *, after: int | None = None
) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"], mail["Date"] = sender, to, subject, when
    mail["Message-ID"] = f"<{number:04}.porto@example.com>"
    if after is not None:
        mail["In-Reply-To"] = mail["References"] = f"<{after:04}.porto@example.com>"
    return mail
