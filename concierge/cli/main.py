"""The command `concierge`.

Only what parsing the command line needs is imported here: `--help` and `--version`
answer at once, and each command imports what it uses when it runs.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import concierge
from concierge.cli import (
    collections,
    conversations,
    demo,
    duplicates,
    exporting,
    finding,
    history,
    indexing,
    inspecting,
    integrate,
    journal,
    library,
    lifecycle,
    models,
    near,
    notes,
    offered,
    preferences,
    reminding,
    rules,
    saved,
    steering,
    suggest,
    tag_conflicts,
    tag_lists,
    tag_shaping,
    tags,
    whole,
    window,
)
from concierge.cli.evaluation.command import evaluate
from concierge.core.errors import BugError, ConciergeError

app = typer.Typer(
    name="concierge",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Finds any file on this machine by name, word or meaning, and answers questions "
    "with the page that proves it.",
    epilog="Exit codes: 0 done, 1 failed, 2 misused, 3 found nothing, 4 some files failed.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"concierge {concierge.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    home: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Data folder; else CONCIERGE_HOME, else your own."),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    pass


app.command()(indexing.index)
app.command()(finding.search)
app.command()(exporting.export)
app.command()(finding.ask)
app.command()(whole.summarise)
app.command()(whole.compare)
app.command()(near.similar)
app.command()(duplicates.dupes)
app.command()(library.status)
app.command()(steering.watch)
app.command()(library.roots)
app.command()(preferences.rules)
app.command()(library.forget)
app.command()(preferences.confirm)
app.command()(inspecting.explain)
app.command()(inspecting.text)
app.command()(inspecting.unlock)
app.command()(steering.pause)
app.command()(steering.resume)
app.command()(steering.retry)
app.command()(steering.reindex)
app.command()(steering.cancel)
app.command()(preferences.settings)
app.command()(preferences.check)
app.add_typer(tags.app, name="tag")
tags.app.command()(tag_shaping.alias)
tags.app.command()(tag_shaping.merge)
tags.app.command()(tag_shaping.split)
tags.app.command()(tag_lists.folders)
tags.app.command("export")(tag_lists.give_out)
tags.app.command("import")(tag_lists.take_in)
tags.app.command()(tag_conflicts.conflicts)
app.add_typer(collections.app, name="collection")
app.command()(suggest.suggest)
app.add_typer(notes.app, name="note")
app.command()(reminding.remind)
app.add_typer(reminding.reading, name="reading")
app.add_typer(saved.app, name="saved")
app.add_typer(rules.app, name="rule")
app.add_typer(conversations.app, name="conversations")
app.add_typer(models.app, name="models")
app.command(name="open")(library.open_file)
app.command()(lifecycle.serve)
app.command()(lifecycle.stop)
app.command()(offered.people)
app.command()(offered.places)
app.command()(history.history)
app.command()(history.changes)
app.command()(journal.journal)
app.command()(journal.undo)
app.command()(journal.redo)
app.command()(window.window)
app.command()(window.toggle)
app.command()(integrate.integrate)
app.command()(demo.demo)
app.command(name="eval")(evaluate)
app.command()(lifecycle.doctor)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from concierge.cli.output import prepare_streams, print_error

    prepare_streams()
    try:
        app(prog_name="concierge")
    except ConciergeError as error:
        print_error(error, _wants_json())
        sys.exit(int(error.exit_code))
    except KeyboardInterrupt:  # before or after Typer, which answers it itself
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - the last door; it is written down and shown
        print_error(_unexpected(error), _wants_json())
        sys.exit(1)


def _wants_json() -> bool:
    words = sys.argv[1:]
    return "--json" in (words[: words.index("--")] if "--" in words else words)


def _unexpected(error: Exception) -> ConciergeError:
    """Write an exception that nobody foresaw to a file, and say where that is."""
    import traceback

    from concierge.core.paths import Home, shown

    words = sys.argv[1:]
    given = words[words.index("--home") + 1] if "--home" in words[:-1] else None
    home = Home.find(given)
    written = home.logs / "command.err"
    try:
        home.create()
        home.logs.mkdir(exist_ok=True)
        with written.open("a", encoding="utf-8") as stream:
            traceback.print_exception(error, file=stream)
    except OSError:
        advice = "Please report this."
    else:
        advice = f"Please report this with {shown(written)}."
    return BugError(f"Concierge itself failed ({type(error).__name__}).", advice)
