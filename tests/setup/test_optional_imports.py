"""Heavy libraries stay asleep until they are needed, and nothing needs them to be imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "concierge"

# Imported inside the function that needs them, or not there at all.
HEAVY = (
    "PIL",
    "PySide6",
    "chromadb",
    "kreuzberg",
    "llama_cpp",
    "onnx",
    "onnxruntime",
    "pypdf",
    "pypdfium2",
    "pytesseract",
    "reportlab",
    "sentence_transformers",
    "shiboken6",
    "torch",
    "transformers",
    "whisper",
)
# A face is a client of the service: it needs no arrays and no database either.
NOT_IN_A_FACE = (*HEAVY, "numpy", "sqlcipher3", "sqlite_utils")

# Refuses the libraries named in argv[1], imports the modules in argv[2], and prints
# what could not be imported and why.
IMPORT_BLOCKED = """
import importlib, json, sys, traceback

blocked, modules = map(json.loads, sys.argv[1:3])

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)

sys.meta_path.insert(0, Refuse())
failed = {}
for module in modules:
    try:
        importlib.import_module(module)
    except ImportError:
        failed[module] = traceback.format_exc(limit=-2)
print(json.dumps(failed))
"""

LOADED = "import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"


def in_fresh_interpreter(program: str, *arguments: object) -> object:
    """Run a program in a Python of its own and return the JSON on its last line."""
    given = [json.dumps(argument) for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", program, *given],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def modules() -> list[str]:
    """Return every module of the program; `__main__` modules start things when imported."""
    parts = (
        path.relative_to(ROOT).with_suffix("").parts
        for path in PACKAGE.rglob("*.py")
        if path.stem != "__main__"
    )
    return sorted(".".join(p[:-1] if p[-1] == "__init__" else p) for p in parts)


def test_the_modules_are_found() -> None:
    assert {"concierge", "concierge.core.errors", "concierge.core.paths"} <= set(modules())


def test_everything_but_the_window_is_imported_without_heavy_libraries() -> None:
    without_window = [name for name in modules() if not name.startswith("concierge.gui")]
    failed = in_fresh_interpreter(IMPORT_BLOCKED, HEAVY, without_window)
    assert failed == {}


def test_a_blocked_library_is_noticed() -> None:
    """The check above can fail: core cannot be imported without platformdirs."""
    failed = in_fresh_interpreter(IMPORT_BLOCKED, ["platformdirs"], ["concierge.core.paths"])
    assert isinstance(failed, dict)
    assert "platformdirs is blocked" in failed["concierge.core.paths"]


@pytest.mark.parametrize("face", ["concierge.client", "concierge.cli.main"])
def test_a_face_wakes_no_heavy_library(face: str) -> None:
    loaded = in_fresh_interpreter(LOADED.format(module=face))
    assert isinstance(loaded, list)
    assert face in loaded
    assert sorted(set(NOT_IN_A_FACE) & set(loaded)) == []
