"""Reading real files of many formats: how much of them, how fast, in how much memory.

The corpus is a folder with `pdf/ office/ mail/ ocr/ encodings/ audio/`; without it only what
the bench makes itself is measured.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from concierge.core.errors import ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Stage
from concierge.extract.registry import extract
from concierge.service.extraction.reading import Reader
from concierge.service.extraction.worker import Job, Manner, read_files
from concierge.store.catalog import Catalog
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk
from tests.bench import recognition
from tests.bench.material import WORKERS, reader_in
from tests.bench.report import Row

MAILS = 10_000
ROUNDS = 3
COPIES = 10
_KEY = b"b" * 32
# Files that nobody can open, or that hold no words: what the rest is compared with must not
# count them. Judged by looking at each with the programs people use.
_WORDLESS = Path(__file__).with_name("wordless.txt")


def run(args: list[str]) -> list[Row]:
    """Measure reading."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default="")
    given = parser.parse_args(args).corpus
    rows = [_mail_speed()]
    if not given:
        return [*rows, Row("reading real files", "give --corpus DIR", "", None, "", None)]
    corpus = Path(given)
    rows += [_coverage(corpus), _ledger(corpus), *_pdf_speed(corpus / "pdf")]
    rows += [_encodings(corpus / "encodings"), _memory(corpus)]
    return [*rows, *recognition.rows(corpus)]


def files_in(*folders: Path) -> list[Path]:
    """Return all files below some folders, in a fixed order."""
    return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())


def attempt(file: Path, deep: bool = False) -> Extraction | None:
    """Read one file, also its scans; None when reading fails."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            return extract(file, ExtractionContext(deep=deep, scratch=Path(scratch)))
        except ConciergeError:
            return None


def _coverage(corpus: Path) -> Row:
    wordless = set(_WORDLESS.read_text("utf-8").splitlines())
    folders = [corpus / name for name in ("pdf", "office", "mail")]
    files = [f for f in files_in(*folders) if str(f.relative_to(corpus)) not in wordless]
    mute = [file for file in files if not _speaks(file)]
    for file in mute:
        print(f"   no text: {file.relative_to(corpus)}", file=sys.stderr)
    share = 100 * (1 - len(mute) / len(files))
    theirs = 100 * sum(map(_kreuzberg_speaks, files)) / len(files)
    return Row(
        f"files of pdf/ office/ mail/ that hold text and give it ({len(files)})",
        f"{share:.1f} %",
        f"kreuzberg {theirs:.1f} %",
        None,
        "98 %",
        share >= 98,
    )


def _speaks(file: Path) -> bool:
    found = attempt(file)
    if found is not None and not found.segments:
        found = attempt(file, deep=True)
    return found is not None and any(segment.text.strip() for segment in found.segments)


def _kreuzberg_speaks(file: Path) -> bool:
    import kreuzberg

    try:
        found = kreuzberg.extract_file_sync(
            str(file), config=kreuzberg.ExtractionConfig(disable_ocr=True)
        )
    except Exception:  # noqa: BLE001 - it is only compared with
        return False
    return bool(found.content.strip())


def _ledger(corpus: Path) -> Row:
    """Index the whole corpus through the queue and workers, scans included."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        catalog = Catalog(base / "catalog.db", _KEY)
        reader = reader_in(catalog, base)
        try:
            _catalogue(catalog, corpus)
            for stage in (Stage.TEXT, Stage.DEEP):
                _work_off(catalog, reader, stage)
            counts = catalog.ledger.counts().files
            left = catalog.queue.waiting()
        finally:
            reader.stop()
            catalog.close()
    total = sum(counts.model_dump().values())
    stuck = left.get(Stage.TEXT, 0) + left.get(Stage.DEEP, 0)
    return Row(
        f"files of the corpus that end neither indexed nor in the ledger (of {total})",
        f"{stuck} ({counts.failed} named as failed)",
        "",
        None,
        "0",
        stuck == 0,
    )


def _catalogue(catalog: Catalog, folder: Path) -> None:
    root = catalog.places.add_root(os.fsencode(folder))
    walk = Walk(root.path, Filter(Rules(), frozenset()))
    catalog.places.record(root.id, list(walk.files()), lambda _path: False)


def _work_off(catalog: Catalog, reader: Reader, stage: Stage) -> None:
    """Do what the pipeline does for a stage, to its end."""
    deadline = time.monotonic() + 1800
    while catalog.queue.waiting().get(stage) and time.monotonic() < deadline:
        while reader.has_room(WORKERS) and reader.start(stage):
            pass
        for future in list(reader.in_hand):
            if future.done():
                reader.finish(future)
        time.sleep(0.002)


def _pdf_speed(folder: Path) -> list[Row]:
    """Compare with pypdf on the files that both can read: core by core, and as workers read."""
    files = [file for file in files_in(folder) if file.suffix == ".pdf" and _pypdf_words(file)]
    born = [file for file in files if (found := attempt(file)) and not found.pages_without_text]
    context = multiprocessing.get_context("spawn")
    cores = os.cpu_count() or 1
    with (
        tempfile.TemporaryDirectory() as place,
        ProcessPoolExecutor(cores, context, initializer=attempt, initargs=(born[0],)) as pool,
    ):
        # Nearly all of these have one page, where opening the file is half the work.
        many = [_copied(file, Path(place)) for file in born]
        list(pool.map(_read_quietly, born * 2, chunksize=4))  # starts and warms them all
        times = [
            (
                _seconds(lambda: [attempt(file) for file in many]),
                _seconds(lambda: list(pool.map(_read_quietly, many))),
                _seconds(lambda: [_pypdf_words(file) for file in many]),
            )
            for _ in range(ROUNDS)
        ]
    alone, together, theirs = (min(one) for one in zip(*times, strict=True))
    kept = _kept_words(born)
    what = f"text of {len(born)} born-digital PDFs, their pages {COPIES} times over"
    other = f"pypdf {theirs:.2f} s"
    return [
        Row(f"{what}, one core", f"{alone:.2f} s", other, theirs / alone, "", None),
        Row(
            f"{what}, as {cores} workers read them",
            f"{together:.2f} s",
            other,
            theirs / together,
            "8",
            theirs / together >= 8,
        ),
        Row("words of pypdf that ours has too", f"{kept:.1f} %", "", None, "99 %", kept >= 99),
    ]


