"""The documents keep up with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from concierge.cli.main import app
from concierge.core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(name: str) -> None:
    field = Settings.model_fields[name]
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith(f"| `{name}` |")]
    assert f"{field.title}. {field.description}" in row


def test_no_setting_is_documented_that_is_gone() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == set(Settings.model_fields)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if "://" not in target:
            assert (document.parent / target).exists(), target


@pytest.mark.parametrize("package", sorted(p.name for p in (ROOT / "concierge").iterdir()))
def test_the_architecture_names_every_package(package: str) -> None:
    if package.startswith("_") or not any((ROOT / "concierge" / package).glob("*.py")):
        pytest.skip("not a package")
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{package}\b", text)


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    headings = "".join(re.findall(r"^### .*\n", text, re.MULTILINE))
    commands = {
        one.name or one.callback.__name__ for one in app.registered_commands if one.callback
    }
    groups = {group.name for group in app.registered_groups}
    assert set(re.findall(r"`concierge (\w+)", headings)) == commands | groups


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_every_address_that_steers_is_documented() -> None:
    source = (ROOT / "concierge" / "api" / "control.py").read_text(encoding="utf-8")
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    addresses = re.findall(r"@app\.(\w+)\(\"([^\"]+)\"", source)
    assert addresses
    for method, address in addresses:
        assert f"`{method.upper()} {address}`" in text
