"""Currencies and what people call them."""

from __future__ import annotations

from typing import Final

_NAMES: Final = {
    "EUR": "€ eur euro euros",
    "USD": "$ usd dollar dollars",
    "GBP": "£ gbp pound pounds pfund",
    "CHF": "chf franken francs",
    "JPY": "¥ jpy yen",
    "SEK": "sek kronor",
    "NOK": "nok",
    "DKK": "dkk",
    "PLN": "pln zł złoty",
    "CZK": "czk kč",
    "CAD": "cad",
    "AUD": "aud",
    "INR": "₹ inr rupees",
}
CURRENCIES: Final = {name: code for code, names in _NAMES.items() for name in names.split()}
"""ISO 4217 codes by the signs and words that name them, in lower case."""


def currency_of(name: str) -> str:
    """Return the ISO 4217 code of a sign or a word, or ""."""
    return CURRENCIES.get(name.casefold().strip(), "")
