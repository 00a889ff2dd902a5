"""Which texts are told to be nearly the same: those, and hardly any others."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.signatures import estimate, signatures
from concierge.organize.likeness import minhash
from concierge.organize.likeness.clusters import clusters
from concierge.organize.likeness.method import of_text
from concierge.organize.likeness.shingles import RUN, runs, shingles, similarity
from concierge.organize.likeness.texts import near_texts

WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "ck")]


def written(chance: random.Random, words: int) -> list[str]:
    return chance.choices(WORDS, k=words)


def changed(chance: random.Random, words: list[str], times: int) -> list[str]:
    """Put other words into a text at some places."""
    found = list(words)
    for at in chance.sample(range(len(words)), times):
        found[at] = f"other{at}"
    return found


def groups_of(texts: dict[int, str]) -> list[set[int]]:
    kept = {one: made for one, text in texts.items() if (made := of_text(text)) is not None}

    def of_some(ids: list[int]) -> dict[int, np.ndarray]:
        return {one: signatures([kept[one]])[0] for one in ids}

    pieces = [(np.array(list(kept)), signatures(list(kept.values())))]
    found = near_texts(lambda: iter(pieces), of_some, texts.__getitem__)
    return [{one.first, *one.others} for one in found]


def test_white_space_case_and_marks_say_nothing() -> None:
    one = "The tenant pays on the first of each month.\n\nRepairs are for the owner."
    other = "  the TENANT pays on the\tfirst of each month; repairs are  for the owner!"
    assert similarity(shingles(one), shingles(other)) == 1.0
    assert (
        shingles("Straße und Übermut gehen").tolist()
        == shingles("STRASSE UND ÜBERMUT GEHEN").tolist()
    )


def test_the_similarity_is_the_share_of_runs_in_both() -> None:
    one, other = shingles("a b c d e f"), shingles("a b c d x y")
    assert len(one) == 6 - RUN + 1
    assert similarity(one, other) == pytest.approx(2 / 6)
    assert similarity(one, shingles("a b")) == 0.0
    assert similarity(one, shingles("f e d c b a")) == 0.0


def test_scripts_without_spaces_are_compared_by_their_letters() -> None:
    one = "今日は天気がいいので散歩に行きましょう。公園で会いましょう。"
    other = "今日は天気がいいので散歩に行きましょう。駅前で会いましょう。"
    assert 0.6 < similarity(shingles(one), shingles(other)) < 0.95


def test_a_long_text_is_the_same_in_pieces() -> None:
    words = [f"w{number}" for number in range(60_000)]
    found = shingles(" ".join(words))
    assert len(found) == len(words) - RUN + 1
    again = minhash.signature(found)
    assert again is not None
    assert estimate(again, again) == 1.0


@given(st.text(max_size=300))
def test_any_text_has_runs_or_none(text: str) -> None:
    found = shingles(text)
    assert similarity(found, found) == (1.0 if len(found) else 0.0)
    assert (of_text(text) is None) == (len(runs(text)) < 12)


def test_signatures_tell_how_alike_texts_are() -> None:
    chance = random.Random(1)
    errors = []
    for times in (2, 10, 30, 60):
        for _ in range(10):
            words = written(chance, 400)
            both = [shingles(" ".join(one)) for one in (words, changed(chance, words, times))]
            first, second = (minhash.signature(one) for one in both)
            assert first is not None
            assert second is not None
            errors.append(float(estimate(first, second)) - similarity(*both))
    assert abs(float(np.mean(errors))) < 0.02
    assert max(map(abs, errors)) < 0.16  # 3.5 standard errors of 120 numbers


def test_pairs_over_the_least_are_found_and_others_are_not() -> None:
    chance = random.Random(2)
    texts, wanted = {}, []
    for number in range(0, 1200, 3):
        words = written(chance, 200)
        texts[number] = " ".join(words)
        near = changed(chance, words, 6)
        texts[number + 1] = " ".join(near)
        # About half of the runs are others: alike, and not the same.
        texts[number + 2] = " ".join(changed(chance, words, 45))
        if similarity(shingles(texts[number]), shingles(texts[number + 1])) >= 0.8:
            wanted.append({number, number + 1})
    found = groups_of(texts)
    assert len(wanted) > 350
    hit = sum(pair in found for pair in wanted)
    assert hit >= 0.95 * len(wanted)
    assert all(len(group) == 2 and max(group) - min(group) == 1 for group in found)


def test_many_copies_are_one_group_and_not_all_pairs() -> None:
    chance = random.Random(3)
    words = written(chance, 200)
    texts = {number: " ".join(changed(chance, words, 2)) for number in range(500)}
    banded = minhash.bands(signatures([of_text(one) or b"" for one in texts.values()]))
    assert len(minhash.candidates(banded)) < 500 * 120
    (group,) = groups_of(texts)
    assert len(group) == 500


def test_a_chain_is_not_one_group() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (2, 3): 0.9, (3, 4): 0.9}

    def score(one: int, other: int) -> float:
        return scores.get((min(one, other), max(one, other)), 0.1)

    found = clusters(scores.items(), score, 0.8)
    assert all(score(one.first, other) >= 0.8 for one in found for other in one.others)
    members = [other for one in found for other in (one.first, *one.others)]
    assert len(members) == len(set(members))
    assert len(found) == 2


def test_nothing_is_alike_in_an_empty_library() -> None:
    assert groups_of({}) == []
    assert groups_of({1: "too short"}) == []
