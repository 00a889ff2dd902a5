"""What contents are compared by: looked at once, again when they change, gone when they are."""

from __future__ import annotations

from pathlib import Path

from concierge.organize.likeness.method import of_text
from concierge.service.duplication.likeness import Likeness
from concierge.store.content.likeness import Settled
from tests.store.conftest import Library

TEXT = "The tenant pays the rent on the first of each month and the owner repairs the roof. "


def looked(library: Library) -> Likeness:
    made = Likeness(library.catalog.likenesses, lambda: None, lambda: False)
    while made.step():
        pass
    return made


def content_of(library: Library, file: Path) -> int:
    ((content,),) = library.rows("SELECT content_id FROM file WHERE id = ?", library.id_of(file))
    return int(content)


def test_each_content_is_looked_at_once(library: Library) -> None:
    file = library.write("a.txt", TEXT)
    library.write("copy.txt", TEXT)
    library.write("short.txt", "too short")
    library.update()
    kept = library.catalog.likenesses
    assert kept.waiting() == 2
    looked(library)
    assert kept.waiting() == 0
    (rows,) = kept.signatures()
    assert rows == [(content_of(library, file), of_text(TEXT))]
    assert kept.signatures_of([rows[0][0], 999]) == dict(rows)
    library.update()
    assert kept.waiting() == 0


def test_a_changed_text_is_looked_at_again(library: Library) -> None:
    file = library.write("a.txt", TEXT)
    library.update()
    looked(library)
    before = content_of(library, file)
    library.write("a.txt", TEXT + "And the garden is for both of them, as it always has been.")
    library.update()
    assert library.catalog.likenesses.waiting() == 1
    looked(library)
    now = content_of(library, file)
    assert now != before
    assert library.rows("SELECT content_id FROM likeness") == [(now,)]


def test_nothing_is_kept_of_what_is_forgotten(library: Library) -> None:
    file = library.write("a.txt", TEXT)
    library.update()
    library.catalog.places.forget_files([library.id_of(file)])
    assert library.catalog.likenesses.waiting() == 0
    library.catalog.likenesses.settle([Settled(12_345, b"", b"")], last=True)
    assert library.rows("SELECT * FROM likeness") == []


def test_another_method_looks_at_all_of_them_anew(library: Library) -> None:
    library.write("a.txt", TEXT)
    library.update()
    kept = library.catalog.likenesses
    kept.renew("1")
    looked(library)
    kept.renew("1")
    assert kept.waiting() == 0
    kept.renew("2")
    assert kept.waiting() == 1
    assert list(kept.signatures()) == []


def test_copies_and_names_are_told(library: Library) -> None:
    one = library.write("one.txt", TEXT)
    other = library.write("sub/other.txt", TEXT)
    gone = library.write("gone.txt", TEXT)
    library.write("empty.txt", "")
    library.write("empty too.txt", "")
    library.update()
    library.catalog.tags.assign("paid", [library.id_of(other)])
    gone.unlink()
    library.update()
    alike = library.catalog.alike
    contents = alike.copied()
    assert contents == [content_of(library, one)]
    (members,) = alike.members(contents).values()
    assert {member.path: member.labels for member in members} == {bytes(one): 0, bytes(other): 1}
    assert all(member.link is not None for member in members)
    named = {file.name: file for rows in alike.named() for file in rows}
    assert named["other.txt"].parent == bytes(library.files)
    assert named["one.txt"].parent == bytes(library.files.parent)


def test_only_the_last_that_is_looked_at_counts_as_a_change(library: Library) -> None:
    for number in range(45):
        library.write(f"{number}.txt", f"{TEXT} Number {number}.")
    library.update()
    likeness = Likeness(library.catalog.likenesses, lambda: None, lambda: False)
    before = library.catalog.finder.version
    assert [likeness.step(), likeness.step()] == [True, True]
    assert library.catalog.finder.version == before
    assert likeness.step()
    assert library.catalog.finder.version == before + 1
    assert not likeness.step()
    assert library.catalog.finder.version == before + 1


def test_near_files_tell_signatures_and_texts(library: Library) -> None:
    file = library.write("a.txt", TEXT)
    library.update()
    one = content_of(library, file)
    near = library.catalog.near
    assert near.signatures_of([one, 999]) == {}
    looked(library)
    assert near.signatures_of([one, 999]) == {one: of_text(TEXT)}
    assert near.text_of(one, 10) == TEXT[:10]
    assert near.text_of(999, 10) == ""
