"""Finder's quick actions: services of Automator that run a shell script with the files."""

from __future__ import annotations

import plistlib
import shlex
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError

from concierge.client.filemanagers.files import Delete, Write, not_ours, read
from concierge.client.filemanagers.manager import Step
from concierge.client.filemanagers.verbs import VERBS, Verb
from concierge.core.commands import check_text
from concierge.core.paths import Home, shown

MARK: Final = "ConciergeIntegration"
"""A key of the property list of every bundle of ours."""

_SPACE = uuid.UUID("7f0b9a3e-5d0c-4f5e-9b57-0d3c7a2d9e61")  # of the ids in our workflows
_INFO, _WORKFLOW = "Contents/Info.plist", "Contents/document.wflow"
_READABLE = 0o644
_ACTION = "/System/Library/Automator/Run Shell Script.action"
_AS_ARGUMENTS = 1  # how the script is given the files


@dataclass(frozen=True, slots=True)
class Finder:
    """The file manager of macOS.

    Attributes:
        id: By which a command names it.
        title: How people call it.
        advice: Where its entries are.
        services: Where quick actions are; a person's own by default.
    """

    id: str = "finder"
    title: str = "Finder"
    advice: str = "The entries are in the menu under Quick Actions or Services."
    services: Path | None = None

    def is_there(self) -> bool:
        """See `Manager`."""
        return sys.platform == "darwin"

    def is_on(self) -> bool:
        """See `Manager`."""
        return any(_is_ours(self._bundle(verb)) for verb in VERBS)

    def plan(self, home: Home | None) -> list[Step]:
        """See `Manager`."""
        return [step for verb in VERBS for step in self._steps(verb, home)]

    def _steps(self, verb: Verb, home: Home | None) -> list[Step]:
        bundle = self._bundle(verb)
        ours = _is_ours(bundle)
        if home is None:
            # The mark goes last, so that what is broken off is still known as ours.
            gone = [Delete(bundle / _WORKFLOW), Delete(bundle / _INFO, folders=2)]
            return [*gone] if ours else []
        if bundle.exists() and not ours:
            raise not_ours(shown(bundle))
        wanted = {_INFO: information(verb), _WORKFLOW: workflow(verb, verb.command(home))}
        return [
            Write(bundle / name, data, _READABLE)
            for name, data in wanted.items()
            if read(bundle / name) != data
        ]

    def _bundle(self, verb: Verb) -> Path:
        services = self.services or Path.home() / "Library" / "Services"
        return services / f"Concierge {verb.id}.workflow"


def information(verb: Verb) -> bytes:
    """Return the property list that makes macOS offer a workflow for files and folders."""
    service = {
        "NSMenuItem": {"default": verb.called()},
        "NSMessage": "runWorkflowAsService",
        "NSRequiredContext": {"NSApplicationIdentifier": "com.apple.finder"},
        "NSSendFileTypes": ["public.item"],
    }
    return plistlib.dumps(
        {
            "CFBundleIdentifier": f"concierge.integration.{verb.id}",
            "CFBundleName": verb.called(),
            "CFBundlePackageType": "BNDL",
            "CFBundleShortVersionString": "1.0",
            "CFBundleVersion": "1",
            "NSServices": [service],
            MARK: True,
        }
    )


def workflow(verb: Verb, command: list[str]) -> bytes:
    """Return a workflow that runs a command with the files that are selected.

    Raises:
        MisusedError: When the command is no text.
    """
    check_text(command)
    return plistlib.dumps(
        {
            "AMApplicationVersion": "2.10",
            "AMDocumentVersion": "2",
            "actions": [{"action": _shell_action(verb, command), "isViewVisible": True}],
            "connectors": {},
            "workflowMetaData": {
                "serviceApplicationBundleID": "com.apple.finder",
                "serviceInputTypeIdentifier": "com.apple.Automator.fileSystemObject",
                "serviceOutputTypeIdentifier": "com.apple.Automator.nothing",
                "serviceProcessesInput": 0,
                "workflowTypeIdentifier": "com.apple.Automator.servicesMenu",
            },
        }
    )


def _shell_action(verb: Verb, command: list[str]) -> dict[str, Any]:
    parameters = {
        "COMMAND_STRING": f'exec {shlex.join(command)} "$@"',
        "CheckedForUserDefaultShell": True,
        "inputMethod": _AS_ARGUMENTS,
        "shell": "/bin/sh",
        "source": "",
    }
    strings = {"Container": "List", "Optional": True, "Types": ["com.apple.cocoa.string"]}
    return {
        "AMAccepts": strings,
        "AMActionVersion": "2.0.3",
        "AMApplication": ["Automator"],
        "AMParameterProperties": {name: {} for name in parameters},
        "AMProvides": {"Container": "List", "Types": ["com.apple.cocoa.string"]},
        "ActionBundlePath": _ACTION,
        "ActionName": "Run Shell Script",
        "ActionParameters": parameters,
        "BundleIdentifier": "com.apple.RunShellScript",
        "CFBundleVersion": "2.0.3",
        "CanShowSelectedItemsWhenRun": False,
        "CanShowWhenRun": True,
        "Class Name": "RunShellScriptAction",
        **{
            name: str(uuid.uuid5(_SPACE, f"{verb.id} {name}")).upper()
            for name in ("InputUUID", "OutputUUID", "UUID")
        },
    }


def _is_ours(bundle: Path) -> bool:
    try:
        found = plistlib.loads(read(bundle / _INFO) or b"")
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return False
    return isinstance(found, dict) and found.get(MARK) is True
