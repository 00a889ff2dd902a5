"""Folding copies of a file, its versions, and what says nearly the same, into one hit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from concierge.core.family import family, may_bear_mark, numbers
from concierge.core.near import NearCatalog
from concierge.core.protocols import VectorStore
from concierge.core.searching import Place
from concierge.search.grouping import Group
from concierge.search.near_copies import Alike, NearCopies
from concierge.search.similar import OTHERS_SAMPLE, SAME_TEXT

# Letters of a name that are compared before its family is told, which takes longer.
_BEGINNING = 2
_BEST = 50  # files of a result whose texts are compared: a page of the window
_family = lru_cache(10_000)(family)


def folded(near: NearCatalog, vectors: VectorStore | None, groups: list[Group]) -> list[Group]:
    """Fold what is the same or nearly so; nothing that may be something else is hidden.

    Copies are files of the same bytes, unless these are none. Versions have names of one family
    with the same numbers and ending, lie in one folder, and their texts are nearly the same in
    meaning; without vectors there are none.

    Args:
        near: What stands near a file.
        vectors: Their meanings, or None.
        groups: A whole result, the best first; each with its place.

    Returns:
        The newest of each family in the place of the best, and of copies the best. What was found
        by its name gives way to nothing that was not, and so does what was found by a passage.
    """
    groups = list(_without_copies(groups))
    families = list(_families(groups)) if vectors is not None else []
    if vectors is None or not families:
        return groups
    contents = {one.place.content_id or 0 for kin in families for one in kin}
    means = vectors.means(near.sample(sorted(contents), OTHERS_SAMPLE))

    def cosine(one: Group, other: Group) -> float:
        pair = [means.get(each.place.content_id or 0) for each in (one, other)]
        return 0.0 if pair[0] is None or pair[1] is None else float(pair[0] @ pair[1])

    same_text = vectors.scale.of(SAME_TEXT)
    versions = []
    for kin in families:
        shown = _newest(kin)
        same = [one for one in kin if one is shown or cosine(one, shown) >= same_text]
        if len(same) > 1:
            versions.append((shown, same))
    return list(_joined(groups, versions))


def near_folded(copies: NearCopies, groups: list[Group]) -> list[Group]:
    """Fold files whose texts are nearly the same, wherever they lie.

    Args:
        copies: Compares them.
        groups: A whole result after `folded`; only its beginning is compared.

    Returns:
        The newest in the place of the best, as for versions. All are the same as the one that is
        shown: alike is not a chain.
    """
    best = groups[:_BEST]
    alike = copies.among([one.place for one in best])
    if not alike.files:
        return groups
    found = []
    left = [one for one in best if one.file_id in alike.files]
    while left:
        kin = _same_as(left[0], left, alike)
        shown = _newest(kin)
        kin = _same_as(shown, kin, alike)
        found.append((shown, kin))
        gone = {one.file_id for one in kin}
        left = [one for one in left if one.file_id not in gone]
    return list(_joined(groups, found))


def _same_as(one: Group, some: Iterable[Group], alike: Alike) -> list[Group]:
    """Return a file and what is the same as it, in their order."""
    return [o for o in some if o is one or alike(o.file_id, one.file_id)]


def _without_copies(groups: Iterable[Group]) -> Iterator[Group]:
    known = set()
    for group in groups:
        place = group.place
        if not place.size or place.content_id not in known:
            yield group
        if place.content_id is not None:
            known.add(place.content_id)


def _families(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Yield files of a folder whose names tell that they may be versions of one thing."""
    folders: defaultdict[tuple[int | None, str], list[Group]] = defaultdict(list)
    for group in groups:
        place = group.place
        if place.content_id is not None:
            folders[place.folder_id, place.name.rpartition(".")[2].casefold()].append(group)
    for here in folders.values():
        if len(here) > 1:
            yield from _kin(here)


def _kin(here: Sequence[Group]) -> Iterator[list[Group]]:
    names = [group.place.name for group in here]
    marked = {_family(name) for name in names if may_bear_mark(name)} - {""}
    begun = tuple(one[:_BEGINNING] for one in marked)
    kin: defaultdict[tuple[str, tuple[str, ...]], list[Group]] = defaultdict(list)
    for name, group in zip(names, here, strict=True) if marked else ():
        if may_bear_mark(name) or name.casefold().startswith(begun):
            kin[_family(name), numbers(name)].append(group)
    for (key, _), some in kin.items():
        if key and len(some) > 1:
            yield some


def _newest(kin: Sequence[Group]) -> Group:
    """Return the newest of those that were found as the best was, which is the first."""
    best = kin[0]

    def as_good(one: Group) -> bool:
        named = "name" in one.found_by or "name" not in best.found_by
        return named and (one.chunk is not None or best.chunk is None)

    return max(filter(as_good, kin), key=lambda one: one.place.modified_ns)


def _joined(
    groups: Iterable[Group], kin: Iterable[tuple[Group, Sequence[Group]]]
) -> Iterator[Group]:
    """Yield each kin once, where its best stands, and what belongs to none as it is.

    Args:
        groups: A result, the best first.
        kin: What is shown, with all that it stands for, itself included.
    """
    shown_for = {one.file_id: (shown, same) for shown, same in kin for one in same}
    done = set()
    for group in groups:
        shown, same = shown_for.get(group.file_id, (group, ()))
        if shown.file_id in done:
            continue
        done.add(shown.file_id)
        if same:
            shown.others = _others(shown, same)
        yield shown


def _others(shown: Group, same: Sequence[Group]) -> tuple[Place, ...]:
    """Return what a file stands for among those that are the same, and what they stood for."""
    places = [one.place for one in same if one is not shown]
    places += [place for one in same for place in one.others]
    return tuple(sorted(places, key=lambda place: -place.modified_ns))
