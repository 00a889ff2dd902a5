# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Office files since 2007 with a password: an OLE file around the encrypted package."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction
from concierge.extract import media_types as types
from concierge.extract.failures import encrypted
from concierge.extract.office.ole_crypt import opened


class LockedOfficeExtractor:
    """Unlocks DOCX, XLSX, XLSB and PPTX with the password given, and has them read."""

    name = "locked"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept what holds an encrypted package."""
        return media_type == types.ENCRYPTED_OFFICE

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Unlock a file and read what is in it.

        Raises:
            EncryptedError: When the password given does not fit.
            ConciergeError: What reading the unlocked file raises.
        """
        from concierge.extract.registry import extract

        with opened(path, context) as plain:
            if plain == path:
                raise encrypted(path)
            # A lock within a lock is not opened: nobody makes such files.
            return extract(plain, replace(context, password="", scratch=plain.parent))
