"""The command `suggest`: tags, collections and a better name that would suit a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concierge.client import Client
    from concierge.core import wire


def suggest(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    path: Annotated[
        str | None, typer.Argument(metavar="[PATH]", help="A file of the index.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Suggest for all files that carry no tag.")
    ] = False,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="TAG", help="Hang a tag on the file that suits it."),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option("--reject", metavar="TAG", help="Never suggest a tag for the file again."),
    ] = None,
    counts: Annotated[
        bool, typer.Option("--counts", help="Tell how often suggestions were right.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Suggest tags, collections and a better name for a file, with the reasons."""
    answers = [(tag, "accepted") for tag in accept or ()] + [
        (tag, "rejected") for tag in reject or ()
    ]
    if (path is not None) + every + counts != 1 or (answers and path is None):
        raise MisusedError(
            "It is not clear what to suggest for.",
            "Name one file, or give --all or --counts; --accept and --reject need a file.",
        )
    client = client_of(context)
    if counts:
        _tell_counts(client.suggestions.counts(), as_json)
    elif path is None:
        _tell_all(client, as_json)
    else:
        _tell_one(client, path, answers, as_json)


def sentence_of(suggestion: wire.Suggestion) -> str:
    """Say why something is suggested: "like 14 files of it: same sender (Vaughn), same folder"."""
    from concierge.cli.output import counted

    reasons = [_reason(one) for one in suggestion.reasons]
    like = f"like {counted(suggestion.examples, 'file')} of it" if suggestion.examples else ""
    return ": ".join(part for part in (like, ", ".join(reasons)) if part)


def _reason(reason: wire.SuggestionReason) -> str:
    if reason.common == "siblings":
        return f"{reason.values[0]} of {reason.values[1]} other files of its folder carry it"
    said = {
        "sender": "same sender",
        "heading": "same first line",
        "words": "same words",
        "folder": "same folder",
        "name": "same words in the name",
        "layout": "same layout",
        "kind": "same kind",
        "meaning": "about the same",
        "called": "its name, folder or title says so",
    }[reason.common]
    return f"{said} ({', '.join(reason.values)})" if reason.values else said


def _tell_one(client: Client, path: str, answers: Sequence[tuple[str, str]], as_json: bool) -> None:
    from concierge.cli.output import print_json

    file_id = client.file_at(absolute(path)).file_id
    for tag, answer in answers:
        client.suggestions.answer(
            file_id, "tag", tag, "accepted" if answer == "accepted" else "rejected"
        )
    found = client.suggestions.of(file_id)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _print_answers(answers)
        _print_file(found)
    if not (answers or found.suggestions or found.better_name):
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _print_answers(answers: Sequence[tuple[str, str]]) -> None:
    from concierge.cli.output import plain

    for tag, answer in answers:
        print(f"{plain(tag)}: {'tagged' if answer == 'accepted' else 'not suggested again'}.")


def _print_file(found: wire.FileSuggestions) -> None:
    from concierge.cli.finding import print_notices
    from concierge.cli.output import console, plain

    out = console()
    print_notices(found.notices)
    for one in found.suggestions:
        out.print(f"{one.label} ", style="dim", end="")
        out.print(plain(one.name), style="bold", end="")
        out.print(f"  {one.confidence:.0%}  {plain(sentence_of(one))}", style="dim")
    if found.better_name is not None:
        out.print("name ", style="dim", end="")
        out.print(plain(found.better_name.name), style="bold")
    if not (found.suggestions or found.better_name or found.notices):
        out.print("Nothing is sure enough to be suggested.")


def _tell_all(client: Client, as_json: bool) -> None:
    from concierge.cli.output import console, print_json, shown_path

    if as_json:
        files = [one.model_dump(mode="json") for one in client.suggestions.untagged()]
        print_json({"files": files})
    else:
        files = []
        for one in client.suggestions.untagged():
            files.append({})
            console().print(shown_path(one.path))
            _print_file(one)
        if not files:
            console().print("Nothing is sure enough to be suggested.")
    if not files:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _tell_counts(counts: wire.SuggestionCounts, as_json: bool) -> None:
    from concierge.cli.output import console, plain, print_json

    if as_json:
        print_json(counts.model_dump(mode="json"))
        return
    out = console()
    out.print(f"{counts.accepted:,} accepted, {counts.rejected:,} rejected.")
    for one in counts.labels:
        out.print(f"  {one.label} {plain(one.name)}", end="")
        out.print(f"  {one.accepted:,} accepted, {one.rejected:,} rejected", style="dim")
