"""Reading papers in what was indexed by older rules, or under another name."""

from __future__ import annotations

from concierge.answer.papers.filing import READER, papers_in
from concierge.answer.papers.parts import MOST_CHARS
from concierge.store.catalog import Catalog

# Contents that are looked at in one go.
_BATCH = 50


def settle_papers(catalog: Catalog) -> bool:
    """Read the papers of a few contents that nobody has looked at.

    Returns:
        Whether there were any.
    """
    contents = catalog.papers.to_read(_BATCH, READER)
    read = {
        content_id: papers_in(catalog.gathering.told(content_id, MOST_CHARS + 1), name, kind)
        for content_id, (name, kind) in contents.items()
    }
    if read:
        catalog.papers.keep(read)
    return bool(read)
