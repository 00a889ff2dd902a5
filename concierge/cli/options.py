"""What the commands share: the data folder, the client, and paths as people type them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core.paths import Home

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only tell what would change; change nothing.")
]
Tag = Annotated[
    str, typer.Argument(metavar="TAG", help="A tag, with those above it as in work/acme.")
]


def home_of(context: typer.Context) -> Home:
    """Return the data folder that was chosen with ``--home`` or the environment."""
    from concierge.core.paths import Home

    return Home.find(context.find_root().params.get("home"))


def client_of(context: typer.Context) -> Client:
    """Connect to the service, starting it when it does not run."""
    from concierge.client import Client

    return Client.connect(home_of(context))


def absolute(text: str) -> Path:
    """Make a path absolute; symbolic links stay unless ``..`` needs them followed."""
    path = Path(text).absolute()
    return path.resolve() if ".." in path.parts else path


def would(dry_run: bool) -> str:
    """Return what stands before the word for something done, where it was not done."""
    return "would be " if dry_run else ""
