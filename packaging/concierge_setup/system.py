"""What the system itself has to provide, and how each package manager is asked for it."""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from concierge_setup.places import WINDOWS
from concierge_setup.steps import Step, StepError, output_of, say

# What Qt's xcb platform plugin, its multimedia and its fonts load, with Debian's
# package of each. Fedora is asked by the library's own name.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libpulse.so.0": "libpulse0",
    "libasound.so.2": "libasound2",
    "libnss3.so": "libnss3",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}

COMPILER = "a C++ compiler"


@dataclass(frozen=True)
class Need:
    """Something the system has to provide, and its packages for each manager."""

    name: str
    purpose: str
    found: bool
    apt: tuple[str, ...] = ()
    dnf: tuple[str, ...] = ()
    brew: tuple[str, ...] = ()
    winget: tuple[str, ...] = ()


def needs() -> list[Need]:
    """Look at what the system has of what Concierge wants from it."""
    missing = missing_qt_libraries()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [
        Need(
            "tesseract",
            "reads scans and pictures",
            has_tesseract(),
            apt=("tesseract-ocr", "tesseract-ocr-eng"),
            dnf=("tesseract", "tesseract-langpack-eng"),
            brew=("tesseract",),
            winget=("UB-Mannheim.TesseractOCR",),
        ),
        Need(
            "ffmpeg",
            "reads sound and film",
            shutil.which("ffmpeg") is not None,
            apt=("ffmpeg",),
            dnf=("ffmpeg-free",),
            brew=("ffmpeg",),
            winget=("Gyan.FFmpeg",),
        ),
        Need(
            COMPILER,
            "compiles the language model's engine",
            has_compiler(),
            apt=("build-essential",),
            dnf=("gcc-c++", "make"),
            winget=("Microsoft.VisualStudio.2022.BuildTools",),
        ),
        Need(
            "Python's venv",
            "keeps Concierge's libraries apart from others",
            importlib.util.find_spec("ensurepip") is not None,
            apt=(f"python{version}-venv",),
        ),
        Need(
            "libraries for Qt" + (f" ({', '.join(missing)})" if missing else ""),
            "shows the window",
            not missing,
            apt=tuple(QT_LIBRARIES[name] for name in missing),
            dnf=tuple(f"{name}()(64bit)" for name in missing),
        ),
    ]


def has_tesseract() -> bool:
    """Say whether tesseract is on the path, or where its Windows installer puts it."""
    if shutil.which("tesseract"):
        return True
    programs = Path(os.environ.get("PROGRAMFILES", r"C:\Program Files"))
    return WINDOWS and (programs / "Tesseract-OCR" / "tesseract.exe").is_file()


def has_compiler() -> bool:
    """Say whether C++ can be compiled here."""
    if sys.platform == "darwin":
        return bool(output_of(["xcode-select", "-p"]))
    if not WINDOWS:
        return any(shutil.which(name) for name in ("c++", "g++", "clang++"))
    programs = Path(os.environ.get("PROGRAMFILES(X86)", r"C:\Program Files (x86)"))
    vswhere = programs / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    component = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    query = ["-products", "*", "-requires", component, "-property", "installationPath"]
    return shutil.which("cl") is not None or bool(output_of([vswhere, *query]))


def missing_qt_libraries() -> list[str]:
    """Return the shared libraries that Qt would not find; [] where that cannot be told."""
    if not sys.platform.startswith("linux"):
        return []
    places = os.pathsep.join([os.environ.get("PATH", ""), "/sbin", "/usr/sbin"])
    ldconfig = shutil.which("ldconfig", path=places)
    known = output_of([ldconfig, "-p"]) if ldconfig else ""
    names = {line.split()[0] for line in known.splitlines() if line.strip()}
    if "libc.so.6" not in names:
        return []
    return [name for name in QT_LIBRARIES if name not in names]


def install_missing() -> None:
    """Install what the system lacks where that is allowed, else print the command.

    Nothing here is fatal: without these, reading scans or sound has to wait, and the
    compile, if it needs them, fails with its own message.
    """
    missing = [need for need in needs() if not need.found]
    if not missing:
        say("-- System packages: all there")
        return
    for need in missing:
        say(f"-- Missing: {need.name}, which {need.purpose}")
    for command, allowed in commands(missing):
        if not allowed:
            say(f"   Cannot be installed from here; please run: {shlex.join(command)}")
            continue
        try:
            Step("Installing system packages", "system", command, "").wait()
        except StepError as error:
            say(f"   {error.what}, see {error.log}; please run: {shlex.join(command)}")


def commands(missing: Sequence[Need]) -> Iterator[tuple[list[str], bool]]:
    """Yield each command that installs what is missing, and whether it may be run now."""
    if sys.platform == "darwin":
        yield from _darwin(missing)
    elif WINDOWS:
        for package in (package for need in missing for package in need.winget):
            yield _winget(package), shutil.which("winget") is not None
    elif shutil.which("apt-get"):
        yield from _apt([package for need in missing for package in need.apt])
    elif shutil.which("dnf"):
        root, allowed = _as_root()
        packages = [package for need in missing for package in need.dnf]
        yield [*root, "dnf", "install", "-y", *packages], allowed
    else:
        say("   This system's package manager is not known here: please install these with it.")


def _darwin(missing: Sequence[Need]) -> Iterator[tuple[list[str], bool]]:
    if any(need.name == COMPILER for need in missing):
        yield ["xcode-select", "--install"], False  # it asks in a window of its own
    if packages := [package for need in missing for package in need.brew]:
        yield ["brew", "install", *packages], shutil.which("brew") is not None


def _winget(package: str) -> list[str]:
    command = ["winget", "install", "--exact", "--id", package, "--silent"]
    command += ["--accept-package-agreements", "--accept-source-agreements"]
    if package.endswith("BuildTools"):
        workload = "Microsoft.VisualStudio.Workload.VCTools"
        command += ["--override", f"--wait --passive --add {workload} --includeRecommended"]
    return command


def _apt(packages: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    root, allowed = _as_root()
    yield [*root, "apt-get", "update"], allowed
    # Asked only now, when the lists are fresh: Debian 13 and Ubuntu 24.04 renamed
    # some libraries when time_t grew.
    names = [_apt_name(package) for package in packages]
    install = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y"]
    yield [*root, *install, "--no-install-recommends", *names], allowed


def _apt_name(package: str) -> str:
    renamed = f"{package}t64"
    known = output_of(["apt-cache", "pkgnames", renamed]).split()
    return renamed if renamed in known else package


def _as_root() -> tuple[list[str], bool]:
    """Return what stands before a command to run it as root, and whether that works now."""
    if sys.platform == "win32" or os.geteuid() == 0:
        return [], True
    if shutil.which("sudo") is None:
        return ["sudo"], False
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return (["sudo", "-n"], True) if asked.returncode == 0 else (["sudo"], False)
