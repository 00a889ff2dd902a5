"""What was saved again is told from what is only of one form."""

from __future__ import annotations

import pytest

from concierge.core.signatures import estimate, signatures
from concierge.organize.likeness.method import of_text
from concierge.search.near_copies import LEAST_ALIKE
from concierge.search.same_text import document, same
from tests.search.near_texts import APART, BRIEF, LETTER, REPORT, SAME, Pair


def is_same(one: str, other: str, *, akin: bool = False, kind: str = "document") -> bool:
    """Say whether two texts are told to be the same, whichever comes first."""
    pair = document(one, kind), document(other, kind)
    found = same(*pair, akin=akin)
    assert same(*reversed(pair), akin=akin) == found
    return found


def by_signature(pair: Pair) -> float:
    made = [of_text(text) or b"" for text in (pair.one, pair.other)]
    one, other = signatures(made)
    return float(estimate(one, other))


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_what_was_saved_again_is_the_same(pair: Pair) -> None:
    assert by_signature(pair) >= LEAST_ALIKE
    assert is_same(pair.one, pair.other, kind=pair.kind)


@pytest.mark.parametrize("pair", APART.values(), ids=APART.keys())
def test_what_is_only_of_one_form_is_not(pair: Pair) -> None:
    assert not is_same(pair.one, pair.other, kind=pair.kind)


def test_signatures_alone_would_take_forms_for_copies() -> None:
    taken = [by_signature(pair) >= LEAST_ALIKE for pair in APART.values()]
    assert sum(taken) > len(taken) / 2


def test_versions_by_their_names_may_say_it_in_other_words() -> None:
    reworded = LETTER.replace("had to open", "wants to open").replace("suspect", "believe it is")
    assert not is_same(LETTER, reworded)
    assert is_same(LETTER, reworded, akin=True)
    for differing in (
        LETTER.replace("Mrs Vaughn", "Mr Petrov"),
        LETTER.replace("30 November", "15 November"),
        reworded.replace("November", "January"),
    ):
        assert not is_same(LETTER, differing, akin=True)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("bestätigen", "bestaetigen", False),  # two letters
        ("schriftlich", "schriftlcih", True),
        ("Eingang", "Ausgang", False),
        ("Ende", "Mitte", False),
        ("Dezember", "dezember", True),
        ("31.", "30.", False),
        ("mir", "mit", False),  # so short a word is another
    ],
)
def test_one_letter_may_differ(before: str, after: str, expected: bool) -> None:
    assert is_same(BRIEF, BRIEF.replace(before, after)) is expected


def test_letters_of_scripts_without_spaces_are_words() -> None:
    text = "田中さんは毎朝七時に公園を歩きます。雨の日は家で本を読み、昼から友達と会います。"
    assert is_same(text, f"{text}夜は早く寝ます。")
    assert not is_same(text, text.replace("田中", "鈴木"))


def test_a_text_that_lacks_here_and_has_more_there_is_another() -> None:
    assert not is_same(f"{REPORT}\nWritten by Hanne.", f"{REPORT}\nAs of 3 May.")
    assert not is_same(f"Room 4\n{REPORT}", f"{REPORT}\nin short")


def test_a_mail_is_not_the_same_as_one_with_other_words_above_it() -> None:
    mail = (
        "Subject: Keys\nFrom: Ann <a@x.org>\nDate: Mon, 05 Feb 2024 18:20:11 +0000\n\nOn my desk."
    )
    other = mail.replace("Ann <a@x.org>", "Tom <t@x.org>")
    assert is_same(mail, mail, kind="mail")
    assert not is_same(mail, other, kind="mail")
