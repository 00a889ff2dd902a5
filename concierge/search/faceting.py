"""What narrows a result: its kinds, years, folders, tags, collections and languages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

from concierge.core import wire
from concierge.core.filters import Shares, language_of, spelled
from concierge.core.paths import shown, to_wire

# More would be no choice any more, but a list.
_MOST = 100


def facets(shares: Shares) -> wire.Facets:
    """Return what a face shows of a result's shares."""
    return wire.Facets(
        kinds=_counts("type", shares.kinds),
        years=sorted(
            _counts("date", {str(year): files for year, files in shares.years.items()}),
            key=lambda one: -int(one.value),
        ),
        folders=_folders(shares.folders),
        tags=_counts("tag", shares.tags),
        collections=_counts("collection", shares.collections),
        languages=_counts("lang", _languages(shares.languages)),
    )


def _counts(
    field: str, numbers: Mapping[str, int], label: Callable[[str], str] = str
) -> list[wire.Count]:
    likeliest = sorted(numbers.items(), key=lambda one: (-one[1], one[0]))[:_MOST]
    return [
        wire.Count(value=value, label=label(value), files=files, term=spelled(field, value))
        for value, files in likeliest
    ]


def _languages(numbers: Mapping[str, int]) -> dict[str, int]:
    """Join what files say (de, de-AT, de_DE) by language."""
    joined: dict[str, int] = {}
    for tag, files in numbers.items():
        code = language_of(tag)
        joined[code] = joined.get(code, 0) + files
    return joined


def _folders(numbers: Mapping[bytes, int]) -> list[wire.Count]:
    top, joined = joined_folders(numbers)
    likeliest = sorted(joined.items(), key=lambda one: (-one[1], one[0]))[:_MOST]
    return [
        wire.Count(
            value=(path := to_wire(folder)),
            label=shown(os.path.split(folder)[1] or folder),
            files=files,
            term="" if folder == top else spelled("in", path),
        )
        for folder, files in likeliest
    ]


def joined_folders(numbers: Mapping[bytes, int]) -> tuple[bytes, dict[bytes, int]]:
    """Join folders into those right below the one that holds them all.

    Returns:
        The folder that holds them all, and how many files are in or below each; files that
        lie in that folder itself are counted for it.
    """
    top = _common(numbers)
    separator = os.fsencode(os.sep)
    start = len(top) + (0 if not top or top.endswith(separator) else 1)
    joined: dict[bytes, int] = {}
    for folder, files in numbers.items():
        end = folder.find(separator, start)
        name = folder if folder == top or end < 0 else folder[:end]
        joined[name] = joined.get(name, 0) + files
    return top, joined


def _common(folders: Iterable[bytes]) -> bytes:
    try:
        return os.path.commonpath(list(folders))
    except ValueError:  # none, or several drives
        return b""
