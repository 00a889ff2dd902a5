"""What people write to one another and for themselves."""

from __future__ import annotations

from tests.bench.kinds.world import Made, World


def letter(world: World) -> Made:
    """Make a letter."""
    to, by = world.person(), world.person()
    body_en = (
        f"thank you for your letter of {world.written_day()}.",
        f"I write to you about the {world.thing()}, which has been broken for weeks.",
        f"May I ask you to look into {world.topic()}?",
        f"We spent a happy summer near {world.town()}, and the children send their love.",
        "I should be glad to hear from you soon.",
        "I am sorry that I have not written for so long.",
        "Please confirm in writing that you have received this.",
    )
    body_de = (
        f"vielen Dank für Ihr Schreiben vom {world.written_day()}.",
        f"leider funktioniert mein {world.thing()} immer noch nicht.",
        f"wir waren im Sommer in {world.town()} und denken oft an euch.",
        "ich bitte Sie, mir den Eingang dieses Schreibens zu bestätigen.",
        "entschuldige, dass ich so lange nicht geschrieben habe.",
        "über eine baldige Antwort würde ich mich freuen.",
    )
    german = world.likely(0.4)
    greeting = (
        world.one((f"Sehr geehrte Frau {to.split()[1]},", f"Liebe {to.split()[0]},"))
        if german
        else world.one((f"Dear {to},", f"Dear Ms {to.split()[1]},", "Dear Sir or Madam,"))
    )
    close = world.one(
        ("Mit freundlichen Grüßen", "Herzliche Grüße")
        if german
        else ("Yours sincerely", "With kind regards", "Yours faithfully", "Love")
    )
    head = f"{by}\n{world.address()}\n\n{world.town()}, {world.written_day()}"
    body = " ".join(world.some(body_de if german else body_en, 3, 5))
    parts = [
        head if world.likely(0.8) else "",
        greeting,
        body,
        world.filler(0, 3),
        f"{close}\n{by}",
    ]
    return world.document(("letter", "Brief", to.split()[1]), parts)


def minutes(world: World) -> Made:
    """Make what was said at a meeting."""
    present = ", ".join(world.person() for _ in range(world.number(3, 6)))
    german = world.likely(0.35)
    items = []
    for number in range(1, world.number(4, 7)):
        who = world.person()
        said = (
            (
                f"{who} berichtet über {world.topic()}.",
                f"Beschluss: {world.topic()} wird vertagt.",
                f"{who} klärt das bis {world.written_day()}.",
                "Einstimmig angenommen.",
            )
            if german
            else (
                f"{who} reported on {world.topic()}.",
                f"It was agreed to postpone {world.topic()}.",
                f"Action: {who} to follow up by {world.written_day()}.",
                f"{who} raised concerns about {world.topic()}.",
                "Carried unanimously.",
            )
        )
        mark = world.one((f"{number}. ", f"TOP {number}: ", "- "))
        items.append(f"{mark}{world.topic().capitalize()}\n{' '.join(world.some(said, 1, 3))}")
    head = (
        f"{world.one(('Protokoll', 'Sitzung', 'Besprechung'))} vom {world.written_day()}\nAnwesend: {present}"
        if german
        else world.one(
            (
                f"Minutes of the meeting of {world.written_day()}\nPresent: {present}",
                f"Team meeting, {world.written_day()}\nAttendees: {present}\nApologies: {world.person()}",
                f"Board of the {world.town()} society, {world.written_day()}\nIn the chair: {world.person()}",
            )
        )
    )
    end = world.one(
        (f"Next meeting {world.written_day()}", "", f"Nächster Termin {world.written_day()}")
    )
    return world.document(("minutes", "Protokoll", "meeting"), [head, "\n\n".join(items), end])


def cv(world: World) -> Made:
    """Make what an applicant tells of a life."""
    year = world.number(1998, 2016)
    jobs = [
        f"{year + 3 * n}–{year + 3 * n + 3}  "
        f"{world.one(('Engineer', 'Accountant', 'Nurse', 'Sachbearbeiterin', 'Teacher', 'Designer'))}"
        f", {world.firm()}, {world.town()}"
        for n in range(world.number(2, 4))
    ]
    german = world.likely(0.35)
    skills = world.some(
        (
            "Python",
            "Excel",
            "French",
            "Spanisch",
            "first aid",
            "driving licence",
            "Photoshop",
            "SAP",
            "public speaking",
            "Teamführung",
        ),
        3,
        6,
    )
    heads = (
        ("Lebenslauf", "Berufserfahrung", "Ausbildung", "Kenntnisse")
        if german
        else world.one(
            (
                ("Curriculum vitae", "Experience", "Education", "Skills"),
                ("", "Work history", "Degrees", "Abilities"),
                ("Résumé", "Employment", "Studies", "Languages"),
            )
        )
    )
    mail = f"{world.person().replace(' ', '.').lower()}@example.org"
    school = f"{world.one(('BSc', 'MA', 'Diplom', 'PhD'))} University of {world.town()}, {year}"
    parts = [
        f"{heads[0]}\n{world.person()}\n{world.address()}\n{mail}",
        f"{heads[1]}\n" + "\n".join(jobs),
        f"{heads[2]}\n{school}",
        f"{heads[3]}\n{', '.join(skills)}",
        world.filler(0, 1),
    ]
    return world.document(("cv", "Lebenslauf", "resume", world.person()), parts)


