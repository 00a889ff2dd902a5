"""What becomes of tags that were changed on two sides."""

from __future__ import annotations

from itertools import product

import pytest

from concierge.organize.agreeing import Names, agree, choose

_SETS = [frozenset(letter for letter, there in zip("abc", bits, strict=True) if there)
         for bits in product((False, True), repeat=3)]  # fmt: skip


def names(text: str) -> Names:
    return frozenset(text)


@pytest.mark.parametrize(
    ("agreed", "ours", "theirs", "both", "read"),
    [
        ("", "", "", "", ""),
        ("", "a", "", "a", "a"),  # added here
        ("", "", "a", "a", "a"),  # added there
        ("", "a", "b", "ab", "ab"),  # added on both sides
        ("a", "", "a", "", ""),  # taken away here: it does not come back
        ("a", "a", "", "", ""),  # taken away there
        ("a", "", "", "", ""),
        ("a", "", "ab", None, None),  # taken away here, more there
        ("a", "b", "ac", None, None),  # renamed here, more there
        ("a", "b", "c", None, "bc"),  # renamed on both sides, each in its own way
        ("a", "b", "", "b", "b"),  # taken away on both sides; added here
        ("a", "ab", "", None, "b"),  # what was added here is no matter of the system's
        ("ab", "a", "b", None, None),
        ("ab", "ac", "ac", "ac", "ac"),
    ],
)
def test_what_two_sides_come_to(
    agreed: str, ours: str, theirs: str, both: str | None, read: str | None
) -> None:
    for writes, wanted in ((True, both), (False, read)):
        found = agree(names(agreed), names(ours), names(theirs), writes=writes)
        if wanted is None:
            assert found is None
        else:
            assert found is not None
            assert (names(ours) | found.gained) - found.lost == names(wanted)
            assert found.agreed == (names(wanted) if writes else names(theirs))


@pytest.mark.parametrize("writes", [True, False])
def test_whatever_both_sides_did(writes: bool) -> None:
    for agreed, ours, theirs in product(_SETS, repeat=3):
        found = agree(agreed, ours, theirs, writes=writes)
        if found is None:
            assert ours != agreed != theirs
            assert (agreed - ours) | (agreed - theirs), "adding alone is no conflict"
            continue
        after = (ours | found.gained) - found.lost
        assert not found.gained & ours
        assert found.lost <= ours
        assert after >= ours & theirs
        assert after == found.agreed if writes else found.agreed == theirs
        # Nobody wants anything more now.
        assert agree(found.agreed, after, found.agreed, writes=writes) == (
            found.agreed, frozenset(), frozenset(),
        )  # fmt: skip


@pytest.mark.parametrize("writes", [True, False])
def test_what_a_person_chooses_is_what_holds(writes: bool) -> None:
    agreed, ours, theirs = names("ab"), names("bc"), names("abd")
    for choice, wanted in (("ours", "bc"), ("theirs", "abd"), ("both", "abcd")):
        found = choose(choice, agreed, ours, theirs, writes=writes)  # type: ignore[arg-type]
        after = (ours | found.gained) - found.lost
        if writes:
            assert found.agreed == after == names(wanted)
        else:  # what is ours alone stays
            assert after == names(wanted) | {"c"}
            assert found.agreed == theirs
