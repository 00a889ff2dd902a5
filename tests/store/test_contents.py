"""Texts in the catalog: stored once, replaced whole, and really gone when forgotten."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from concierge.core.records import (
    Extraction,
    FileState,
    Kind,
    Reading,
    Segment,
    Stage,
    TextState,
)
from concierge.index.chunking import chunk
from concierge.service.extraction.worker import Job, read_files
from concierge.store.content.blocks import pack
from concierge.store.work.queue import MAX_ATTEMPTS
from tests.store.conftest import KEY, MANNER, Library


def scanned(library: Library, state: TextState = TextState.NEEDS_OCR) -> tuple[int, Reading]:
    """Store a picture as the worker gives it before OCR: no words yet."""
    file = library.write("scan.png", "not really pixels")
    library.scan()
    file_id = library.id_of(file)
    (plain,) = read_files([Job(file_id, os.fsencode(file), 0)], replace(MANNER, only_hash=True))
    found = Extraction("image/png", Kind.PICTURE, "picture/1", state=state)
    first = replace(plain, found=found)
    library.catalog.contents.store([first])
    return file_id, first


def with_words(reading: Reading, text: str) -> Reading:
    cut = chunk([Segment(text)], 200)
    found = Extraction("image/png", Kind.SCAN, "ocr/1", title="A scan")
    return replace(
        reading,
        found=found,
        text=cut.text,
        chunks=tuple((c.start, c.end, "{}") for c in cut.chunks),
        blocks=pack(cut.text, [c.start for c in cut.chunks]),
    )


def test_deletion_is_real(library: Library) -> None:
    for number in range(40):
        library.write(f"kept {number}.txt", f"ordinary words number {number} " * 50)
    library.write("kumquat diary.txt", "xylophone zeppelin " * 400)
    library.update()
    (before,) = library.rows("SELECT count(*) FROM chunk_term WHERE term = 'zeppelin'")
    assert before == (1,)
    assert library.named("kumquat")
    identity = library.id_of(library.files / "kumquat diary.txt")
    library.catalog.places.forget_files([identity])
    library.catalog.trim()
    assert library.rows("SELECT * FROM chunk_term WHERE term LIKE 'zep%'") == []
    assert library.rows("SELECT * FROM chunk_term WHERE term LIKE 'xylo%'") == []
    assert library.rows("SELECT 1 FROM file WHERE id = ?", identity) == []
    assert library.named("kumquat") == []
    assert library.rows("PRAGMA freelist_count") == [(0,)]
    for table in ("content", "content_text", "name_fts_docsize", "file"):
        assert library.rows(f"SELECT count(*) FROM {table}") == [(40,)], table
    assert library.rows("SELECT id FROM chunk ORDER BY id") == library.rows(
        "SELECT id FROM chunk_fts_docsize ORDER BY id"
    )
    assert library.rows("SELECT count(*) FROM work WHERE stage = 'text'") == [(0,)]
    assert library.path.with_name("catalog.db-wal").stat().st_size == 0
    assert len(library.found("ordinary")) == 40


def test_no_page_keeps_a_forgotten_word(library: Library) -> None:
    library.write("kept.txt", "remembered words")
    library.write("kumquat.txt", "zeppelin")
    library.update()
    library.catalog.trim()
    (text,) = library.rows("SELECT data FROM content_text ORDER BY content_id DESC LIMIT 1")[0]
    words = (b"zeppelin", b"kumquat", b"kum", b"mqu", text)
    for word in words:
        assert word in decrypted(library.path), word
    library.catalog.places.forget_files([library.id_of(library.files / "kumquat.txt")])
    library.catalog.trim()
    pages = decrypted(library.path)
    assert b"rememb" in pages  # the stem
    for word in words:
        assert word not in pages, word


def decrypted(path: Path) -> bytes:
    """Decrypt the catalog's file page by page, what is free in a page included.

    SQLCipher's own page format: a salt of 16 bytes, then AES-256-CBC pages of 4096 bytes
    that end in an IV of 16 and an HMAC of 64 bytes.
    """
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    data = path.read_bytes()
    plain = []
    for start in range(0, len(data), 4096):
        page = data[start : start + 4096]
        begin = 16 if start == 0 else 0
        body, iv = page[begin : 4096 - 80], page[4096 - 80 : 4096 - 64]
        decryptor = Cipher(algorithms.AES(KEY), modes.CBC(iv)).decryptor()
        plain.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(plain)


def test_a_failed_file_is_recorded_with_what_to_do(library: Library) -> None:
    file = library.files / "broken.pdf"
    file.write_bytes(b"%PDF-1.7\nthis is no PDF at all")
    library.update()
    details = library.catalog.ledger.file_at(os.fsencode(file))
    assert details.state == FileState.FAILED
    (failure,) = details.failures
    assert failure.category == "damaged"
    assert failure.message
    assert details.note == failure.message
    assert details.reason == failure.category


def test_copies_of_a_failed_file_fail_alike(library: Library) -> None:
    for name in ("one.pdf", "two.pdf"):
        (library.files / name).write_bytes(b"%PDF-1.7\nthis is no PDF at all")
    library.update()
    page = library.catalog.ledger.failures()
    assert len(page.failures) == 2
    assert len({(row.category, row.message) for row in page.failures}) <= 2
    assert library.rows("SELECT count(*) FROM content") == [(1,)]
    # A copy that is only hashed is told the same.
    third = library.files / "three.pdf"
    third.write_bytes(b"%PDF-1.7\nthis is no PDF at all")
    library.scan()
    job = Job(library.id_of(third), os.fsencode(third), 0)
    hashed = read_files([job], replace(MANNER, only_hash=True))
    assert library.catalog.contents.link(hashed) == []
    details = library.catalog.ledger.file_at(os.fsencode(third))
    assert (details.state, details.reason) == ("failed", "damaged")
    assert details.failures[0].message


def test_what_failed_before_can_be_read_later(library: Library) -> None:
    """The same bytes, read with success, heal the file and its copies."""
    for name in ("one.txt", "two.txt"):
        library.write(name, "walrus")
    library.scan()
    ids = [library.id_of(library.files / name) for name in ("one.txt", "two.txt")]
    jobs = [
        Job(i, os.fsencode(library.files / name), 6)
        for i, name in zip(ids, ("one.txt", "two.txt"), strict=True)
    ]
    good = read_files(jobs, MANNER)
    bad = [
        replace(r, found=None, text="", chunks=(), blocks=(), category="timed out", message="Slow.")
        for r in good
    ]
    library.catalog.contents.store(bad)
    assert library.catalog.ledger.counts().files.failed == 2
    library.catalog.contents.store(good[:1])
    assert sorted(library.found("walrus")) == ["one.txt", "two.txt"]
    assert library.catalog.ledger.counts().files.failed == 0
    assert library.catalog.ledger.failures().failures == []


def test_hashing_finds_copies(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    copy = library.write("b.txt", "walrus")
    other = library.write("c.txt", "penguin")
    library.scan()
    assert library.catalog.contents.has_size(6)
    assert not library.catalog.contents.has_size(7)
    jobs = [Job(library.id_of(file), os.fsencode(file), 6) for file in (copy, other)]
    hashed = read_files(jobs, replace(MANNER, only_hash=True))
    assert library.catalog.contents.link(hashed) == hashed[1:]
    assert sorted(library.found("walrus")) == ["a.txt", "b.txt"]
    assert library.catalog.queue.waiting()[Stage.TEXT] == 1


def test_a_file_that_changed_while_it_was_read_stays_queued(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 10)
    readings = read_files([Job(task.subject, os.fsencode(file), 6)], MANNER)
    file.write_text("a longer penguin")
    os.utime(file, ns=(readings[0].modified_ns + 10**9,) * 2)
    library.scan()  # notices it while the reading is under way
    library.catalog.contents.store(readings)
    library.catalog.queue.release([task])
    assert library.catalog.queue.waiting()[Stage.TEXT] == 1
    library.read()
    assert library.found("penguin") == ["a.txt"]
    assert library.found("walrus") == []


def test_a_file_forgotten_while_it_was_read_leaves_nothing(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 10)
    readings = read_files([Job(task.subject, os.fsencode(file), 6)], MANNER)
    library.catalog.places.forget_root(library.root().id)
    library.catalog.contents.store(readings)
    library.catalog.queue.release([task])
    assert library.rows("SELECT (SELECT count(*) FROM content), count(*) FROM work") == [(0, 0)]


def test_deep_words_replace_what_was_there(library: Library) -> None:
    file_id, first = scanned(library)
    (content_id,) = library.rows("SELECT content_id FROM file")[0]
    assert library.catalog.queue.waiting() == {Stage.DEEP: 1}
    library.catalog.contents.store([with_words(first, "walrus on paper")], deep=True)
    assert library.found("walrus") == ["scan.png"]
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
    before = library.catalog.contents.passages(content_id)
    library.catalog.contents.mark_embedded([before])
    library.catalog.contents.store([with_words(first, "penguin on paper")], deep=True)
    assert library.found("walrus") == []
    assert library.found("penguin") == ["scan.png"]
    assert library.catalog.contents.stale_vectors() == list(before.ids)
    assert library.catalog.queue.waiting() == {Stage.MEANING: 1}
    library.catalog.contents.vectors_removed(before.ids)
    assert library.catalog.contents.stale_vectors() == []
    details = library.catalog.ledger.file(file_id)
    assert (details.kind, details.title, details.extractor) == ("scan", "A scan", "ocr/1")


def test_deep_words_of_a_file_that_changed_are_not_kept(library: Library) -> None:
    file_id, first = scanned(library)
    library.write("scan.png", "other pixels")
    changed = replace(first, hash=bytes(32))
    library.catalog.contents.store([with_words(changed, "walrus")], deep=True)
    assert library.found("walrus") == []
    assert library.catalog.ledger.file(file_id).state == FileState.WAITING
    assert library.catalog.queue.waiting() == {Stage.DEEP: 1, Stage.TEXT: 1}


def test_a_deep_failure_is_kept_beside_what_is_known(library: Library) -> None:
    file_id, first = scanned(library)
    failed = replace(first, found=None, category="damaged", message="No picture.", advice="None.")
    library.catalog.contents.store([failed], deep=True)
    details = library.catalog.ledger.file(file_id)
    assert (details.state, details.failures[0].stage) == ("failed", "deep")
    assert library.catalog.queue.waiting() == {}


def test_vectors_of_a_content_that_is_gone_become_stale(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    (task,) = library.catalog.queue.claim(Stage.MEANING, 1)
    passages = library.catalog.contents.passages(task.subject)
    assert passages.texts == ("walrus",)
    library.catalog.places.forget_root(library.root().id)
    library.catalog.contents.vectors_removed(library.catalog.contents.stale_vectors())
    library.catalog.contents.mark_embedded([passages])
    assert library.catalog.contents.stale_vectors() == list(passages.ids)


def test_wanting_vectors_again(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.write("b.txt", "penguin")
    library.update()
    for task in library.catalog.queue.claim(Stage.MEANING, 10):
        library.catalog.contents.mark_embedded([library.catalog.contents.passages(task.subject)])
        library.catalog.queue.release([task])
    assert library.catalog.queue.waiting() == {}
    assert len(library.catalog.contents.chunk_ids()) == 2
    assert library.catalog.contents.want_vectors() == 2
    assert library.catalog.contents.chunk_ids() == {}
    assert len(library.catalog.contents.chunk_ids(embedded=False)) == 2
    assert library.catalog.queue.waiting() == {Stage.MEANING: 2}


def test_a_failure_of_meaning_is_cleared_by_success(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    failure = Reading(0, 0, 0, b"", category="bug", message="It stumbled.")
    for _ in range(MAX_ATTEMPTS):
        library.catalog._database.run(lambda c: c.execute("UPDATE work SET not_before = 0"))
        (task,) = library.catalog.queue.claim(Stage.MEANING, 1)
        library.catalog.queue.retry_later(task, failure)
        library.catalog.queue.release([task])
    assert library.catalog.ledger.counts().files.failed == 1
    library.catalog.contents.want_vectors()
    library.catalog.contents.mark_embedded([library.catalog.contents.passages(task.subject)])
    assert library.catalog.ledger.counts().files.indexed == 1
    assert library.catalog.ledger.failures().failures == []


def test_one_place_of_a_content(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    (content_id,) = library.rows("SELECT content_id FROM file")[0]
    place = library.catalog.contents.place_of(content_id)
    assert place is not None
    assert (place.file_id, place.path, place.size) == (library.id_of(file), os.fsencode(file), 6)
    assert (place.modified_ns, place.pieces) == (file.stat().st_mtime_ns, {})
    assert library.catalog.contents.place_of(content_id + 1) is None


def test_long_texts_come_back_whole(library: Library) -> None:
    paragraphs = [f"Paragraph {n} about the märchen \N{OTTER} of walrus {n}." for n in range(5000)]
    library.write("long.txt", "\n\n".join(paragraphs))
    library.update()
    (content_id,) = library.rows("SELECT content_id FROM file")[0]
    assert library.rows("SELECT count(*) > 3 FROM content_text") == [(1,)]
    passages = library.catalog.contents.passages(content_id)
    chunks = library.catalog.finder.chunks(passages.ids)
    assert tuple(chunks[i].text for i in passages.ids) == passages.texts
    together = " ".join(passages.texts)
    assert all(paragraph in together.replace("\n\n", " ") for paragraph in paragraphs[::97])


def test_failures_are_paged_newest_first(library: Library) -> None:
    for number in range(7):
        (library.files / f"{number}.pdf").write_bytes(b"%%PDF-1.7\nbroken %d" % number)
    library.update()
    # One fails again: it is the newest now.
    os.utime(library.files / "3.pdf", (1, 1))
    library.update()
    seen = []
    cursor = None
    while True:
        page = library.catalog.ledger.failures(cursor, limit=3)
        seen += [row.path for row in page.failures]
        cursor = page.next
        if cursor is None:
            break
    assert seen[0].endswith("3.pdf")
    assert len(seen) == len(set(seen)) == 7


def test_text_with_odd_characters_is_stored(library: Library) -> None:
    library.write("nul.txt", "before\x00after walrus \x02marked\x03 text")
    library.update()
    assert library.catalog.ledger.counts().files.failed == 0
    assert library.found("walrus") in (["nul.txt"], [])
    assert library.rows("SELECT count(*) FROM file WHERE state = 'indexed'") == [(1,)]


PARAGRAPHS = [f"Paragraph {n} about walrus number {n} and its kin. " * 12 for n in range(8)]


def embed(library: Library) -> list[str]:
    """Embed what waits; return the passages."""
    texts: list[str] = []
    for task in library.catalog.queue.claim(Stage.MEANING, 10):
        passages = library.catalog.contents.passages(task.subject)
        library.catalog.contents.mark_embedded([passages])
        library.catalog.queue.release([task])
        texts += passages.texts
    return texts


def chunk_ids(library: Library) -> set[int]:
    return {row[0] for row in library.rows("SELECT id FROM chunk")}


def test_a_changed_file_has_only_new_passages_embedded(library: Library) -> None:
    file = library.write("a.txt", "\n\n".join(PARAGRAPHS))
    library.update()
    assert len(embed(library)) > 4
    before, identity = chunk_ids(library), library.id_of(file)
    file.write_text("\n\n".join([*PARAGRAPHS[:7], "A penguin came at last. " * 12]))
    library.update()
    assert library.id_of(file) == identity
    after = chunk_ids(library)
    assert len(before & after) >= len(before) - 2
    new = embed(library)
    assert len(new) == len(after - before) <= 2
    assert "penguin" in new[-1]
    assert set(library.catalog.contents.stale_vectors()) == before - after
    assert library.catalog.contents.chunk_ids().keys() == after
    assert library.rows("SELECT count(*), sum(embedded) FROM content") == [(1, 1)]
    assert library.found("number", "walrus", "kin") == ["a.txt"]
    assert library.rows("SELECT count(*) FROM chunk_fts_docsize") == [(len(after),)]
    # Nothing new: nothing is embedded.
    file.write_text("\n\n".join([*PARAGRAPHS[:7], "A penguin came at last. " * 12]) + "\n\n\n")
    library.update()
    assert embed(library) == []
    assert library.rows("SELECT count(*), sum(embedded) FROM content") == [(1, 1)]


def test_a_changed_copy_takes_nothing_from_the_other(library: Library) -> None:
    for name in ("a.txt", "b.txt"):
        library.write(name, "\n\n".join(PARAGRAPHS))
    library.update()
    embed(library)
    before = chunk_ids(library)
    (library.files / "a.txt").write_text("\n\n".join(PARAGRAPHS) + "\n\nAnd a penguin.")
    library.update()
    assert before < chunk_ids(library)
    assert set(library.found("paragraph")) == {"a.txt", "b.txt"}
    assert library.catalog.contents.stale_vectors() == []
    # The last of the two to change hands its passages on.
    (library.files / "b.txt").write_text("\n\n".join(PARAGRAPHS) + "\n\nAnd an otter.")
    embed(library)
    library.update()
    new = embed(library)
    assert len(new) <= 2
    assert "otter" in new[-1]


def test_passages_without_vectors_are_still_embedded_after_a_change(library: Library) -> None:
    file = library.write("a.txt", "\n\n".join(PARAGRAPHS))
    library.update()
    file.write_text("\n\n".join(PARAGRAPHS) + "\n\n\n")
    library.update()
    assert len(embed(library)) == len(chunk_ids(library))
    assert library.catalog.queue.waiting() == {}


def test_vectors_made_while_a_file_was_changed_are_kept(library: Library) -> None:
    """The passages that stay are in the new content when their vectors come."""
    file = library.write("a.txt", "\n\n".join(PARAGRAPHS))
    library.update()
    (task,) = library.catalog.queue.claim(Stage.MEANING, 1)
    passages = library.catalog.contents.passages(task.subject)
    file.write_text("\n\n".join([*PARAGRAPHS[:7], "A penguin came at last. " * 12]))
    library.update()
    library.catalog.contents.mark_embedded([passages])
    library.catalog.queue.release([task])
    stale = set(library.catalog.contents.stale_vectors())
    assert stale
    assert not stale & chunk_ids(library)
    assert len(embed(library)) == len(chunk_ids(library))
