"""How two texts differ, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from concierge.answer.comparing import MOST_SENTENCES, Comparison, compare
from concierge.core.errors import TooLargeError
from concierge.core.protocols import Passage

Make = Callable[..., Passage]

LEASE = [
    "The flat lies in Mill Street.",
    "The monthly rent is 950 euros.",
    "Pets are not allowed in the house.",
    "The tenant gives three months of notice.",
    "The landlord repairs the heating within three days.",
]


def compared(make: Make, before: Sequence[str], after: Sequence[str]) -> Comparison:
    return compare([make(1, "\n\n".join(before))], [make(2, "\n\n".join(after))])


def told(found: Comparison) -> list[tuple[str, str, str]]:
    return [
        (
            one.kind,
            one.before.sentence.text if one.before else "",
            one.after.sentence.text if one.after else "",
        )
        for one in found.changes
    ]


def test_the_same_text_has_no_difference(make_passage: Make) -> None:
    found = compared(make_passage, LEASE, LEASE)
    assert (found.same, found.changes, found.kin) == (5, [], True)


def test_a_changed_a_new_and_a_missing_sentence(make_passage: Make) -> None:
    after = [LEASE[0], "The monthly rent is 980 euros.", *LEASE[3:], "Bicycles stand in the yard."]
    found = compared(make_passage, LEASE, after)
    assert found.same == 3
    assert found.kin
    assert told(found) == [
        ("changed", LEASE[1], "The monthly rent is 980 euros."),
        ("left out", LEASE[2], ""),
        ("new", "", "Bicycles stand in the yard."),
    ]


def test_line_breaks_are_no_difference(make_passage: Make) -> None:
    wrapped = [text.replace(" ", "\n", 2) for text in LEASE[:1]]
    assert compared(make_passage, LEASE[:1], wrapped).changes == []


def test_other_texts_are_no_versions(make_passage: Make) -> None:
    other = ["Knead the dough.", "Bake the bread at 220 degrees.", "Let it cool on a rack."]
    assert not compared(make_passage, LEASE, other).kin


def test_an_empty_text_has_nothing_in_common(make_passage: Make) -> None:
    assert not compared(make_passage, LEASE, []).kin
    assert compared(make_passage, [], []).changes == []


def test_passages_cut_elsewhere_are_no_difference(make_passage: Make) -> None:
    before = [make_passage(1, " ".join(LEASE))]
    after = [make_passage(1, " ".join(LEASE[:2])), make_passage(2, " ".join(LEASE[2:]))]
    assert compare(before, after).changes == []


def test_ten_thousand_sentences_with_a_few_changes(make_passage: Make) -> None:
    before = [f"Paragraph {n} deals with the matter number {n * 31}." for n in range(10_000)]
    after = list(before)
    for at in range(0, 10_000, 2000):
        after[at] = after[at].replace("matter", "question")
    found = compared(make_passage, before, after)
    assert found.same == 9995
    assert found.count("changed") == 5


def test_what_is_too_long_is_refused_in_words(make_passage: Make) -> None:
    long = make_passage(1, "Short line one.\n" * (MOST_SENTENCES + 1))
    with pytest.raises(TooLargeError, match="more than 40,000 sentences"):
        compare([long], [make_passage(2, LEASE[0])])
