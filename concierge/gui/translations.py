"""Makes the translation files from the source: `python -m concierge.gui.translations`.

``assets/translations`` then holds

* ``concierge_template.ts``: every sentence of the window, for another language;
* ``concierge_de.ts``: the German. New sentences stand there as unfinished; fill them with Qt
  Linguist or an editor, then run this again;
* ``concierge_en.ts``: the plurals of the English, filled in by leaving ``(s)`` out or writing
  ``s``. Correct by hand what is no noun ("1 needs a look"); what is written there stays;
* the ``.qm`` of both, which the window loads.

Sentences that are gone from the source go from the files too. With ``--check`` nothing is
written, and the exit status is 1 when a file is not what the source would make it, or when
a sentence has no translation.

The titles and descriptions of the settings are sentences, too, wherever they are declared.

In the source a sentence is marked by ``self.tr(...)``, ``QCoreApplication.translate``,
``QT_TRANSLATE_NOOP``, or a function of the module that hands its text on to ``translate``; a
count by ``%n`` and ``(s)``. A translation had better write ``%Ln``, which puts the marks between
thousands.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from concierge.core.settings import Settings
from concierge.gui.words import TRANSLATIONS

LANGUAGES = ("de",)
_PLURAL = re.compile(r"\(s\)")
_COUNT = re.compile(r"%L?n")
_WITH_COUNT = 4  # arguments of ``translate``: context, text, comment, count
_HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def make(source: Path, folder: Path) -> None:
    """Bring all files up to date.

    Args:
        source: Folder of the Python files with the sentences.
        folder: Where the files are.

    Raises:
        subprocess.CalledProcessError: When a tool of Qt fails.
    """
    files = sorted(str(file) for file in source.rglob("*.py"))
    english = folder / "concierge_en.ts"
    with tempfile.TemporaryDirectory() as made:
        folder_of_made = Path(made)
        # The plurals first: a sentence stays what it was when it was met for the first time.
        made_files = (_write_called(files, folder_of_made), _write_declared(folder_of_made))
        files[:0] = [str(file) for file in made_files]
        _extract(files, folder / "concierge_template.ts")
        _extract(files, english, "-pluralonly", "-target-language", "en")
        _fill_english(english)
        for language in LANGUAGES:
            _extract(files, folder / f"concierge_{language}.ts", "-target-language", language)
    for language in ("en", *LANGUAGES):
        catalogue = folder / f"concierge_{language}.ts"
        _run("lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def unfinished(catalogue: Path) -> list[str]:
    """Return the sentences that a translation does not have yet."""
    return [
        source
        for source, translation in _messages(_parsed(catalogue))
        if translation.get("type") == "unfinished"
    ]


def differences(source: Path, folder: Path) -> list[str]:
    """Return what would change if everything were made anew; nothing is written."""
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for file in folder.glob("concierge_*.ts"):
            shutil.copy(file, fresh)
        make(source, fresh)
        return [
            file.name
            for file in sorted(fresh.iterdir())
            if not (folder / file.name).is_file()
            or (folder / file.name).read_bytes() != file.read_bytes()
        ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; see above."""
    parser = argparse.ArgumentParser(description="Make the translation files from the source.")
    parser.add_argument("--check", action="store_true", help="only say what is not up to date")
    check = parser.parse_args(arguments).check
    source = Path(__file__).parent
    wrong = []
    if check:
        wrong = [f"not up to date: {name}" for name in differences(source, TRANSLATIONS)]
    else:
        make(source, TRANSLATIONS)
    for language in ("en", *LANGUAGES):
        missing = unfinished(TRANSLATIONS / f"concierge_{language}.ts")
        wrong += [f"{language}: no translation of {text!r}" for text in missing]
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    return 1 if check and wrong else 0


def _write_declared(folder: Path) -> Path:
    """Write what the settings are called where they are declared as sentences to translate."""
    texts = [
        text
        for field in Settings.model_fields.values()
        for text in (field.title, field.description)
        if text
    ]
    marked = [f'QT_TRANSLATE_NOOP("settings", {json.dumps(text)})\n' for text in texts]
    file = folder / "settings.py"
    file.write_text("".join(marked), encoding="utf-8")
    return file


def _write_called(files: Sequence[str], folder: Path) -> Path:
    """Write the sentences that the lupdate of Qt 6.11 does not see where they stand.

    It takes a call of ``translate`` for a plural only when the count is a number, and passes over
    it altogether when it is more than a name. It sees no call within a formatted string, and none
    of a function of a module that hands its first argument on to ``translate``.
    """
    lines: list[str] = []
    for file in files:
        tree = ast.parse(Path(file).read_text(encoding="utf-8"))
        helpers = dict(_helpers(tree))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call):
                lines += _called(call, helpers)
    file_of_all = folder / "called.py"
    file_of_all.write_text("".join(lines), encoding="utf-8")
    return file_of_all


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the functions of a module that hand on to ``translate``, with their context."""
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and function.args.args:
            text = function.args.args[0].arg
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _is_translate(call):
                    context, handed = call.args[:2]
                    if isinstance(context, ast.Constant) and ast.unparse(handed) == text:
                        yield function.name, str(context.value)


def _called(call: ast.Call, helpers: Mapping[str, str]) -> Iterator[str]:
    """Yield a line that lupdate understands for a call with a sentence in it."""
    given = [one.value if isinstance(one, ast.Constant) else None for one in call.args]
    if _is_translate(call):
        texts, counted = given[:3], len(given) == _WITH_COUNT
    elif (context := helpers.get(ast.unparse(call.func))) and given:
        texts, counted = [context, given[0], ""], bool(_COUNT.search(str(given[0])))
    else:
        return
    if None not in texts:
        words = ", ".join(json.dumps(text, ensure_ascii=False) for text in texts)
        yield f"QCoreApplication.translate({words}{', 1' if counted else ''})\n"


def _is_translate(call: ast.Call) -> bool:
    return ast.unparse(call.func).endswith("translate") and len(call.args) > 1


def _extract(files: Sequence[str], catalogue: Path, *options: str) -> None:
    # Places in the source are left out: they would change with every line that is added.
    options = (*options, "-source-language", "en", "-locations", "none", "-no-obsolete")
    # In this project N is short for QT_TRANSLATE_NOOP.
    alias = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=N")
    _run("lupdate", "-silent", *alias, *options, *files, "-ts", str(catalogue))


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool, path=str(Path(PySide6.__file__).parent)) or f"pyside6-{tool}"
    subprocess.run([program, *arguments], check=True)


def _fill_english(catalogue: Path) -> None:
    """Write both forms of what is not written yet; what somebody wrote stays."""
    tree = _parsed(catalogue)
    for source, translation in _messages(tree):
        if translation.get("type") == "unfinished":
            localised = source.replace("%n", "%Ln")
            forms = (_PLURAL.sub("", localised), _PLURAL.sub("s", localised))
            for element, form in zip(translation.iter("numerusform"), forms, strict=True):
                element.text = form
            del translation.attrib["type"]
    text = ET.tostring(tree, encoding="unicode")
    catalogue.write_text(f"{_HEADER}{text}\n", encoding="utf-8", newline="\n")


def _parsed(catalogue: Path) -> ET.Element:
    return ET.fromstring(catalogue.read_bytes())  # noqa: S314 - a file of our own


def _messages(tree: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is not None:
            yield message.findtext("source", ""), translation


if __name__ == "__main__":
    sys.exit(main())
