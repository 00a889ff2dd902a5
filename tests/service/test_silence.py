"""No process reaches another machine: the guard stands in each before its libraries load."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from concierge.privacy import guard
from tests.service.conftest import Service, write_library

ROOT = Path(__file__).parents[2]

# Python runs this first in every process of the test. When one of the libraries is about
# to be loaded, the hooks are asked what they say to a connection to another machine.
WITNESS = """
import json, os, sys
LIBRARIES = {"fastapi", "uvicorn", "sqlcipher3", "chromadb_rust_bindings", "onnxruntime",
             "tokenizers", "llama_cpp", "pypdfium2", "sentence_transformers", "torch"}
seen = set()
# Opened before the process is confined to the files it reads.
stream = open(os.path.join(os.environ["WITNESS"], f"{os.getpid()}.jsonl"), "a")

def witness(event, arguments):
    name = arguments[0].partition(".")[0] if event == "import" else ""
    if name not in LIBRARIES or name in seen:
        return
    seen.add(name)
    try:
        sys.audit("socket.connect", None, ("192.0.2.1", 9))
        refused = False
    except PermissionError:
        refused = True
    told = {"library": name, "refused": refused, "pid": os.getpid(),
            "environment": dict(os.environ)}
    print(json.dumps(told), file=stream, flush=True)
    if name == os.environ.get("WITNESS_END"):
        os._exit(0)

sys.addaudithook(witness)
"""


@pytest.fixture
def witnessed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Place the witness in the way of every process started from here."""
    folder = tmp_path / "witness"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WITNESS, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(ROOT)]))
    monkeypatch.setenv("WITNESS", str(folder))
    for name in guard.SILENCE:
        monkeypatch.delenv(name, raising=False)
    return folder


def _said(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what was witnessed, by library."""
    said: dict[str, list[dict[str, Any]]] = {}
    for path in folder.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            said.setdefault(told["library"], []).append(told)
    return said


def _assert_silent(said: dict[str, list[dict[str, Any]]]) -> None:
    for library, each in said.items():
        for told in each:
            assert told["refused"], f"{library} was loaded without the guard"
            missing = guard.SILENCE.items() - told["environment"].items()
            assert not missing, f"{library} was loaded before {missing}"


def test_every_process_of_the_service_is_guarded(
    witnessed: Path, service: Service, tmp_path: Path
) -> None:
    library = write_library(tmp_path / "library", 3)
    (library / "rent.txt").write_text("The rent is due on the first of May.", encoding="utf-8")
    page = next((ROOT / "assets" / "sample_library").rglob("Lease*.pdf"))
    shutil.copy(page, library)
    service.index(library)
    assert list(service.client.ask("When is the rent due?"))[-1].type == "done"
    service.stop()

    said = _said(witnessed)
    # The service, the reading worker, the embedding worker and the language model's process.
    expected = {"fastapi", "uvicorn", "sqlcipher3", "chromadb_rust_bindings", "onnxruntime"}
    assert said.keys() >= expected | {"pypdfium2", "llama_cpp"}
    servant = {told["pid"] for told in said["fastapi"]}
    others = {told["pid"] for each in said.values() for told in each} - servant
    assert len(others) >= 3, f"libraries were loaded by {others} only"
    _assert_silent(said)


def test_preparing_the_model_is_guarded(witnessed: Path, tmp_path: Path) -> None:
    ended_at = "sentence_transformers"  # far enough: the rest takes long
    command = [sys.executable, "-m", "concierge.models", "prepare", "--into", str(tmp_path / "m")]
    subprocess.run(command, env={**os.environ, "WITNESS_END": ended_at}, check=True, timeout=100)
    said = _said(witnessed)
    assert ended_at in said
    _assert_silent(said)
