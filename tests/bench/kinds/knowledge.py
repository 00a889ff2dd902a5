"""What is written to be learned from: recipes, notes, manuals, outlines, journeys."""

from __future__ import annotations

from tests.bench.kinds.world import Made, World

_SUBJECTS = {
    "cell biology": ("mitochondria", "membrane", "enzyme", "ATP", "protein", "nucleus"),
    "economics": ("demand", "elasticity", "marginal cost", "monopoly", "inflation", "supply"),
    "Roman history": ("senate", "legion", "Augustus", "republic", "consul", "province"),
    "linear algebra": ("matrix", "eigenvalue", "basis", "kernel", "determinant", "vector space"),
    "Psychologie": ("Gedächtnis", "Wahrnehmung", "Reiz", "Lernen", "Verhalten", "Motivation"),
    "optics": ("lens", "refraction", "wavelength", "interference", "mirror", "photon"),
    "Strafrecht": ("Vorsatz", "Tatbestand", "Schuld", "Rechtswidrigkeit", "Versuch", "Täter"),
    "music theory": ("interval", "cadence", "triad", "counterpoint", "mode", "rhythm"),
}


def recipe(world: World) -> Made:
    """Make a recipe."""
    german = world.likely(0.4)
    goods = (
        (
            "250 g Mehl",
            "3 Eier",
            "1 Prise Salz",
            "200 ml Milch",
            "100 g Butter",
            "2 Zwiebeln",
            "1 EL Öl",
            "500 g Kartoffeln",
            "Petersilie",
        )
        if german
        else (
            "2 cups flour",
            "3 eggs",
            "1 tsp salt",
            "200 ml cream",
            "1 onion, diced",
            "2 tbsp olive oil",
            "500 g potatoes",
            "a handful of parsley",
            "1 can of beans",
            "3 cloves garlic",
        )
    )
    steps = (
        (
            "Den Ofen auf 180 Grad vorheizen.",
            "Alles verrühren und ruhen lassen.",
            "30 Minuten backen.",
            "Zwiebeln glasig dünsten.",
            "Mit Salz und Pfeffer abschmecken.",
            "Warm servieren.",
        )
        if german
        else (
            "Preheat the oven to 200 °C.",
            "Fold in the egg whites.",
            "Bake for 40 minutes until golden.",
            "Season to taste.",
            "Simmer gently, stirring now and then.",
            "Serve with bread.",
            "Let the dough rise for an hour.",
            "Fry until soft.",
        )
    )
    dish = world.one(
        ("soup", "Auflauf", "pie", "Pfannkuchen", "stew", "salad", "Kuchen", "curry", "dumplings")
    )
    whose = world.one(("Grandmother's", "Quick", "Schneller", "Winter", world.town()))
    title = f"{whose} {dish}"
    mark = world.one(("- ", "", "* "))
    listed = "\n".join(mark + good for good in world.some(goods, 4, 7))
    done = world.one(("\n", " ")).join(world.some(steps, 3, 5))
    parts = [
        title,
        listed,
        done,
        world.one((f"Serves {world.number(2, 8)}", "", world.filler(0, 1))),
    ]
    if world.likely(0.2):
        parts[1], parts[2] = parts[2], parts[1]
    return world.document(("recipe", "Rezept", dish), parts)


def lecture_notes(world: World) -> Made:
    """Make what a student writes down."""
    subject = world.one(list(_SUBJECTS))
    terms = _SUBJECTS[subject]
    lines = [
        world.one(
            (
                f"- {world.one(terms)}: see chapter {world.number(1, 12)}",
                f"Def. {world.one(terms)} := what depends on {world.one(terms)}",
                f"=> {world.one(terms)} implies {world.one(terms)} (exam!)",
                f"Example: {world.one(terms)} without {world.one(terms)}",
                f"Frage: warum {world.one(terms)} und nicht {world.one(terms)}?",
                f"{world.one(terms).capitalize()} was first described by {world.person().split()[1]} ({world.number(1850, 1990)})",
            )
        )
        for _ in range(world.number(6, 14))
    ]
    head = world.one(
        (
            f"{subject.capitalize()}, lecture {world.number(1, 14)}",
            f"Vorlesung {subject}, {world.written_day()}",
            f"Notes {world.written_day()} Prof. {world.person().split()[1]}",
            f"# {subject}\nWeek {world.number(1, 14)}",
        )
    )
    return world.document(
        ("lecture", "Mitschrift", subject), [head, "\n".join(lines), world.filler(0, 2)]
    )


