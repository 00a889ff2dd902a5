"""The slides on the winter timetable, with what the speaker meant to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pptx import Presentation

from .fixed import fix_office_dates

DAY = date(2024, 5, 28)
SLIDES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "A winter timetable that keeps its promises",
        ("Tidewater Ferries, council hearing of 28 May 2024", "Owen Hartwell"),
        (
            "Thank the council for the early slot. Say at once that nothing here costs more money "
            "than last year, or nobody will listen to the rest."
        ),
    ),
    (
        "What goes wrong today",
        (
            "Line 2 loses twelve minutes in the evening, since the channel was moved",
            "81 of 100 crossings are on time",
            "Eighty people a week miss the last bus",
        ),
        (
            "Tell the story of the nurse who walked home along the coast road in January. She has "
            "agreed to being mentioned, but without her name."
        ),
    ),
    (
        "Three ways to mend it",
        (
            "Leave ten minutes earlier from four o'clock on",
            "A faster boat on the evening crossings: 31,000 euros of fuel",
            "The bus waits for the gangway: free, if both sides keep to it",
        ),
        (
            "The tide tables of last winter were run through all three. Only the first and third "
            "together bring more than ninety-five of a hundred crossings home in time."
        ),
    ),
    (
        "Our proposal",
        (
            "Earlier departures from 16:00, from 3 November",
            "A standing order that the 19:10 bus waits up to six minutes",
            "The school moves the late lesson forward by a quarter of an hour",
        ),
        "The head teacher has said yes by telephone. Do not quote her until the letter is there.",
    ),
    (
        "What we ask of you",
        ("Approval by 30 June, so that posters can be printed", "A shelter on the north quay"),
        (
            "The shelter is the thing the council can give and be photographed with. Leave the "
            "drawing on this slide while questions are asked."
        ),
    ),
)


def write_slides(path: Path) -> None:
    """Write one title slide and four with bullet points, each with notes."""
    deck = Presentation()
    for number, (title, points, note) in enumerate(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[0 if number == 0 else 1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(points)
        slide.notes_slide.notes_text_frame.text = note
    properties = deck.core_properties
    properties.title, properties.author = SLIDES[0][0], "Owen Hartwell"
    properties.last_modified_by = "Owen Hartwell"
    deck.save(str(path))
    fix_office_dates(path, DAY)
