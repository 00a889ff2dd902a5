"""Bases of the wire types, and how the service is found."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Locator = dict[str, int | float | str]
"""Where in a file something stands, such as its page or line."""


class Wire(BaseModel):
    """Base of all wire types."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Problem(BaseModel):
    """An error as RFC 9457 problem+json, with our category and advice."""

    type: str = "about:blank"
    title: str
    status: int
    category: str
    message: str
    advice: str = ""
    exit_code: int = 1


class ServiceInfo(BaseModel):
    """How faces find the service; kept in a file that only its person can read."""

    port: int
    token: str
    pid: int
    version: str
    started: float
