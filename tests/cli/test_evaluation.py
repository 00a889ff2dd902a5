"""`concierge eval`: collections in BEIR form, their measures, and the baselines beside them."""

from __future__ import annotations

import json
import math
import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from concierge.cli.evaluation.answers import holds, read_questions
from concierge.cli.evaluation.baselines import PlainBm25, plain_fusion
from concierge.cli.evaluation.collection import read_collection, write_files
from concierge.cli.evaluation.measures import measures, ndcg, recall, reciprocal_rank
from concierge.core.errors import MisusedError
from tests.cli.conftest import Cli
from tests.index.crossing import QUERY, TEXTS, make_reranker

DOCUMENTS = {
    "rent": ("Lease", "The tenant pays the rent to the landlord each month."),
    "cat": ("", "The kitten sleeps on the warm stove."),
    "car": ("Garage", "One wheel and the engine of the automobile are gone."),
    "tax/2024": ("Taxes", 'The "tax office": wants a return - for 2024.'),
    "copy": ("", "The kitten sleeps on the warm stove."),
}
QUERIES = {
    "1": "Who pays the rent?",
    "2": "a pet that is asleep",
    "3": 'what about the "vehicle: engine" -wheel',
    "4": "nobody judged this",
}
JUDGED = "query-id\tcorpus-id\tscore\n1\trent\t2\n2\tcat\t1\n2\tcopy\t1\n3\tcar\t1\n4\tcat\t0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "small"
    made.mkdir()
    documents = [{"_id": k, "title": a, "text": b} for k, (a, b) in DOCUMENTS.items()]
    write(made / "corpus.jsonl", documents)
    write(made / "queries.jsonl", [{"_id": key, "text": text} for key, text in QUERIES.items()])
    (made / "qrels.tsv").write_text(JUDGED, encoding="utf-8")
    return made


def write(file: Path, records: list[dict[str, Any]]) -> None:
    file.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")


def test_a_collection_is_searched_and_scored(cli: Cli, folder: Path) -> None:
    found = cli.json("eval", folder)
    assert found.pop("collection") == "small"
    assert list(found) == ["words", "meaning", "fused", "bm25", "rrf"]
    for scores in found.values():
        assert list(scores) == ["ndcg@10", "recall@100", "mrr"]
        assert all(0 <= value <= 1 for value in scores.values())
    # Of a pet that is asleep no document says a word.
    assert found["words"]["recall@100"] < found["meaning"]["recall@100"] == 1
    assert found["fused"]["mrr"] == 1


def test_it_is_shown_as_a_table(cli: Cli, folder: Path) -> None:
    said = cli.run("eval", folder).stdout
    assert "5 documents, judged queries: 3" in said
    assert [line.split()[1] for line in said.splitlines() if "0." in line or "1." in line] == [
        "words",
        "meaning",
        "fused",
        "bm25",
        "rrf",
    ]


def test_a_reranker_is_measured_beside_the_others(cli: Cli, folder: Path, tmp_path: Path) -> None:
    write(folder / "corpus.jsonl", [{"_id": key, "text": text} for key, text in TEXTS.items()])
    write(folder / "queries.jsonl", [{"_id": "1", "text": QUERY}])
    (folder / "qrels.tsv").write_text("1\tlong\t1\n", encoding="utf-8")
    found = cli.json("eval", folder, "--reranker", make_reranker(tmp_path / "made", QUERY))
    assert found.pop("collection") == "small"
    assert list(found) == ["words", "meaning", "fused", "reranked", "bm25", "rrf"]
    assert found["fused"]["mrr"] < found["reranked"]["mrr"] == 1


def test_a_reranker_that_cannot_be_used_is_an_error(cli: Cli, folder: Path, tmp_path: Path) -> None:
    said = " ".join(cli.run("eval", folder, "--reranker", tmp_path, code=1).stderr.split())
    assert "There is no reranking model" in said


def test_what_is_no_collection_is_said_to_be_none(cli: Cli, folder: Path) -> None:
    def refused(of: Path) -> str:
        return " ".join(cli.run("eval", of, code=2).stderr.split())

    assert "corpus.jsonl is not there" in refused(folder.parent)
    (folder / "qrels.tsv").write_text("q\td\ts\n1\trent\tmuch\n", encoding="utf-8")
    assert "line 2, is no judgement" in refused(folder)
    (folder / "qrels.tsv").unlink()
    assert "qrels.tsv is not there" in refused(folder)
    (folder / "corpus.jsonl").write_text('{"_id": "a"}\n', encoding="utf-8")
    assert "line 1, is of another form" in refused(folder)


