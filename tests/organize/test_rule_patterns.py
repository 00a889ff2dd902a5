"""Patterns of rules: nothing raises but what says where it is wrong, and every name is safe."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concierge.core.errors import MisusedError
from concierge.core.rule_forms import action_of, form_of, rule_of, when_form, when_of
from concierge.core.rule_words import sentence
from concierge.core.wire import Rule, RuleAction, RuleRow, RuleWhen
from concierge.organize.rules.checking import check
from concierge.organize.rules.facts import FIELDS, FileFacts
from concierge.organize.rules.names import FORBIDDEN, LONGEST, numbered, safe
from concierge.organize.rules.patterns import Lacking, folder_pattern, name_pattern
from concierge.organize.rules.timing import due_after

FACTS = FileFacts(
    1,
    Path("/files/inbox/scan 7.PDF"),
    Path("/files"),
    "pdf",
    "Bill",
    "Acme / Sons",
    date(2024, 3, 9),
)
# What documents may say of themselves, with what systems do not take among it.
TEXTS = st.text(max_size=300) | st.text('./\\:*?"<>|CONaux \0\n\u202e\ud800', max_size=40)
RESERVED = {"con", "prn", "aux", "nul", "com1", "lpt9"}


def is_safe(name: str) -> bool:
    """Say whether every system takes a name as it is."""
    return (
        bool(name)
        and name == name.strip()
        and not name.startswith(".")
        and not name.endswith(".")
        and not FORBIDDEN & set(name)
        and all(unicodedata.category(one) not in ("Cc", "Cs", "Cf") for one in name)
        and len(name.encode()) <= LONGEST
        and name.partition(".")[0].strip().casefold() not in RESERVED
    )


@given(TEXTS)
def test_any_text_becomes_a_safe_name_or_none(text: str) -> None:
    name = safe(text)
    assert not name or is_safe(name)
    assert safe(name) == name


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from([*(f"{{{one}}}" for one in FIELDS), " ", "x", "{counter}"]),
             min_size=1, max_size=5),
    TEXTS, TEXTS, TEXTS,
)  # fmt: skip
def test_any_file_gets_a_safe_name_or_a_reason(
    parts: list[str], title: str, sender: str, name: str
) -> None:
    clean = name.replace("/", "").replace("\0", "") or "x"
    facts = FileFacts(
        1, Path("/files") / clean, Path("/files"), "pdf", title, sender, date(1, 1, 1)
    )
    try:
        pattern, folder = name_pattern("".join(parts)), folder_pattern("a/" + "".join(parts))
    except MisusedError:
        return
    try:
        filled = pattern.fill(facts, 12)
        folders = folder.fill(facts)
    except Lacking:
        return
    assert is_safe(filled)
    assert all(map(is_safe, folders))
    assert "None" not in filled.replace(clean, "").replace(title, "").replace(sender, "")
    assert len(numbered(filled, 9999).encode()) < 256


@given(st.text(max_size=80) | st.text("{}:%/. aYmdatecounterx\\\0", max_size=40))
def test_any_pattern_is_read_or_refused_in_words(text: str) -> None:
    for read in (name_pattern, folder_pattern):
        with suppress(MisusedError):
            read(text)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{date:%Y-%m} {sender}{ext}", "2024-03 Acme - Sons.PDF"),
        ("{title}", "Bill.PDF"),
        ("{title}.pdf", "Bill.pdf"),
        ("{{{year}}} {name} {counter:3}", "{2024} scan 7 001.PDF"),
        ("{month} {type} {folder}", "03 pdf inbox.PDF"),
    ],
)
def test_a_pattern_is_filled(pattern: str, name: str) -> None:
    assert name_pattern(pattern).fill(FACTS) == name


@pytest.mark.parametrize(
    ("pattern", "start", "names"),
    [
        ("Invoices/{year}", "", ("Invoices", "2024")),
        ("/srv/Old: one/{sender}/{year} x/", "/srv/Old: one/", ("Acme - Sons", "2024 x")),
        ("~/Archive", "~/Archive", ()),
    ],
)
def test_a_folder_is_filled(pattern: str, start: str, names: tuple[str, ...]) -> None:
    read = folder_pattern(pattern)
    assert (read.start, read.fill(FACTS)) == (start, names)


@pytest.mark.parametrize(
    ("pattern", "at", "what"),
    [
        ("{year} {sendr}", 8, "there is no field {sendr}"),
        ("a {year", 3, "this { stands alone"),
        ("a:b", 2, ": cannot stand there"),
        ("{title:x}", 1, "{title:x} is not written in a way that is known"),
    ],
)
def test_a_wrong_pattern_says_where(pattern: str, at: int, what: str) -> None:
    with pytest.raises(MisusedError) as raised:
        name_pattern(pattern)
    assert raised.value.message == f"At character {at}: {what}."


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("daily 08:00", "2024-02-01 08:00"),
        ("daily 18:30", "2024-01-31 18:30"),
        ("weekly wed 12:00", "2024-02-07 12:00"),
        ("monthly 31 08:00", "2024-02-29 08:00"),
        ("by hand", None),
    ],
)
def test_the_clock(when: str, due: str | None) -> None:
    found = due_after(when_of(when), datetime(2024, 1, 31, 12, tzinfo=UTC))
    assert found == (None if due is None else datetime.fromisoformat(f"{due}Z"))


@given(
    st.sampled_from(["daily", "weekly", "monthly"]), st.integers(1, 7), st.integers(0, 23),
    st.integers(0, 10**9),
)  # fmt: skip
def test_what_is_due_is_later_and_within_its_time(
    what: str, day: int, hour: int, minutes: int
) -> None:
    rule = RuleWhen.model_validate({"what": what, "day": day, "at": f"{hour:02}:00"})
    moment = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes // 20)
    due = due_after(rule, moment)
    assert due is not None
    assert timedelta(0) < due - moment <= timedelta(days=32)


@given(st.text(max_size=40))
def test_any_words_are_read_or_refused(text: str) -> None:
    for read in (when_of, action_of, lambda said: rule_of({"name": "x", "then": said})):
        with suppress(MisusedError):
            read(text)


@pytest.mark.parametrize(
    "when", ["arrives", "changes", "tagged work/acme", "weekly monday 08:00", "by hand"]
)
def test_what_is_written_is_read_again(when: str) -> None:
    actions = [RuleAction(do="tag", value="a"), RuleAction(do="open"), RuleAction(do="notify")]
    rule = Rule(name="N", when=when_of(when), query="type:pdf", then=actions, stops=True)
    check(rule)
    assert when_form(rule.when) == when
    assert rule_of(form_of(RuleRow(rule=rule, is_on=False))) == (rule, False)


def test_a_rule_reads_as_a_sentence() -> None:
    rule, _ = rule_of({"name": "N", "if": "type:pdf invoice", "stop": True,
                       "then": ["tag: invoice", "move: Invoices/{year}", "open"]})  # fmt: skip
    assert sentence(rule) == (
        "When a file arrives, if it answers `type:pdf invoice`, then tag it `invoice`, move it to"
        " `Invoices/{year}` and open it. Later rules pass over it."
    )
