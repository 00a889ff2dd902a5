"""`concierge search` with pairs, orders and counts."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.conftest import Cli


def names(cli: Cli, *words: str, code: int = 0) -> list[str]:
    return [Path(hit["path"]).name for hit in cli.json("search", *words, code=code)["hits"]]


def test_everything_is_listed(indexed: Cli) -> None:
    found = indexed.json("search", "-n", "50")
    assert found["total"] == len(found["hits"]) >= 5
    assert found["understood"] == []
    listed = names(indexed, "-n", "50", "--sort", "name")
    assert sorted(listed, key=str.lower) == listed


def test_pairs(indexed: Cli) -> None:
    assert names(indexed, "ext:pdf") == ["locked.pdf"]
    assert names(indexed, "notice", "ext:txt") == ["lease.txt"]
    assert names(indexed, "notice", "ext:pdf", code=3) == []
    shown = indexed.run("search", "-n", "50", "--", "-ext:txt").stdout
    assert "locked.pdf" in shown
    assert "lease.txt" not in shown
    (term,) = indexed.json("search", "ext:pdf")["understood"]
    assert term == {
        "field": "ext", "value": "pdf", "negated": False, "start": 0, "end": 7, "problem": "",
        "kind": "field", "meaning": "Shown are only files whose name ends in pdf.",
    }  # fmt: skip


def test_groups_and_what_is_left_out(indexed: Cli) -> None:
    found = names(indexed, "(ext:pdf", "OR", "lease)", "NOT", "nonesuch")
    assert {"locked.pdf", "lease.txt"} <= set(found)
    tree = indexed.json("search", "lease OR -ext:pdf")["parsed"]
    (choice,) = tree["children"]
    assert (tree["kind"], choice["kind"]) == ("all", "any")
    assert [(one["kind"], one["negated"]) for one in choice["children"]] == [
        ("word", False),
        ("field", True),
    ]
    shown = indexed.run("search", "(lease").stderr
    assert "This parenthesis is not closed" in shown


def test_what_is_not_understood_is_said(indexed: Cli) -> None:
    shown = indexed.run("search", "lease", "tag:nowhere", code=3)
    assert "There is no tag" in shown.stderr
    assert "searched as words" in indexed.run("search", "lease", "is:lovely").stderr


def test_where_nothing_is_found_less_is_offered(indexed: Cli) -> None:
    shown = indexed.run("search", "ext:pdf date:1999", code=3).stdout
    assert shown.splitlines() == ["Nothing found.", "Less strictly: ext:pdf  1 file"]
    shown = indexed.run("search", '"notice lease" -n 1', code=3).stdout
    assert "Less strictly: notice lease" in shown
    shown = indexed.run("search", "(ext:pdf OR ext:odt) date:1999", code=3).stdout
    choice = "Less strictly: (ext:pdf OR ext:odt)  1 file"
    assert shown.splitlines() == ["Nothing found.", choice]


def test_counts(indexed: Cli) -> None:
    found = indexed.json("search", "--facets")
    kinds = {one["value"]: one["files"] for one in found["facets"]["kinds"]}
    assert sum(kinds.values()) == found["total"]
    shown = indexed.run("search", "--facets").stdout
    assert "Kinds" in shown
    assert "type:text" in shown
    assert "facets" not in indexed.json("search")


def test_versions_are_folded_unless_all_are_wanted(indexed: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for name in ("zither", "zither v2", "zither final"):
        text = f"The zither lesson is on Monday at noon, in the hall by the river. ({name})"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "same.txt").write_bytes((folder / "zither final.txt").read_bytes())
    os.utime(folder / "same.txt", (1e9, 1e9))
    indexed.index(folder)
    found = indexed.json("search", "zither", "lesson")
    assert (found["total"], found["versions"]) == (1, 2)
    shown = indexed.run("search", "zither", "lesson").stdout
    assert "and 2 versions and 1 other place" in shown
    assert "1 file and 2 versions in" in shown
    assert len(names(indexed, "zither", "lesson", "--all")) == 3
    counted = indexed.json("search", "zither", "lesson", "--all", "--facets")["facets"]["kinds"]
    assert sum(one["files"] for one in counted) == 3


def test_why_each_was_found(indexed: Cli) -> None:
    (hit,) = indexed.json("search", "notice", "ext:txt", "--explain")["hits"]
    assert hit["why"]["words"] == ["notice"]
    assert hit["why"]["share"] == 1.0
    parts = [hit["why"][name] for name in ("named", "worded", "meant")]
    assert abs(sum(parts) - hit["score"]) < 0.001
    shown = indexed.run("search", "notice", "ext:txt", "--explain").stdout
    assert "“notice” stands in its passage" in " ".join(shown.split())
    assert indexed.json("search", "notice", "ext:txt")["hits"][0]["why"] is None


def test_what_was_probably_meant_is_offered(indexed: Cli) -> None:
    assert indexed.json("search", "notcie", "ext:txt", code=3)["suggestion"] == "notice ext:txt"
    assert "Did you mean: notice" in indexed.run("search", "notcie", "ext:txt", code=3).stdout
    assert "Did you mean" not in indexed.run("search", "notice").stdout
