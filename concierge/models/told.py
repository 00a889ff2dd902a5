"""What a publisher told of a model's files, on its way between two processes."""

from __future__ import annotations

import json
from dataclasses import replace

from concierge.core.errors import MisusedError
from concierge.models.published import Published, with_files


def spelled(one: Published) -> str:
    """Return what is known of a model's files as one line of JSON."""
    return json.dumps(
        {file.path: [file.bytes, file.sha256, file.blob] for file in one.files}, sort_keys=True
    )


def read(one: Published, text: str) -> Published:
    """Return a model with what was told of its files; addresses stay those of the list.

    Raises:
        MisusedError: When the text is not what `spelled` writes, or of another model.
    """
    try:
        rows = json.loads(text)
        files = [
            replace(file, bytes=int(row[0]), sha256=str(row[1]), blob=str(row[2]))
            for file in one.files
            if (row := rows.get(file.path)) is not None
        ]
    except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
        raise MisusedError(
            f"What was told of {one.name} cannot be read.",
            "Look at what would be fetched, and agree to that.",
        ) from error
    missing = [file.path for file in one.files if not file.optional and file.path not in rows]
    if missing:
        raise MisusedError(
            f"Nothing was told of {missing[0]}.",
            "Look at what would be fetched, and agree to that.",
        )
    return with_files(one, files)
