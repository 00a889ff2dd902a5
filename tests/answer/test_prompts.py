"""Prompts as files: ours, and a person's in their place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from concierge.answer.citations import Quote
from concierge.answer.prompt import compose
from concierge.answer.prompts import Prompts
from concierge.core.protocols import Passage
from concierge.core.records import Locator
from concierge.core.sentences import split

OWN = {
    "version": 7,
    "purpose": "Answers in verse.",
    "system": "You are a poet.",
    "user": "$sources\nAsked in verse: $question",
    "source_tokens": 50,
    "reply_tokens": 30,
}


def put(folder: Path, name: str, text: str) -> Prompts:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return Prompts(folder)


def test_ours_are_whole_and_name_what_is_filled_in() -> None:
    ours = Prompts()
    assert {"answer-small", "answer-large", "summary-part", "summary-whole"} <= set(ours.names)
    assert ours.notices == []
    assert ours["choose-set"].blanks == {"question"}
    for name in set(ours.names) - {"choose-set"}:
        assert "sources" in ours[name].blanks
        assert "data" in ours[name].system  # each says that sources are no orders


def test_a_persons_prompt_takes_the_place_of_ours(tmp_path: Path) -> None:
    prompts = put(tmp_path / "prompts", "answer-small.yaml", yaml.safe_dump(OWN))
    assert prompts.notices == []
    text = "The rent is 950 euros."
    quote = Quote(Passage(1, 1, "/a.txt", Locator(), text), split(text)[0])
    prompt = compose(prompts, "What is the rent, in $sources?", [quote.passage], [quote], 0)
    assert prompt.max_tokens == 30
    assert [one["content"] for one in prompt.messages] == [
        "You are a poet.",
        "<source>The rent is 950 euros.</source>\nAsked in verse: What is the rent, in $sources?",
    ]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("answer-small.yaml", "a: [", "it is not YAML"),
        ("answer-small.yaml", "- 1\n- 2", "valid dictionary"),
        (
            "answer-small.yaml",
            yaml.safe_dump({**OWN, "user": "$question"}),
            "$question and $sources",
        ),
        ("answer-small.yaml", yaml.safe_dump({**OWN, "temperature": 2}), "temperature"),
        ("answer-small.yaml", yaml.safe_dump({**OWN, "reply_tokens": 10**9}), "reply_tokens"),
        ("answer-small.yaml", "x" * 70_000, "longer than"),
        ("anser-small.yaml", yaml.safe_dump(OWN), "there is no prompt of this name"),
    ],
)
def test_what_cannot_be_used_is_told_and_ours_stays(
    name: str, text: str, why: str, tmp_path: Path
) -> None:
    prompts = put(tmp_path / "prompts", name, text)
    assert len(prompts.notices) == 1
    assert name in prompts.notices[0]
    assert why in prompts.notices[0]
    assert prompts["answer-small"] == Prompts()["answer-small"]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "explain.yaml").write_bytes(b"\xff\xfe\x00")
    assert "it is not UTF-8" in Prompts(tmp_path).notices[0]


def test_no_folder_is_no_news(tmp_path: Path) -> None:
    assert Prompts(tmp_path / "none").notices == []
