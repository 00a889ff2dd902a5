"""Plans of what goes: whatever is wanted, something of everything stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.duplicates import RULES, Group, Member
from concierge.organize.likeness.plan import Plan, plan_by_choice, plan_by_rule


def member(file_id: int, content: int = 1, path: str = "", when: int = 0, **more: int) -> Member:
    place = (path or f"/home/a/{file_id}.txt").encode()
    return Member(
        file_id, content, place, "text", 100, when or file_id, labels=more.get("labels", 0)
    )


def group(*members: Member, kind: str = "exact") -> Group:
    newest_first = sorted(members, key=lambda one: -one.modified_ns)
    return Group(kind, tuple(newest_first))  # type: ignore[arg-type]


def gone(plan: Plan) -> list[int]:
    return sorted(step.remove.file_id for step in plan.steps)


THREE = group(
    member(1, path="/a/b/c/d.txt"), member(2, path="/a/b/longer.txt"), member(3, path="/x/d.txt")
)


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ("newest", {3}),
        ("oldest", {1}),
        ("shortest-path", {3}),
        ("/a/b", {1, 2}),
        ("*/longer.*", {2}),
    ],
)
def test_a_rule_says_what_stays(rule: str, left: set[int]) -> None:
    plan = plan_by_rule([THREE], rule, differing=False)
    assert {1, 2, 3} - set(gone(plan)) == left
    assert plan.bytes_to_free == 100 * len(plan.steps)


def test_a_folder_is_not_another_one_that_begins_alike() -> None:
    plan = plan_by_rule([THREE], "/a/b/lo", differing=False)
    assert plan.steps == []
    assert plan.left == 1


def test_what_is_labelled_stays_rather() -> None:
    plan = plan_by_rule([group(member(1, labels=1), member(2))], "newest", differing=False)
    assert gone(plan) == [2]


def test_the_last_file_of_a_content_goes_only_where_that_is_wanted() -> None:
    some = group(member(1, content=1), member(2, content=1), member(3, content=2), kind="text")
    assert gone(plan_by_rule([some], "newest", differing=False)) == []
    assert gone(plan_by_rule([some], "oldest", differing=False)) == [2]
    plan = plan_by_rule([some], "newest", differing=True)
    assert gone(plan) == [1, 2]
    assert not any(step.same for step in plan.steps)


def test_files_elsewhere_stay() -> None:
    plan = plan_by_rule(
        [THREE], "newest", differing=False, may_go=lambda one: one.path.startswith(b"/a/b/c")
    )
    assert gone(plan) == [1]


def test_what_one_group_keeps_no_other_removes() -> None:
    exact = group(member(1), member(2))
    alike = group(member(2), member(9, content=5), kind="text")
    plan = plan_by_rule([exact, alike], "newest", differing=True)
    assert gone(plan) == [1]


def test_a_choice_keeps_what_was_chosen() -> None:
    plan = plan_by_choice([(THREE, [1, 3])], differing=False)
    assert gone(plan) == [2]
    assert plan_by_choice([(THREE, [])], differing=False).steps == []


def test_links_to_what_stays_make_no_room() -> None:
    one = Member(1, 1, b"/a", "text", 100, 1, link=(1, 7))
    other = Member(2, 1, b"/b", "text", 100, 2, link=(1, 7))
    assert group(one, other).bytes_to_free == 0
    assert plan_by_rule([group(one, other)], "newest", differing=False).bytes_to_free == 0


members = st.builds(
    lambda file, content, labels: member(file, content, labels=labels),
    st.integers(1, 12),
    st.integers(1, 3),
    st.integers(0, 1),
)
groups = st.lists(
    st.lists(members, min_size=2, max_size=6, unique_by=lambda one: one.file_id), max_size=5
)


@given(groups, st.sampled_from([*RULES, "/home/a/1*", "/home/a"]), st.booleans())
def test_something_of_everything_stays(
    some: list[list[Member]], rule: str, differing: bool
) -> None:
    # A file has one content, whichever groups it is in.
    contents: dict[int, Member] = {}
    same = [[contents.setdefault(one.file_id, one) for one in each] for each in some]
    plan = plan_by_rule([group(*each) for each in same], rule, differing)
    removed, kept = set(gone(plan)), {step.keep.file_id for step in plan.steps}
    assert len(removed) == len(plan.steps)
    assert not removed & kept
    assert differing or all(step.same for step in plan.steps)
    if not differing:
        standing = {one.content_id for one in contents.values() if one.file_id not in removed}
        assert standing == {one.content_id for one in contents.values()}
