"""The sentences for files that cannot be read; one place, so that all readers speak alike."""

from __future__ import annotations

from pathlib import Path

from concierge.core.errors import (
    DamagedError,
    EncryptedError,
    ModelMissingError,
    TimedOutError,
    TooLargeError,
    UnsupportedError,
)
from concierge.core.paths import shown


def damaged(path: Path, what: str) -> DamagedError:
    """Return the error for a file that breaks its own format's rules.

    Args:
        path: The file.
        what: What is wrong, as the end of "... is damaged: ".
    """
    detail = " ".join(what.split())[:200].rstrip(".")
    return DamagedError(
        f"{shown(path.name)} is damaged: {detail}.",
        "Open it in the program that made it and save it again, or restore it from a backup.",
    )


def encrypted(path: Path, wrong: bool = False) -> EncryptedError:
    """Return the error for a file that wants a password.

    Args:
        path: The file.
        wrong: Whether a password was given that does not open it.
    """
    return EncryptedError(
        f"{shown(path.name)} is protected by "
        + ("another password than the one given." if wrong else "a password."),
        "Give its password with `concierge unlock PATH`; until then it is findable by name.",
    )


def encrypted_strangely(path: Path) -> EncryptedError:
    """Return the error for a file that no password opens: certificates, rights management."""
    return EncryptedError(
        f"{shown(path.name)} is encrypted in a way that no password opens.",
        "Save a copy without protection from the program that opens it.",
    )


def copy_protected(path: Path) -> EncryptedError:
    """Return the error for a book that only the shop's own program can open."""
    return EncryptedError(
        f"{shown(path.name)} is protected against copying (DRM).",
        "Only the program it was bought for can open it; it stays findable by name.",
    )


def bomb(path: Path, what: str) -> TooLargeError:
    """Return the error for a small file that unpacks to something enormous."""
    return TooLargeError(
        f"{shown(path.name)} looks like a decompression bomb: {what}.",
        "It was not unpacked; delete it unless you know why it is so.",
    )


def too_large(path: Path, what: str) -> TooLargeError:
    """Return the error for a file that is beyond what is read."""
    return TooLargeError(
        f"{shown(path.name)} is too large to read: {what}.",
        "It stays findable by name; split it or save it smaller to search its words.",
    )


def unsupported(path: Path, media_type: str) -> UnsupportedError:
    """Return the error with which a reader declines a file."""
    return UnsupportedError(
        f"{shown(path.name)} ({media_type}) cannot be read for its words.",
        "It stays findable by name.",
    )


def archive_tool_missing(path: Path) -> UnsupportedError:
    """Return the error for an archive that only 7-Zip opens, where there is none."""
    return UnsupportedError(
        f"{shown(path.name)} can only be opened with 7-Zip, which is not installed: install it "
        "(7-zip.org, or the package 7zip) to search its words.",
        "Install 7-Zip (7-zip.org, or the package 7zip); the file stays findable by name.",
    )


def ocr_missing(what: str, how: str) -> ModelMissingError:
    """Return the error for a missing tesseract or language of it."""
    return ModelMissingError(what, how)


def media_timeout(path: Path) -> TimedOutError:
    """Return the error for a recording that ffprobe does not finish."""
    return TimedOutError(
        f"Looking into {shown(path.name)} took too long and was stopped.",
        "It stays findable by name; a copy made by another program may be readable.",
    )


def ffmpeg_missing() -> ModelMissingError:
    """Return the error for missing ffprobe or ffmpeg."""
    return ModelMissingError("ffmpeg is not installed.", FFMPEG_ADVICE)


FFMPEG_ADVICE = (
    "Install it (Debian, Fedora and macOS: ffmpeg; Windows: Gyan.FFmpeg) and sound and film "
    "are read by themselves."
)
"""How to get the programs that open sound and film."""


def speech_model_unusable(model: str, what: str) -> ModelMissingError:
    """Return the error for a speech model that cannot be loaded.

    Args:
        model: Its path.
        what: What is wrong, as the end of "... cannot be used: ".
    """
    return ModelMissingError(
        f"The speech model {shown(Path(model).name)} cannot be used: {what}.",
        "Choose a checkpoint in the format of openai-whisper (a .pt file), or fetch it again.",
    )