def _copied(file: Path, folder: Path) -> Path:
    """Write a document that holds a file's pages several times."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(COPIES):
        writer.append(file)
    target = folder / file.name
    writer.write(target)
    return target


def _read_quietly(file: Path) -> None:
    """Read a file in another process without sending its text back."""
    attempt(file)


def _kept_words(files: Iterable[Path]) -> float:
    """Return which share of pypdf's words ours has too, in per cent."""
    missing = total = 0
    for file in files:
        known = _pypdf_words(file)
        found = attempt(file)
        said = _words(" ".join(s.text for s in found.segments)) if found else Counter[str]()
        total += known.total()
        missing += (known - said).total()
    return 100 * (1 - missing / total)


def _pypdf_words(file: Path) -> Counter[str]:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return _words(" ".join(page.extract_text() for page in PdfReader(file).pages))
    except Exception:  # noqa: BLE001 - it is only compared with
        return Counter()


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]{2,}", text.casefold()))


def _encodings(folder: Path) -> Row:
    files = files_in(folder)
    right = [file for file in files if _decoded_rightly(file)]
    share = 100 * len(right) / len(files)
    return Row(
        f"texts decoded rightly (of {len(files)})", f"{share:.0f} %", "", None, "95 %", share >= 95
    )


def _decoded_rightly(file: Path) -> bool:
    """Compare letter by letter with the folder's name taken at its word."""
    codec = re.sub(r"-(bulgarian|greek|slovak|russian|hebrew)$", "", file.parent.name)
    codec = {"MacCyrillic": "mac-cyrillic"}.get(codec, codec)
    truth = file.read_bytes().decode(codec, "ignore")
    with tempfile.TemporaryDirectory() as scratch:
        # Without its name: a page or a feed would be read as one, and lose its markup.
        bare = Path(scratch) / "text.txt"
        bare.write_bytes(b"plain text follows\n" + file.read_bytes())
        if codec.upper().startswith("UTF"):
            bare.write_bytes(file.read_bytes())
        found = attempt(bare)
    said = "".join(segment.text for segment in found.segments) if found else ""
    return _letters(truth) - _letters(said) == Counter()


def _letters(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_a-zA-Z]+", text))


def _memory(corpus: Path) -> Row:
    """Read every file in one process, as a worker does, and ask for its largest size."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_sweep, args=(theirs, [str(f) for f in files_in(corpus)]))
    process.start()
    peak, worst = ours.recv()
    process.join()
    return Row(
        "largest memory of one worker over the corpus",
        f"{peak:.0f} MB ({Path(worst).name})",
        "",
        None,
        "500 MB",
        peak <= 500,
    )


def _sweep(pipe: Any, files: Iterable[str]) -> None:
    import resource

    peak, worst = 0.0, ""
    for deep in (False, True):
        manner = Manner(ExtractionContext(deep=deep), 200, turn_s=1e9)
        for file in files:
            read_files([Job(0, os.fsencode(file), Path(file).stat().st_size)], manner)
            now = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            if now > peak * 1.02:
                peak, worst = now, file
    pipe.send((peak, worst))


def _mail_speed() -> Row:
    """Read many small mails into words and names through the queue and workers."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        for number in range(MAILS):
            file = base / "mail" / f"{number // 500:03}" / f"{number}.eml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_mail(number))
        catalog = Catalog(base / "catalog.db", _KEY)
        reader = reader_in(catalog, base)
        try:
            _catalogue(catalog, base / "mail")
            seconds = _seconds(lambda: _work_off(catalog, reader, Stage.TEXT))
            done = catalog.ledger.counts().stages[Stage.TEXT].done
        finally:
            reader.stop()
            catalog.close()
    assert done == MAILS
    rate = MAILS / seconds
    what = f"words of a folder of {MAILS:,} mails"
    return Row(what, f"{rate:.0f} a second", "", None, "500 a second", rate >= 500)


def _mail(number: int) -> bytes:
    """Make a mail of three kilobytes: headers, alternatives, words that differ."""
    words = " ".join(f"w{(number * 31 + i * 7) % 20_000}" for i in range(200))
    lines = [
        "Received: from mail.example.org (mail.example.org [192.0.2.1]) by mx.example.net",
        f"Message-ID: <{number}@example.org>",
        "Date: Mon, 01 Apr 2024 10:00:00 +0200",
        "From: =?utf-8?Q?J=C3=BCrgen_Brandt?= <j.brandt@example.org>",
        "To: Mary Hartwell <mary@example.net>",
        f"Subject: =?utf-8?B?UmVjaG51bmc=?= {number}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/alternative; boundary="b1"',
        "",
        "--b1",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        f"Guten Tag,=20\n{words}",
        "--b1",
        "Content-Type: text/html; charset=utf-8",
        "",
        f"<html><body><p>Guten Tag,</p><p>{words}</p></body></html>",
        "--b1--",
        "",
    ]
    return "\n".join(lines).encode()


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
