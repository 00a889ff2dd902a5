"""From where files and folders have their tags, as the command line tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concierge.core.errors import MissingError
from concierge.core.paths import from_wire, to_wire

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_RULE = "rule:"
_GIVERS = {
    "accepted": "suggested, and taken",
    "copy": "from the original of this copy",
    "system": "from the tags of the system",
    "keyword": "from its own keywords",
}


def show_sources(client: Client, paths: Sequence[Path], as_json: bool) -> None:
    """Print the tags of files and folders, and from where they have each.

    Raises:
        MissingError: When one of them is not in the index.
    """
    from concierge.cli.output import print_json

    found = {path: list(_sources(client, path)) for path in paths}
    if as_json:
        listed = [{"path": to_wire(path), "tags": tags} for path, tags in found.items()]
        print_json({"paths": listed})
        return
    for path, tags in found.items():
        _show(path, tags)


def tags_of_file(details: wire.FileDetails) -> Iterator[dict[str, Any]]:
    """Yield the tags of a file: its own, those from folders, those of its passages."""
    for tag in details.tags:
        yield {"tag": tag, "from": "itself", "given_by": details.given_by.get(tag, "person")}
    for folder in details.inherited_tags:
        yield {"tag": folder.tag, "from": "folder", "folder": folder.path}
    for one in details.passage_tags:
        told = {"note": one.note_id, "quote": one.quote, "place": one.place}
        yield {"tag": one.tag, "from": "passage", **told}


def in_words(source: dict[str, Any]) -> str:
    """Return from where a file or folder has a tag; "" when a person hung it on it."""
    from concierge.cli.output import place_of, plain, shown_path

    if source["from"] == "folder":
        return f"from the folder {shown_path(source['folder'])}"
    if source["from"] == "passage":
        where = place_of(source["place"])
        at = f", {where}" if where else ""
        return f"on a passage{at} (note {source['note']})"
    if not source.get("inherited", True):
        return "not inherited by what is in it"
    giver = str(source["given_by"])
    if giver.startswith(_RULE):
        return f"by the rule {plain(giver.removeprefix(_RULE))}"
    return _GIVERS.get(giver, "")


def _sources(client: Client, path: Path) -> Iterator[dict[str, Any]]:
    found = client.explain(path)
    if found.details is not None:
        yield from tags_of_file(found.details)
    elif found.state == "folder":
        yield from _tags_of_folder(client.tags.folders(), found.path)
    else:
        raise MissingError(found.message, found.advice)


def _tags_of_folder(carried: Sequence[wire.TaggedFolder], folder: str) -> Iterator[dict[str, Any]]:
    above = {str(one) for one in from_wire(folder).parents}
    for one in carried:
        if one.path == folder:
            told = {"given_by": "person", "inherited": one.inherited}
            yield {"tag": one.tag, "from": "itself", **told}
    for one in carried:
        if one.inherited and str(from_wire(one.path)) in above:
            yield {"tag": one.tag, "from": "folder", "folder": one.path}


def _show(path: Path, tags: Sequence[dict[str, Any]]) -> None:
    from concierge.cli.output import console, plain, shown_path

    out = console()
    out.print(shown_path(to_wire(path)), style="bold")
    for source in tags:
        how = in_words(source)
        out.print(f"  {plain(source['tag'])}", end="")
        out.print(f"  {how}" if how else "", style="dim")
    if not tags:
        out.print("  no tags", style="dim")
