"""Kinds that nothing was ever tuned with."""

from __future__ import annotations

from tests.bench.kinds.world import Made, World


def medical_report(world: World) -> Made:
    """Make what a doctor writes of a patient."""
    german = world.likely(0.4)
    found = (
        (
            "Blutdruck 130/85.",
            "Lunge frei, Herztöne rein.",
            "Keine Allergien bekannt.",
            "Kontrolle in 6 Wochen.",
            "Die Patientin klagt über Kopfschmerzen.",
            f"Ibuprofen {world.number(2, 8)}00 mg bei Bedarf.",
        )
        if german
        else (
            "Blood pressure 128/80.",
            "Lungs clear, no murmur.",
            "No known allergies.",
            "Review in 6 weeks.",
            "The patient reports a persistent cough.",
            f"Amoxicillin {world.number(2, 8)}00 mg three times a day.",
            "X-ray of the left knee without fracture.",
        )
    )
    head = world.one(
        (
            f"{world.firm()}\nPatient: {world.person()}, born {world.written_day()}",
            f"Dr. {world.person()}\nBefund vom {world.written_day()}",
            f"Discharge summary\n{world.person()}\nAdmitted {world.written_day()}",
        )
    )
    return world.document(
        ("report", "Befund", "clinic"),
        [head, " ".join(world.some(found, 3, 6)), world.filler(0, 2)],
    )


def job_advert(world: World) -> Made:
    """Make what a firm writes to find people."""
    job = world.one(
        (
            "Accountant",
            "Elektroniker (m/w/d)",
            "Data Analyst",
            "Pflegekraft",
            "Gardener",
            "Developer",
        )
    )
    lines = world.some(
        (
            "30 days of leave",
            "unbefristeter Vertrag",
            "you have some years of experience",
            "Sie arbeiten gern im Team",
            "competitive salary",
            "remote work two days a week",
            "Führerschein Klasse B",
            "start as soon as possible",
            "you speak English and German",
        ),
        4,
        7,
    )
    head = world.one(
        (
            f"{world.firm()} is hiring: {job}",
            f"Wir suchen: {job} in {world.town()}",
            f"Join us as {job}, {world.town()}",
        )
    )
    foot = world.one(
        (
            f"Apply by {world.written_day()} to jobs@{world.town().lower()}.example",
            "Wir freuen uns auf Ihre Bewerbung!",
            "Send us your CV.",
        )
    )
    return world.document(
        ("job", "Stelle", "vacancy"), [head, "\n".join(f"- {one}" for one in lines), foot]
    )


def diary(world: World) -> Made:
    """Make a page of a diary."""
    said = (
        "I slept badly and got up at five.",
        f"Met {world.person().split()[0]} for coffee; we laughed a lot.",
        "Heute war ich müde und habe wenig geschafft.",
        "Mother rang in the evening.",
        "I must not forget to be patient.",
        f"Wieder an {world.town()} gedacht.",
        "It rained all day and I read.",
        "Why do I always say yes?",
        "Am Abend lange spazieren gegangen.",
        "I feel better than last week.",
    )
    head = world.one(
        (
            f"{world.day():%A}, {world.written_day()}",
            world.written_day(),
            f"{world.day():%d. %B}, late",
            "",
        )
    )
    return world.document(
        ("diary", "Tagebuch", "journal"),
        [head, " ".join(world.some(said, 4, 7)), world.filler(0, 1)],
    )


def exam(world: World) -> Made:
    """Make the questions of an examination."""
    asked = (
        "Explain in your own words why {} matters. ({} points)",
        "Nennen Sie drei Gründe für {}. ({} Punkte)",
        "Calculate the cost of {}. ({} marks)",
        "True or false: {} came first. ({} pt)",
        "Vergleichen Sie {} mit dem Gegenteil. ({} P.)",
        "Sketch {} and label its parts. ({} marks)",
    )
    tasks = [
        f"{n}. {world.one(asked).format(world.one((world.topic(), world.thing())), world.number(2, 20))}"
        for n in range(1, world.number(5, 9))
    ]
    head = world.one(
        (
            f"Final examination\nName: ____________  Time: {world.number(45, 180)} minutes",
            f"Klausur vom {world.written_day()}\nName: ______",
            f"Test {world.number(1, 6)}, class {world.number(5, 12)}b",
        )
    )
    return world.document(
        ("exam", "Klausur", "test"),
        [head, "\n".join(tasks), "No aids allowed." if world.likely() else ""],
    )


def insurance_policy(world: World) -> Made:
    """Make what an insurer promises."""
    german = world.likely(0.4)
    lines = (
        (
            f"Versicherungssumme {world.money(10**4, 10**6)}",
            f"Jahresbeitrag {world.money(50, 900)}",
            "Versichert sind Feuer, Sturm und Leitungswasser.",
            f"Selbstbeteiligung {world.money(100, 500)}",
            "Grobe Fahrlässigkeit ist mitversichert.",
        )
        if german
        else (
            f"Sum insured {world.money(10**4, 10**6)}",
            f"Annual premium {world.money(50, 900)}",
            "Covered perils: fire, storm, theft and burst pipes.",
            f"Excess {world.money(100, 500)}",
            "Wear and tear is excluded.",
            "Claims must be reported without delay.",
        )
    )
    head = f"{world.firm()}\n{world.one(('Policy', 'Versicherungsschein', 'Certificate of cover'))} {world.number(10**6, 10**7)}\n{world.person()}"
    return world.document(
        ("policy", "Versicherung", "cover"),
        [head, "\n".join(world.some(lines, 3, 5)), world.filler(0, 2)],
    )


def review(world: World) -> Made:
    """Make what a buyer thinks of a thing."""
    thing = world.thing()
    said = (
        f"Bought this {thing} in May and regret nothing.",
        "Arrived with a scratch, but support was kind.",
        "Für den Preis ganz ordentlich.",
        "Would buy again.",
        "Stopped working after two weeks!",
        "Leider sehr laut.",
        "My husband loves it.",
        "The colour is not as pictured.",
        "Klare Empfehlung.",
    )
    head = world.one(
        (
            f"{'★' * world.number(1, 5)} {thing}",
            f"{world.number(1, 5)}/5: {thing}",
            f"My new {thing}",
            f"Test: {thing}",
        )
    )
    return world.document(
        ("review", "Bewertung", "opinion"), [head, " ".join(world.some(said, 3, 6)), world.person()]
    )


def weather_report(world: World) -> Made:
    """Make a forecast; nobody tags these."""
    lines = [
        f"{world.town()}: {world.number(-5, 33)} °C, {world.one(('sunny', 'Regen', 'wind from the west', 'fog', 'Schauer'))}"
        for _ in range(world.number(4, 9))
    ]
    head = world.one(
        (f"Forecast for {world.written_day()}", f"Wetter am {world.written_day()}", "Outlook")
    )
    return world.document(("weather", "Wetter"), [head, "\n".join(lines), world.filler(0, 1)])


def tale(world: World) -> Made:
    """Make the beginning of a story; nobody tags these."""
    said = (
        f"Once there was a miller near {world.town()} who had three sons.",
        "“Who goes there?” asked the old woman.",
        "Es war einmal ein König, der konnte nicht schlafen.",
        "The wolf said nothing and looked at the moon.",
        "Da sprach der Fuchs: „Komm mit mir.“",
        "In the morning the door stood open.",
        "Nobody had seen the girl since.",
        "She took the lamp and went down into the cellar.",
    )
    return world.document(
        ("story", "Märchen"),
        [world.one(("", "Chapter One", "I")), " ".join(world.some(said, 5, 8))],
    )
