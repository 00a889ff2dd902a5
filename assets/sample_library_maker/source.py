"""Reads the texts of the sample library: a few header lines, then very plain markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

BlockKind = Literal["title", "heading", "paragraph", "list", "table", "page"]


@dataclass(frozen=True)
class Block:
    """One piece of a document; ``rows`` holds lines, list items, or the cells of a table."""

    kind: BlockKind
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Document:
    """A text with what its file's properties say about it."""

    target: str
    title: str
    author: str
    day: date
    language: str
    serif: bool
    footer: str
    blocks: tuple[Block, ...]


def read_document(path: Path) -> Document:
    """Parse one text file.

    Raises:
        KeyError: a needed header (target, title, author, date) is missing.
    """
    head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
    header = dict(line.split(": ", 1) for line in head.splitlines())
    return Document(
        target=header["target"],
        title=header["title"],
        author=header["author"],
        day=date.fromisoformat(header["date"]),
        language=header.get("lang", "en"),
        serif=header.get("font") == "serif",
        footer=header.get("footer", ""),
        blocks=tuple(_block(part) for part in re.split(r"\n\s*\n", body.strip())),
    )


def _block(text: str) -> Block:
    lines = text.splitlines()
    if text == "<<page>>":
        return Block("page")
    if text.startswith("## "):
        return Block("heading", ((text[3:],),))
    if text.startswith("# "):
        return Block("title", ((text[2:],),))
    if text.startswith("| "):
        return Block("table", tuple(_cells(line) for line in lines))
    if text.startswith("- "):
        return Block("list", tuple((line[2:],) for line in lines))
    return Block("paragraph", tuple((line,) for line in lines))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def bold_runs(text: str) -> list[tuple[str, bool]]:
    """Split at ``**`` into (text, is bold) pairs, without empty ones."""
    parts = text.split("**")
    return [(part, bool(i % 2)) for i, part in enumerate(parts) if part]
