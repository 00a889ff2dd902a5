"""The key of a data folder: in the system's keyring, else in a file only its person reads."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core.errors import BusyError, MissingError, from_exception
from concierge.core.paths import Home, shown

SERVICE = "concierge"
KEY_BYTES = 32
KEYRING_PATIENCE_S = 10.0

_FILE_NOTICE = (
    "No system keyring was found, so the key that protects the index is kept in the file "
    "{}. Whoever can read that file can read the index."
)


@dataclass(frozen=True, slots=True)
class HomeKey:
    """The 32 secret bytes of a data folder.

    Attributes:
        secret: The key.
        notice: What the person should know about how it is kept, or "".
    """

    secret: bytes
    notice: str = ""


def load_or_create(home: Home) -> HomeKey:
    """Return the data folder's key, making one when the folder is new.

    Raises:
        MissingError: When the folder holds a catalog but its key is gone or spoilt.
        BusyError: When the keyring of a folder that holds a catalog does not answer,
            usually because it is locked.
    """
    kept = _read_key_file(home.key_file)
    if kept:
        return _checked(home, kept, _FILE_NOTICE.format(shown(home.key_file)))
    account = account_of(home)
    ring = usable_keyring()
    if ring is not None:
        try:
            text = asked(lambda: ring.get_password(SERVICE, account))
        except BusyError:
            if home.catalog.exists():
                raise
            ring = text = None
        if text:
            return _checked(home, _decoded(text), "")
    if home.catalog.exists():
        raise MissingError(
            f"The key of the data folder {shown(home.folder)} is not in the keyring.",
            "Log in to the account that made it, or move the folder away to start afresh.",
        )
    return _create(home, ring, account)


def _create(home: Home, ring: Any, account: str) -> HomeKey:
    secret = secrets.token_bytes(KEY_BYTES)
    notice = ""
    if ring is None or not _kept_in_keyring(ring, account, secret):
        write_private(home.key_file, secret.hex().encode())
        notice = _FILE_NOTICE.format(shown(home.key_file))
    write_private(_check_file(home), _fingerprint(secret))
    return HomeKey(secret, notice)


def _kept_in_keyring(ring: Any, account: str, secret: bytes) -> bool:
    try:
        asked(lambda: ring.set_password(SERVICE, account, secret.hex()))
        return bool(asked(lambda: ring.get_password(SERVICE, account)) == secret.hex())
    except BusyError:
        return False


def _checked(home: Home, secret: bytes, notice: str) -> HomeKey:
    """Tell a wrong key from a damaged catalog, which look alike to SQLCipher."""
    check = _check_file(home)
    if not check.exists():
        write_private(check, _fingerprint(secret))
    elif not hmac.compare_digest(check.read_bytes(), _fingerprint(secret)):
        raise MissingError(
            f"The key found for {shown(home.folder)} is not the one it was made with.",
            "Restore the keyring entry or key file it was made with.",
        )
    return HomeKey(secret, notice)


def _fingerprint(secret: bytes) -> bytes:
    return hmac.digest(secret, b"concierge key check", hashlib.sha256)[:8].hex().encode()


def _check_file(home: Home) -> Path:
    return home.folder / "key.check"


def account_of(home: Home) -> str:
    """Return a name for the keyring that survives moving the data folder."""
    file = home.folder / "home.id"
    if not file.exists():
        write_private(file, uuid.uuid4().hex.encode())
    return file.read_text(encoding="ascii").strip()


def _read_key_file(file: Path) -> bytes:
    try:
        return _decoded(file.read_text(encoding="ascii", errors="replace"))
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise from_exception(error, shown(file)) from error


def _decoded(text: str) -> bytes:
    """Read a key as it is kept."""
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        secret = b""
    if len(secret) != KEY_BYTES:
        raise MissingError(
            "What is kept as the key of the data folder is no key.",
            "Restore the keyring entry or key file it was made with.",
        )
    return secret


def write_private(file: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone."""
    draft = file.with_name(file.name + ".draft")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)


def usable_keyring() -> Any:
    """Return the system's keyring, or None where there is none worth trusting."""
    import keyring
    from keyring.backends import fail, null

    ring = keyring.get_keyring()
    useless = isinstance(ring, fail.Keyring | null.Keyring)
    return None if useless or ring.priority <= 0 else ring


def asked(call: Callable[[], Any]) -> Any:
    """Run a keyring call, which may wait for a person to unlock it, with a limit.

    Raises:
        BusyError: When it does not answer or refuses.
    """
    outcome: list[Any] = []
    problem: list[BaseException] = []

    def work() -> None:
        try:
            outcome.append(call())
        except Exception as error:  # noqa: BLE001 - backends raise what they like
            problem.append(error)

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(KEYRING_PATIENCE_S)
    if not outcome:
        raise BusyError(
            "The system keyring does not answer.", "Unlock it and try again."
        ) from next(iter(problem), None)
    return outcome[0]