def manual(world: World) -> Made:
    """Make what comes with a thing."""
    thing = world.thing()
    german = world.likely(0.35)
    steps = (
        (
            "Lesen Sie diese Anleitung vor dem Gebrauch.",
            "Ziehen Sie den Netzstecker.",
            f"Setzen Sie den {thing} auf eine ebene Fläche.",
            "Drücken Sie die Taste 3 Sekunden.",
            "Die Anzeige blinkt grün.",
            "Nicht in Wasser tauchen.",
            "Reinigen Sie es mit einem weichen Tuch.",
        )
        if german
        else (
            "Read these instructions before use.",
            "Unplug the appliance before cleaning.",
            f"Place the {thing} on a level surface.",
            "Press and hold the button for 3 seconds.",
            "The indicator flashes green.",
            "Do not immerse in water.",
            "Wipe with a soft, dry cloth.",
            "Tighten the screws by hand.",
            "Warning: risk of electric shock.",
            "Replace the filter yearly.",
        )
    )
    chosen = world.some(steps, 4, 7)
    numbered = [
        f"{world.one((f'{n}. ', f'Step {n}: ', '• '))}{step}" for n, step in enumerate(chosen, 1)
    ]
    head = world.one(
        (
            f"{thing.capitalize()} {world.one('XKMT')}{world.number(10, 900)}\nUser guide",
            f"Bedienungsanleitung {thing}",
            f"Installing your {thing}",
            f"{world.firm()}\n{thing} — quick start",
        )
    )
    trouble = (
        f"Problem: it does not start. Remedy: check the fuse. Support: {world.number(10**6, 10**7)}"
    )
    parts = [head, "\n".join(numbered), trouble if world.likely() else "", world.filler(0, 1)]
    return world.document(("manual", "Anleitung", "guide"), parts)


def outline(world: World) -> Made:
    """Make the words of slides."""
    slides = []
    for number in range(1, world.number(5, 10)):
        title = world.one(
            (
                "Why now?",
                "Our goals",
                "Ausgangslage",
                "Roadmap",
                "Market",
                "Fazit",
                "Team",
                "Next steps",
                "Zahlen",
                "Lessons learned",
                "Questions?",
            )
        )
        points = [
            f"{world.one(('- ', '  • ', '– '))}{world.one(('grow', 'understand', 'simplify', 'verbessern', 'reduce'))}"
            f" {world.topic()}" + (f" by {world.number(5, 80)} %" if world.likely(0.4) else "")
            for _ in range(world.number(2, 4))
        ]
        mark = world.one((f"Slide {number}: ", "## ", f"Folie {number} ", f"[{number}] "))
        slides.append(f"{mark}{title}\n" + "\n".join(points))
    head = f"{world.topic().capitalize()}\n{world.person()}, {world.firm()}"
    return world.document(("slides", "Präsentation", "talk"), [head, *slides])


def itinerary(world: World) -> Made:
    """Make the plan of a journey."""
    german = world.likely(0.35)
    stops = []
    for number in range(1, world.number(4, 8)):
        clock = f"{world.number(6, 21)}:{world.number(10, 59)}"
        done = world.one(
            (
                f"{clock} Zug nach {world.town()}",
                f"Besuch der Altstadt von {world.town()}",
                "Wanderung, ca. 4 h",
                f"Übernachtung im Hotel {world.one(('Krone', 'Post', 'Adler'))}",
                "Museum, abends frei",
            )
            if german
            else (
                f"{clock} train to {world.town()}",
                f"Walk through the old town of {world.town()}",
                f"Check in at Hotel {world.one(('Royal', 'Central', 'Astoria'))}",
                f"{clock} flight to {world.town()}",
                "Day at the beach",
                f"Rental car, drive to {world.town()} (2 h)",
                "Museum, free evening",
            )
        )
        mark = world.one(
            (f"Day {number}", f"{world.written_day()}", f"Tag {number}:", f"{number})")
        )
        stops.append(f"{mark} {done}")
    head = world.one(
        (
            f"{world.town()} and back, {world.number(3, 14)} days",
            f"Reiseplan {world.town()}",
            f"Trip to {world.town()}",
            f"Our holiday {world.number(2015, 2025)}",
            f"Travel plan for {world.person()}",
        )
    )
    booked = f"Booked: {world.money()} for {world.number(1, 4)} persons" if world.likely() else ""
    return world.document(
        ("trip", "Reise", "itinerary"), [head, "\n".join(stops), booked, world.filler(0, 1)]
    )
