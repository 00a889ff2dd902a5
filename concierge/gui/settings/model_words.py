"""What is known of a model, in the words of the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from concierge.core import wire
from concierge.gui import words


def facts(row: wire.Model) -> str:
    """Say in one line what a model is: its size, its licence, its languages."""
    licence = row.licence
    if licence and not row.free:
        licence = _tr("%1 (its own terms)").replace("%1", licence)
    size = words.size(row.bytes) if row.bytes else _tr("size not known")
    state = ""
    if row.in_use:
        state = _tr("in use")
    elif row.built_in:
        state = _tr("came with Concierge") if row.here else _tr("not installed")
    elif row.here:
        state = _tr("on this computer")
    parts = (size, licence, row.detail or _languages(row), state)
    return " · ".join(part for part in parts if part)


def fit(row: wire.Model) -> str:
    """Say whether this machine has the memory for a model, and how fast it would be."""
    if row.fit is None or row.fit.verdict == "unknown":
        return ""
    if row.fit.limit_bytes:
        limited = _tr("Needs about %1 of memory; one reading process may use %2.")
        limited = limited.replace("%1", words.size(row.fit.needs_bytes))
        return limited.replace("%2", words.size(row.fit.limit_bytes))
    sentence = {
        "fits": _tr("Fits: needs about %1 of memory."),
        "tight": _tr("Tight: needs about %1 of memory, much of what this computer has free."),
        "too large": _tr("Too large: needs about %1 of memory, more than this computer has."),
    }[row.fit.verdict].replace("%1", words.size(row.fit.needs_bytes))
    if row.fit.tokens_per_s and not row.measured:
        speed = _tr("About %1 tokens a second, by what was tried here.")
        sentence += " " + speed.replace("%1", _number(row.fit.tokens_per_s))
    return sentence


def measured(row: wire.Model) -> str:
    """Say what trying a model came to."""
    tried = row.measured
    if tried is None:
        return ""
    sentence = _tr(
        "Tried here: loads in %1 s, takes %2, reads %3 and writes %4 tokens a second, "
        "answers %5 of %6 questions right."
    )
    values = (
        QLocale().toString(tried.load_s, "f", 1),
        words.size(tried.memory_bytes),
        _number(tried.prompt_tokens_per_s),
        _number(tried.tokens_per_s),
        words.number(tried.right),
        words.number(tried.asked),
    )
    for place, value in enumerate(values, 1):
        sentence = sentence.replace(f"%{place}", value)
    return sentence


def step(trial: wire.Trial) -> str:
    """Say what is being measured."""
    return (
        {
            "loading": _tr("Loading"),
            "speed": _tr("Measuring the speed"),
            "questions": _tr("Question %1 of %2"),
        }[trial.step]
        .replace("%1", words.number(trial.done))
        .replace("%2", words.number(trial.total))
    )


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if value >= 10 else 1)


def _languages(row: wire.Model) -> str:
    known = {
        "English": _tr("English"),
        "8 languages": _tr("8 languages"),
        "23 languages": _tr("23 languages"),
        "29 languages": _tr("29 languages"),
        "about 100 languages": _tr("about 100 languages"),
        "more than 50 languages": _tr("more than 50 languages"),
        "more than 100 languages": _tr("more than 100 languages"),
    }
    return known.get(row.languages, row.languages)


def _tr(text: str) -> str:
    return QCoreApplication.translate("models", text)