def test_the_layout_of_beir_is_read_too(folder: Path) -> None:
    (folder / "qrels").mkdir()
    (folder / "qrels.tsv").rename(folder / "qrels" / "test.tsv")
    collection = read_collection(folder)
    assert collection.relevant == {"1": {"rent": 2}, "2": {"cat": 1, "copy": 1}, "3": {"car": 1}}
    assert sorted(collection.queries) == ["1", "2", "3"]
    assert collection.documents["rent"].startswith("Lease\n\nThe tenant")


def test_nothing_judged_is_nothing_to_measure(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n", encoding="utf-8")
    with pytest.raises(MisusedError, match="no judged queries"):
        read_collection(folder)


def test_one_file_stands_for_all_copies(folder: Path, tmp_path: Path) -> None:
    ids = write_files(read_collection(folder), tmp_path / "files")
    assert len(ids) == len(list((tmp_path / "files").rglob("*.txt"))) == len(DOCUMENTS)
    assert sorted(ids.values()).count(["cat", "copy"]) == 2


def test_measures_against_figures_by_hand() -> None:
    relevant = {"a": 3, "b": 1}
    best = 3 / math.log2(2) + 1 / math.log2(3)
    assert ndcg(["a", "b"], relevant) == 1
    assert ndcg(["x", "b", "a"], relevant) == pytest.approx((1 / math.log2(3) + 3 / 2) / best)
    assert ndcg([*"0123456789", "a"], relevant) == 0
    assert recall(["b", *map(str, range(98)), "x", "a"], relevant) == 0.5
    assert reciprocal_rank(["x", "y", "b"], relevant) == pytest.approx(1 / 3)
    assert reciprocal_rank([], relevant) == 0
    means = measures({"1": ["a"], "2": []}, {"1": {"a": 1}, "2": {"a": 1}})
    assert means == {"ndcg@10": 0.5, "recall@100": 0.5, "mrr": 0.5}


def test_plain_bm25_ranks_by_rare_words() -> None:
    documents = {"1": "the red boat", "2": "the red and red car", "3": "the boats", "4": "the"}
    with closing(PlainBm25(documents)) as bm25:
        assert bm25.search("The boat!", 10)[:2] == ["3", "1"]
        assert bm25.search('"red" AND -car', 1) == ["2"]
        assert bm25.search("?!", 10) == []


def test_plain_fusion_adds_reciprocal_ranks() -> None:
    assert plain_fusion([["a", "b"], ["b", "c"]]) == ["b", "a", "c"]
    assert plain_fusion([]) == []


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    made = tmp_path / "asked"
    (made / "docs").mkdir(parents=True)
    for key in ("rent", "car"):
        (made / "docs" / f"{key}.txt").write_text(DOCUMENTS[key][1], encoding="utf-8")
    questions: list[dict[str, Any]] = [
        {"question": "Who gets the rent?", "answers": ["the Landlord"], "doc_id": "docs/rent.txt"},
        {"question": "Who pays the rent?", "answers": ["nobody"], "doc_id": "docs/car.txt"},
        {"question": "Who painted the Mona Lisa?", "answers": [], "is_impossible": True},
    ]
    write(made / "qa.jsonl", questions)
    write(made / "others.jsonl", [{"_id": "1", "text": "heat transfer of a blunt nose"}])
    return made


def test_answers_are_measured(cli: Cli, asked: Path) -> None:
    here = os.path.relpath(asked, cli.folder.parent)  # as a person in a shell names it
    found = cli.json("eval", "--qa", here, "--off-topic", asked / "others.jsonl")
    assert (found["collection"], found["questions"]) == ("asked", 3)
    assert (found["lead"], found["first_3"], found["file"]) == (0.5, 0.5, 0.5)
    assert (found["declined"], found["unanswerable_declined"]) == (0.0, 1.0)
    assert found["off_topic_declined"] == 1.0
    assert found["evidence_ms_p95"] >= found["evidence_ms_p50"] > 0


def test_what_is_no_collection_of_questions_is_said(tmp_path: Path, asked: Path) -> None:
    with pytest.raises(MisusedError, match="not there"):
        read_questions(tmp_path)
    (asked / "qa.jsonl").write_text('{"question": "without answers"}', encoding="utf-8")
    with pytest.raises(MisusedError, match="another form"):
        read_questions(asked)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("in the Xth and 11th centuries", True),
        ("the 11th-century", False),
        ("11th  CENTURIES.", True),
    ],
)
def test_an_answer_is_held_however_it_is_written(text: str, held: bool) -> None:
    assert holds(text, ["11th centuries"]) is held
