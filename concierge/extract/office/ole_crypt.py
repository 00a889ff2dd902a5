"""Office files with a password, old and new ([MS-OFFCRYPTO]), opened by msoffcrypto.

Excel opens some locked files without asking, because they have the password that it tries
itself ([MS-OFFCRYPTO] 2.4.2.3); they are opened here as well.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import encrypted

_EXCELS_OWN = "VelvetSweatshop"


@contextmanager
def opened(path: Path, context: ExtractionContext) -> Iterator[Path]:
    """Give the file, or an unlocked copy when it wants a password.

    Raises:
        EncryptedError: When it wants a password and the one given does not fit.
    """
    with path.open("rb") as stream:
        file = _locked(stream)
        if file is None:
            yield path
            return
        with tempfile.TemporaryDirectory(prefix="plain-", dir=context.scratch) as folder:
            plain = Path(folder) / f"plain{path.suffix}"
            for password in dict.fromkeys((_EXCELS_OWN, context.password)):
                if password and _unlock(file, password, plain):
                    break
            else:
                raise encrypted(path)
            yield plain


def _locked(stream: Any) -> Any:
    """Return the library's view of a file that wants a password, else None."""
    import msoffcrypto  # type: ignore[import-untyped]

    try:
        file = msoffcrypto.OfficeFile(stream)
        return file if file.is_encrypted() else None
    # The library raises whatever a broken file makes it stumble over.
    except Exception:  # noqa: BLE001 - the file's own reader names what is wrong with it
        return None


def _unlock(file: Any, password: str, plain: Path) -> bool:
    """Try a password; say whether the unlocked copy was written."""
    try:
        file.load_key(password=password)
        with plain.open("wb") as out:
            file.decrypt(out)
    # A wrong password shows in many ways, among them noise that cannot be parsed.
    except Exception:  # noqa: BLE001 - whatever it was, this password does not fit
        return False
    return True
