"""The commands `rule`: what is done with files by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from concierge.cli.options import Json, client_of
from concierge.core.errors import ConciergeError, ExitCode, MisusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concierge.core import wire

app = typer.Typer(help="Rules: tag, collect, rename, move and copy files by themselves.")

_Name = Annotated[str, typer.Argument(metavar="NAME", help="A rule.")]
_When = Annotated[
    str | None,
    typer.Option(
        "--when",
        metavar="WHEN",
        help="arrives, changes, tagged TAG, daily HH:MM, weekly DAY HH:MM, monthly NUMBER HH:MM,"
        " or by hand.",
    ),
]
_If = Annotated[
    str | None, typer.Option("--if", metavar="QUERY", help="What files must answer, as a search.")
]
_Then = Annotated[
    list[str] | None,
    typer.Option(
        "--then",
        metavar="ACTION",
        help="tag: TAG, collect: COLLECTION, rename: PATTERN, move: FOLDER, copy: FOLDER,"
        " notify: TEXT, or open; may be repeated.",
    ),
]
_Stop = Annotated[
    bool | None, typer.Option("--stop/--go-on", help="Whether later rules pass over its files.")
]
_File = Annotated[
    Path | None, typer.Option("--file", metavar="FILE", help="Take it from YAML or JSON instead.")
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would be done.")]


@app.command()
def add(  # noqa: PLR0917 - options
    context: typer.Context,
    name: _Name,
    when: _When = None,
    query: _If = None,
    then: _Then = None,
    stop: _Stop = None,
    off: Annotated[bool, typer.Option("--off", help="Do not switch it on yet.")] = False,
    file: _File = None,
    dry_run: _DryRun = False,
    as_json: Json = False,
) -> None:
    """Keep a rule; without `--when` it runs for each file that arrives."""
    from concierge.cli.finding import print_misread

    form = _form_in(file) if file else {}
    rule, is_on = _made(form | {"name": name}, when, query, then, stop)
    client = client_of(context)
    if dry_run:
        _tell_plan(client.rules.trial(rule=rule), as_json)
    else:
        _tell(client.rules.add(rule, is_on=is_on and not off), "is kept", as_json)
    print_misread(client, rule.query)


@app.command("list")
def show_all(context: typer.Context, as_json: Json = False) -> None:
    """List all rules in the order in which they run."""
    from concierge.cli.output import console, plain, print_json
    from concierge.core.rule_words import sentence

    found = client_of(context).rules.all()
    if as_json:
        print_json({"rules": [one.model_dump(mode="json") for one in found]})
        return
    out = console()
    for number, one in enumerate(found, 1):
        out.print(f"{number:>3}  {plain(one.rule.name)}", style="bold", end="")
        out.print(f"  {plain(sentence(one.rule))}{'' if one.is_on else ' (off)'}", style="dim")
        if one.trouble:
            out.print(f"     {plain(one.trouble)}", style="yellow")
    if not found:
        out.print("No rules yet. Make one with `concierge rule add NAME --then ACTION`.")


@app.command()
def show(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Show a rule, when it is due, and what its last runs came to."""
    from concierge.cli.output import plain, print_json
    from concierge.core.rule_words import sentence

    row = _named(client_of(context).rules.all(), name)
    if as_json:
        print_json(row.model_dump(mode="json"))
        return
    print(f"{plain(row.rule.name)}: {plain(sentence(row.rule))}")
    print("It is on." if row.is_on else "It is off.")
    for line in (row.trouble, f"Due {row.due[:16].replace('T', ' ')}." if row.due else ""):
        if line:
            print(plain(line))
    for run in row.last:
        print(f"{run.at[:16].replace('T', ' ')}: {plain(_came_to(run))}")


@app.command()
def edit(  # noqa: PLR0917 - options
    context: typer.Context,
    name: _Name,
    new_name: Annotated[str | None, typer.Option("--name", metavar="NEW", help="Its name.")] = None,
    when: _When = None,
    query: _If = None,
    then: _Then = None,
    stop: _Stop = None,
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="RULE", help='Run before another; "" runs it last.'),
    ] = None,
    file: _File = None,
    dry_run: _DryRun = False,
    as_json: Json = False,
) -> None:
    """Change parts of a rule, or all of it with `--file`; what is not given stays."""
    from concierge.cli.finding import print_misread
    from concierge.core.rule_forms import form_of

    client = client_of(context)
    form = form_of(_named(client.rules.all(), name)) | (_form_in(file) if file else {})
    rule, _ = _made(form | {"name": new_name or form["name"]}, when, query, then, stop)
    if dry_run:
        _tell_plan(client.rules.trial(rule=rule), as_json)
    else:
        _tell(client.rules.change(name, rule, before=before), "is changed", as_json)
    print_misread(client, rule.query)


