"""Tool tips of texts that come from files."""

from __future__ import annotations

from html import escape


def as_tip(text: str) -> str:
    """Return a text from a file as a tool tip that wraps; nothing in it is markup."""
    return f"<p>{escape(text)}</p>" if text else ""
