"""The layers of pyproject.toml hold, cover everything, and catch what breaks them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")

CORE_AND_STAGES = "Rules 1 and 2"
ARROWS = "Rules 2 and 3"
QT = "Rule 4"
DATABASES = "Databases"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with a copy of the program and of its contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "concierge", tmp_path / "concierge", ignore=ignored)
    return tmp_path


def write_module(copy: Path, module: str, text: str) -> None:
    """Add a module, and the packages above it that are not written yet."""
    path = copy.joinpath(*module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(text, encoding="utf-8")


def lint_imports(folder: Path) -> tuple[int, list[str]]:
    """Return the linter's exit code and the names of the broken contracts."""
    done = subprocess.run(
        [LINTER, "--no-cache"], cwd=folder, capture_output=True, encoding="utf-8", errors="replace"
    )
    text = " ".join(done.stdout.split())  # long names are wrapped
    assert "Contracts: " in text, done.stdout + done.stderr
    lines = re.findall(r"((?:Rules? \d|Databases)[^.]*?) (KEPT|BROKEN)", text)
    return done.returncode, [name for name, state in lines if state == "BROKEN"]


def test_the_contracts_hold(copy: Path) -> None:
    assert lint_imports(copy) == (0, [])


@pytest.mark.parametrize(
    ("module", "imported", "contract"),
    [
        ("concierge.core.intruder", "concierge.store", CORE_AND_STAGES),
        ("concierge.extract.intruder", "concierge.store", CORE_AND_STAGES),
        ("concierge.search.intruder", "concierge.index", CORE_AND_STAGES),
        ("concierge.index.intruder", "concierge.service", CORE_AND_STAGES),
        ("concierge.service.intruder", "concierge.api", CORE_AND_STAGES),
        ("concierge.mcp.intruder", "concierge.cli", CORE_AND_STAGES),
        ("concierge.api.intruder", "concierge.store", ARROWS),
        ("concierge.cli.intruder", "concierge.service", ARROWS),
        ("concierge.cli.intruder", "concierge.api", ARROWS),
        ("concierge.gui.intruder", "concierge.search", ARROWS),
        ("concierge.watch.intruder", "PySide6", QT),
        ("concierge.cli.intruder", "PySide6.QtCore", QT),
        ("concierge.search.intruder", "sqlcipher3", DATABASES),
        ("concierge.service.intruder", "chromadb", DATABASES),
    ],
)
def test_a_violation_is_caught(copy: Path, module: str, imported: str, contract: str) -> None:
    if imported.startswith("concierge."):
        write_module(copy, f"{imported}.there", "")
    # Also an import inside a function counts.
    write_module(copy, module, f"def load() -> None:\n    import {imported}\n")
    code, broken = lint_imports(copy)
    assert code != 0
    assert any(name.startswith(contract) for name in broken), broken


def test_a_part_that_the_contracts_forgot_is_caught(copy: Path) -> None:
    write_module(copy, "concierge.newcomer.part", "")
    assert set(parts(copy)) - named() == {"newcomer"}
    done = subprocess.run([LINTER, "--no-cache"], cwd=copy, capture_output=True, encoding="utf-8")
    assert done.returncode != 0
    assert "newcomer" in done.stdout + done.stderr


def test_every_part_is_named_in_the_contracts() -> None:
    assert set(parts(ROOT)) - named() == set()


def parts(folder: Path) -> list[str]:
    """Return the packages and modules directly under the program's."""
    package = folder / "concierge"
    modules = (path.stem for path in package.glob("*.py") if path.stem != "__init__")
    packages = (path.parent.name for path in package.glob("*/__init__.py"))
    return [*modules, *packages]


def named() -> set[str]:
    """Return the parts that the contract of the layers names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")["layers"]
    return {name.strip(" ()") for layer in layers for name in layer.split("|")}
