"""Passwords of files, in the system's keyring, else in a file only its person reads."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from typing import Any

from concierge.core.errors import BusyError, from_exception
from concierge.core.paths import Home, shown
from concierge.privacy.keys import SERVICE, account_of, asked, usable_keyring, write_private


class Passwords:
    """The passwords a person gave for files, each by the hash of the file's bytes.

    A small file lists the hashes, so that the keyring is asked only for files that have a
    password; where there is no keyring, that file holds the passwords too.

    Args:
        home: The data folder.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._guard = threading.Lock()
        self._known: dict[str, str] = self._load()

    def get(self, digest: bytes) -> str:
        """Return the password of a content, or "".

        Raises:
            BusyError: When the keyring does not answer.
        """
        with self._guard:
            if digest.hex() not in self._known:
                return ""
            kept = self._known[digest.hex()]
            if not kept:
                ring = usable_keyring()
                account = self._account(digest)
                if ring is not None:
                    kept = asked(lambda: ring.get_password(SERVICE, account)) or ""
            return kept

    def __bool__(self) -> bool:
        return bool(self._known)

    def set(self, digest: bytes, password: str) -> None:
        """Keep the password of a content.

        Raises:
            ConciergeError: When it cannot be kept.
        """
        with self._guard:
            in_ring = self._put_in_keyring(digest, password)
            self._known[digest.hex()] = "" if in_ring else password
            self._save()

    def remove(self, digest: bytes) -> None:
        """Forget the password of a content."""
        with self._guard:
            if self._known.pop(digest.hex(), None) is None:
                return
            self._save()
            ring, account = usable_keyring(), self._account(digest)
            if ring is not None:
                with suppress(BusyError):
                    asked(lambda: (ring.delete_password(SERVICE, account), True))

    def _put_in_keyring(self, digest: bytes, password: str) -> bool:
        ring: Any = usable_keyring()
        if ring is None:
            return False
        account = self._account(digest)
        try:
            asked(lambda: ring.set_password(SERVICE, account, password))
            return bool(asked(lambda: ring.get_password(SERVICE, account)) == password)
        except BusyError:
            return False

    def _account(self, digest: bytes) -> str:
        return f"{account_of(self._home)}:{digest.hex()}"

    def _load(self) -> dict[str, str]:
        try:
            kept: dict[str, str] = json.loads(self._home.passwords.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            problem = error if isinstance(error, OSError) else OSError(str(error))
            raise from_exception(problem, shown(self._home.passwords)) from error
        return kept

    def _save(self) -> None:
        try:
            write_private(self._home.passwords, json.dumps(self._known).encode())
        except OSError as error:
            raise from_exception(error, shown(self._home.passwords)) from error
