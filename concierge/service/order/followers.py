"""How queries follow tags and collections that are called otherwise."""

from __future__ import annotations

from functools import partial

from concierge.core.errors import MisusedError
from concierge.search.language.renaming import followed
from concierge.store.tagging.followers import Follow, Label
from concierge.store.tagging.labels import key_of, tidy


def following(label: Label) -> Follow:
    """Return what has queries follow new names of tags, or of collections."""
    return partial(followed, field=label, key_of=_key)


def _key(name: str) -> str:
    try:
        return key_of(tidy(name))
    except MisusedError:  # nothing is called so
        return ""
