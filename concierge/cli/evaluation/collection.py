"""Reading a retrieval collection in BEIR form, and writing its documents as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core.errors import MisusedError, UnreadableError

_FORM = "It holds corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR has them."
_KEYS = frozenset({"_id", "text"})
_IN_A_FOLDER = 1000


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions, and which of the documents answer each.

    Attributes:
        name: Of its folder.
        documents: Text by id, with the title as its first line.
        queries: Text by id; only those that something is known to answer.
        relevant: How well documents answer, above 0, by document id, by query id.
    """

    name: str
    documents: dict[str, str]
    queries: dict[str, str]
    relevant: dict[str, dict[str, int]]


def read_collection(folder: Path) -> Collection:
    """Read ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv`` (or ``qrels/test.tsv``).

    Raises:
        MisusedError: When the folder holds no collection, or one of another form.
        UnreadableError: When a file cannot be read.
    """
    documents = {
        str(one["_id"]): "\n\n".join(filter(None, (one.get("title"), one["text"])))
        for one in records(folder / "corpus.jsonl", _KEYS, _FORM)
    }
    judged, of_beir = folder / "qrels.tsv", folder / "qrels" / "test.tsv"
    relevant = _judgements(of_beir if of_beir.is_file() else judged)
    queries = {
        str(one["_id"]): str(one["text"]) for one in records(folder / "queries.jsonl", _KEYS, _FORM)
    }
    asked = {key: text for key, text in queries.items() if relevant.get(key)}
    if not documents or not asked:
        raise MisusedError(f"{folder} holds no documents or no judged queries.", _FORM)
    return Collection(folder.resolve().name, documents, asked, relevant)


def write_files(collection: Collection, folder: Path) -> dict[str, list[str]]:
    """Write each document as a text file whose name says nothing, so that none is found by it.

    Returns:
        By the name of each file the ids of the documents that it stands for: of copies, one
        is found for all.
    """
    copies: dict[str, list[str]] = {}
    for key, text in collection.documents.items():
        copies.setdefault(text, []).append(key)
    ids = {}
    for number, text in enumerate(collection.documents.values()):
        name = f"d{number:07}.txt"
        inner = folder / f"{number // _IN_A_FOLDER:04}"
        inner.mkdir(parents=True, exist_ok=True)
        (inner / name).write_text(text, encoding="utf-8", errors="replace")
        ids[name] = copies[text]
    return ids


def records(file: Path, keys: AbstractSet[str], form: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a file that holds one a line.

    Args:
        file: JSON lines.
        keys: What each record has, at least.
        form: What the folder should hold, for whoever gave another one.

    Raises:
        MisusedError: When a line is no such record.
        UnreadableError: When the file cannot be read.
    """
    for number, line in enumerate(_lines(file, form), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise MisusedError(f"{file}, line {number}, is no JSON.", form) from error
        if not isinstance(record, dict) or not keys <= record.keys():
            raise MisusedError(f"{file}, line {number}, is of another form.", form)
        yield record


def _judgements(file: Path) -> dict[str, dict[str, int]]:
    relevant: dict[str, dict[str, int]] = {}
    for number, line in enumerate(_lines(file), 1):
        fields = line.split("\t")
        try:
            query, document, score = fields[0], fields[1], int(fields[2])
        except (IndexError, ValueError) as error:
            if number == 1 or not line.strip():  # the heading
                continue
            raise MisusedError(f"{file}, line {number}, is no judgement.", _FORM) from error
        if score > 0:
            relevant.setdefault(query, {})[document] = score
    return relevant


def _lines(file: Path, form: str = _FORM) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError as error:
        raise MisusedError(f"{file} is not there.", form) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{file} cannot be read.", "Look at the file.") from error