@app.command()
def remove(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Delete a rule; what it did stays."""
    _tell(client_of(context).rules.remove(name), "is deleted", as_json)


@app.command()
def on(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Switch a rule on: it sees what comes from now on."""
    _tell(client_of(context).rules.change(name, is_on=True), "is on", as_json)


@app.command()
def off(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Switch a rule off."""
    _tell(client_of(context).rules.change(name, is_on=False), "is off", as_json)


@app.command()
def run(
    context: typer.Context, name: _Name, dry_run: _DryRun = False, as_json: Json = False
) -> None:
    """Run a rule now on all files that it is about; `concierge undo` undoes it."""
    from concierge.cli.output import plain, print_json

    client = client_of(context)
    if dry_run:
        _tell_plan(client.rules.trial(name), as_json)
        return
    done = client.rules.run(name)
    if as_json:
        print_json(done.model_dump(mode="json"))
    else:
        print(plain(_came_to(done)))
        for problem in done.problems:
            print(f"  {plain(problem)}")
    if done.failed:
        raise typer.Exit(int(ExitCode.SOME_FILES_FAILED))


@app.command("test")
def try_out(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Tell exactly what a rule would do now, as `run --dry-run` does."""
    _tell_plan(client_of(context).rules.trial(name, limit=10_000), as_json)


@app.command()
def export(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="Rules; else all.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print rules as YAML, or JSON, which `import` takes."""
    import yaml

    from concierge.cli.output import print_json
    from concierge.core.rule_forms import form_of

    known = client_of(context).rules.all()
    forms = [form_of(row) for row in ([_named(known, one) for one in names] if names else known)]
    if as_json:
        print_json({"rules": forms})
    else:
        print(yaml.safe_dump({"rules": forms}, sort_keys=False, allow_unicode=True), end="")


@app.command("import")
def take_in(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `export` printed.")],
    dry_run: _DryRun = False,
    as_json: Json = False,
) -> None:
    """Keep the rules of a file; one of a name that there is takes its place."""
    from concierge.cli.output import counted, plain, print_json
    from concierge.core.rule_forms import rule_of

    form = _read(file)
    listed = form["rules"] if isinstance(form, dict) and "rules" in form else form
    rules = [rule_of(one) for one in (listed if isinstance(listed, list) else [listed])]
    client = client_of(context)
    known = {one.rule.name.casefold() for one in client.rules.all()}
    for rule, is_on in rules if not dry_run else ():
        if rule.name.casefold() in known:
            client.rules.change(rule.name, rule, is_on=is_on)
        else:
            client.rules.add(rule, is_on=is_on)
    names = [rule.name for rule, _ in rules]
    if as_json:
        print_json({"rules": names})
    else:
        done = "would be kept" if dry_run else "kept"
        print(f"{counted(len(names), 'rule')} {done}: {plain(', '.join(names))}.")


def _made(
    form: dict[str, Any],
    when: str | None,
    query: str | None,
    then: Sequence[str] | None,
    stop: bool | None,
) -> tuple[wire.Rule, bool]:
    """Return the rule of a file and of options, which count more, and whether it is on."""
    from concierge.core.rule_forms import action_of, rule_of, when_form, when_of

    given = {
        "when": None if when is None else when_form(when_of(when)),
        "if": query,
        "then": [{one.do: one.value} for one in map(action_of, then)] if then else None,
        "stop": stop,
    }
    whole = form | {name: value for name, value in given.items() if value is not None}
    if "then" not in whole:
        raise MisusedError("What the rule does is missing.", "Give --then, or --file.")
    return rule_of(whole)


def _form_in(file: Path) -> dict[str, Any]:
    form = _read(file)
    if not isinstance(form, dict):
        raise MisusedError("This does not describe a rule.", "See docs/rules.md.")
    return form


def _read(file: Path) -> Any:
    """Return what a file of YAML, of which JSON is a part, says."""
    import yaml

    from concierge.core.errors import from_exception
    from concierge.core.paths import shown

    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = " ".join(str(error).split())
        raise MisusedError(f"{shown(file)} is no YAML: {told}.", "Correct the file.") from error
    except OSError as error:
        found: ConciergeError = from_exception(error, shown(file))
        raise found from error


def _named(known: Sequence[wire.RuleRow], name: str) -> wire.RuleRow:
    """Return the rule of a name, whatever its case.

    Raises:
        MisusedError: When there is none.
    """
    wanted = " ".join(name.split()).casefold()
    for row in known:
        if row.rule.name.casefold() == wanted:
            return row
    raise MisusedError(f"There is no rule {name}.", "`concierge rule list` shows them all.")


def _came_to(run: wire.RuleRun) -> str:
    from concierge.cli.output import counted

    parts = [f"{counted(run.files, 'file')} done"]
    parts += [f"{run.skipped:,} skipped"] if run.skipped else []
    parts += [f"{run.failed:,} failed"] if run.failed else []
    undo = f" Undo with `concierge undo {run.entry}`." if run.entry else ""
    return f"{', '.join(parts)}.{' It was undone.' if run.undone else undo}"


def _tell(row: wire.RuleRow, done: str, as_json: bool) -> None:
    from concierge.cli.output import plain, print_json
    from concierge.core.rule_words import sentence

    if as_json:
        print_json(row.model_dump(mode="json"))
    else:
        print(f"{plain(row.rule.name)} {done}: {plain(sentence(row.rule))}")


def _tell_plan(plan: wire.RulePlan, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json
    from concierge.core.paths import from_wire, shown

    if as_json:
        print_json(plan.model_dump(mode="json"))
        return
    for one in plan.files:
        print(shown(from_wire(one.path)))
        for step in one.steps:
            goes = step.do in ("rename", "move", "copy")
            value = shown(from_wire(step.value)) if goes else plain(step.value)
            print(f"  {step.do}{' to' if goes else ''} {value}".rstrip())
        if one.skipped:
            print(f"  skipped: {plain(one.skipped)}")
    print(f"{counted(plan.doing, 'file')} would be dealt with, {plan.skipped:,} left as they are.")
