"""The registry of Windows behind a few functions, so that tests need no Windows."""

from __future__ import annotations

import sys
from typing import Protocol


class Registry(Protocol):
    """The part of the registry that is the person's own."""

    def value(self, key: str, name: str) -> str | None:
        """Return a text, or None when there is none of that name."""
        ...

    def has(self, key: str) -> bool:
        """Say whether a key is there."""
        ...

    def set(self, key: str, name: str, text: str) -> None:
        """Write a text; the key is made."""
        ...

    def delete(self, key: str) -> None:
        """Delete a key and all below it."""
        ...


class _NoRegistry:
    """Other systems have none."""

    def value(self, key: str, name: str) -> str | None:  # noqa: ARG002 - see `Registry`
        return None

    def has(self, key: str) -> bool:  # noqa: ARG002 - see `Registry`
        return False

    def set(self, key: str, name: str, text: str) -> None:  # noqa: ARG002 - see `Registry`
        raise OSError("There is no registry here.")

    def delete(self, key: str) -> None:  # noqa: ARG002 - see `Registry`
        raise OSError("There is no registry here.")


if sys.platform == "win32":
    import winreg

    class _PersonsRegistry:
        def value(self, key: str, name: str) -> str | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    return str(winreg.QueryValueEx(opened, name)[0])
            except OSError:
                return None

        def has(self, key: str) -> bool:
            try:
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key).Close()
            except OSError:
                return False
            return True

        def set(self, key: str, name: str, text: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def delete(self, key: str) -> None:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                below = [winreg.EnumKey(opened, at) for at in range(winreg.QueryInfoKey(opened)[0])]
            for name in below:
                self.delete(rf"{key}\{name}")
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)


def persons_registry() -> Registry:
    """Return the part of the registry that is the person's own; elsewhere there is none."""
    if sys.platform == "win32":
        return _PersonsRegistry()
    return _NoRegistry()
