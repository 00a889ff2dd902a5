"""Files that are versions of one thing: by their names, and where there are texts, by these."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from concierge.core.duplicates import Named
from concierge.core.family import family, may_bear_mark, numbered_apart, numbers

# How alike the texts of versions are at least: with one name, and where a date or folder differs.
# Bills of one form share more than half of their words.
ALIKE_BY_NAME, ALIKE_ELSE = 0.2, 0.8
_MOST_COMPARED = 200  # files of one loose family that are compared with one another
_NUMBER = re.compile(r"\d+")

Alike = Callable[[int, int], float | None]


def versions(files: Iterable[Named], alike: Alike) -> list[list[Named]]:
    """Group files that are versions of one thing.

    In one folder the same name, but for what people add to it ("final", "v2", "(1)", "Copy of"),
    is enough, unless the texts differ plainly. Where one has a date or number more, or the folders
    differ, which must lie in the same one, the texts must tell. Where each has a number that the
    other lacks, as the invoices of two months have, they are two things, however alike.

    Args:
        files: All that may be versions.
        alike: How alike the texts of two contents are, 0 to 1; None where that is not known.

    Returns:
        Groups with at least two different contents, each the newest first.
    """
    found = [one for kin in _loose_families(files) for one in _versions(kin, alike)]
    return [one for one in found if len({file.content_id for file in one}) > 1]


def _loose_families(files: Iterable[Named]) -> Iterator[list[Named]]:
    """Yield files of one name whatever is added to it, below one folder."""
    kin: defaultdict[tuple[bytes, str, str], list[Named]] = defaultdict(list)
    for file in files:
        if key := family(file.name, loosely=True):
            kin[file.parent, _ending(file.name), key].append(file)
    for some in kin.values():
        if len(some) > 1:
            yield sorted(some, key=lambda file: (-file.modified_ns, file.file_id))


def _versions(kin: Sequence[Named], alike: Alike) -> Iterator[list[Named]]:
    """Yield what is alike among files of a loose family."""
    left = list(kin)
    if len(left) > _MOST_COMPARED:
        left = [file for file in left if may_bear_mark(file.name)][:_MOST_COMPARED]
    while len(left) > 1:
        newest, *rest = left
        same = [file for file in rest if _are_versions(newest, file, alike)]
        if same:
            yield [newest, *same]
        gone = {file.file_id for file in same}
        left = [file for file in rest if file.file_id not in gone]


def _are_versions(one: Named, other: Named, alike: Alike) -> bool:
    if one.content_id == other.content_id:
        return True
    if numbered_apart(_series_of(one.name), _series_of(other.name)):
        return False
    here = one.folder_id == other.folder_id
    by_name = here and _strictly(one.name) == _strictly(other.name)
    score = alike(one.content_id, other.content_id)
    if score is None:
        return by_name
    return score >= (ALIKE_BY_NAME if by_name else ALIKE_ELSE)


def _strictly(name: str) -> tuple[str, tuple[str, ...]]:
    return family(name) or name, numbers(name)


def _series_of(name: str) -> list[str]:
    """Return the numbers of a name that tell no version, such as a date or that of an invoice."""
    return _NUMBER.findall(family(name))


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return ending.casefold() if stem and dot else ""