def newsletter(world: World) -> Made:
    """Make what a club or a shop sends to many."""
    items = [
        world.one(
            (
                f"{world.topic().upper()}\n{world.filler(1, 3)} Read more »",
                f"* This month: {world.thing()} at {world.money()}, only until {world.written_day()}!",
                f"Our members met in {world.town()}. {world.filler(1, 2)}",
                f"Jetzt neu: {world.thing()} – bis zu {world.number(10, 60)} % sparen. Mehr erfahren",
                f"Save the date: {world.written_day()}, {world.town()}",
            )
        )
        for _ in range(world.number(3, 6))
    ]
    head = world.one(
        (
            f"{world.firm()} News · Issue {world.number(1, 90)}",
            f"What's new in {world.town()}?",
            f"Hallo {world.person().split()[0]}, das sind unsere Neuigkeiten",
            f"The {world.town()} Gazette",
        )
    )
    foot = world.one(
        (
            "You receive this mail because you signed up. Unsubscribe here.",
            "Newsletter abbestellen | Impressum",
            "Forward this to a friend · View in browser",
            "Follow us and tell your friends.",
        )
    )
    if world.likely(0.3):
        mail = f"From: News <news@{world.town().lower()}.example>\nTo: me@example.org\nSubject: {head}\n\n"
        return Made(
            world.name("eml", ("news", "update")), mail + "\n\n".join([*items, foot]) + "\n"
        )
    return world.document(("newsletter", "news", "Rundbrief"), [head, *items, foot])


def poem(world: World) -> Made:
    """Make verses."""
    ends = world.one(
        (
            ("night", "light", "sight", "white"),
            ("sea", "free", "tree", "me"),
            ("Haus", "aus", "Maus", "hinaus"),
            ("rain", "again", "pain", "plain"),
            ("Wind", "Kind", "sind", "blind"),
            ("stone", "alone", "bone", "gone"),
        )
    )
    begin = (
        "O silent",
        "And still the",
        "Da geht der",
        "I heard a",
        "Beneath the",
        "So leise fällt der",
        "No one will",
        "The moon and",
        "Where once the",
        "Und immer noch",
        "My heart, a",
    )
    middle = (
        "river of the",
        "grey heron in the",
        "alte Traum der",
        "shadow on the",
        "forgotten",
        "summer's last",
        "dunkle Garten und die",
        "bell across the",
    )
    stanzas = [
        "\n".join(
            f"{world.one(begin)} {world.one(middle)} {world.one(ends)}{world.one(',.;')}"
            for _ in range(world.number(3, 5))
        )
        for _ in range(world.number(2, 5))
    ]
    title = world.one(
        (f"To {world.person().split()[0]}", "Autumn", "Abend", "Lines", "", "Sonnet", "Winter")
    )
    return world.document(("poem", "Gedicht", "verses"), [title, *stanzas])


def photo_text(world: World) -> Made:
    """Make the text beside a picture."""
    number = world.number(1000, 9999)
    camera = world.one(("Canon EOS 70D", "NIKON D5600", "Pixel 6", "FUJIFILM X-T3", "iPhone 12"))
    facts = [
        f"Camera: {camera}",
        f"Exposure: 1/{world.number(30, 2000)} s f/{world.number(2, 16)}",
        f"ISO {world.number(1, 64) * 100}",
        f"Focal length {world.number(18, 200)} mm",
        f"Taken {world.written_day()}",
        f"GPS {world.number(-60, 60)}.{number} N {world.number(1, 99)}.0 E",
        f"Size {world.number(2000, 6000)}x{world.number(2000, 4000)}",
    ]
    caption = world.one(
        (
            f"{world.person()} in front of the cathedral of {world.town()}",
            f"Sonnenuntergang bei {world.town()}",
            f"The harbour of {world.town()} in the morning",
            f"Unser {world.thing()}",
            "Group picture, evening light",
        )
    )
    ending = world.one(("txt", "txt", "json", "md"))
    lines = world.some(facts, 3, 6)
    if ending == "json":
        text = "{\n" + ",\n".join(f'  "{line.split()[0].strip(":")}": "{line}"' for line in lines)
        text += f',\n  "caption": "{caption}"\n}}'
    else:
        text = "\n".join([caption, *lines])
    return Made(
        world.one((f"IMG_{number}", f"DSC0{number}", f"{caption[:20]}", f"P{number}"))
        + f".{ending}",
        text,
    )
