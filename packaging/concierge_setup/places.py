"""Where things stand in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "pyproject.toml"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
LLAMA_CMAKE = ROOT / "packaging" / "llama.cmake"

STATE = ROOT / ".bootstrap"
LOGS = STATE / "logs"
WHEELS = STATE / "wheels"

VENV = ROOT / ".venv"
STAMP = VENV / "concierge-setup.json"
UNFINISHED = VENV / "concierge-setup.unfinished"

WINDOWS = os.name == "nt"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if WINDOWS else "python")
