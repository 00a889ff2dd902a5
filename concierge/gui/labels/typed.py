"""Names of tags as a person types them, one or several with commas between."""

from __future__ import annotations

from collections.abc import Iterable


def typed_tags(text: str, known: Iterable[str]) -> list[str]:
    """Return the tags that a line names, each once.

    A comma that belongs to a tag which is there, as file managers allow, parts nothing.

    Args:
        text: What was typed.
        known: The names of the tags there are.
    """
    whole = text.strip()
    if whole.casefold() in {name.casefold() for name in known}:
        return [whole]
    named: dict[str, str] = {}
    for part in filter(None, map(str.strip, whole.split(","))):
        named.setdefault(part.casefold(), part)
    return list(named.values())
