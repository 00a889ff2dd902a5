"""How a set was counted, and why a paper does not count."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    N("told", "The index holds nothing that counts."),
    # How it was counted.
    N("told", "The query finds 1 file."),
    N("told", "The query finds {n} files."),
    N("told", "1 paper was looked at."),
    N("told", "{n} papers were looked at."),
    N("told", "1 file is not looked at yet."),
    N("told", "{n} files are not looked at yet."),
    N("told", "Amounts in different currencies are compared by their numbers alone."),
    N("told", "Of 1 long file only the first {n} characters were read."),
    N("told", "Of {n} long files only the first {n} characters were read."),
    N("told", "1 copy with the same content does not count again."),
    N("told", "{n} copies with the same content do not count again."),
    N("told", "Different currencies are not added up."),
    N("told", "Only invoices count."),
    N("told", "Only receipts count."),
    N("told", "Only credit notes count."),
    N("told", "Only statements count."),
    N("told", "Only estimates count."),
    N("told", "Only reminders count."),
    N("told", "Only letters count."),
    N("told", "Only invoices and receipts count."),
    N("told", "Only invoices, receipts and credit notes count."),
    N("told", "Only papers from “{}” count."),
    N("told", "Only papers to “{}” count."),
    N("told", "Only papers dated before {} count."),
    N("told", "Only papers dated from {} on count."),
    N("told", "Only papers dated {} to {} count."),
    N("told", "Only papers dated {} count."),
    N("told", "Only amounts from {} on count."),
    N("told", "Only amounts up to {} count."),
    N("told", "What letters say was paid out is added up."),
    N("told", "{n} folders are called “{}”; all of them count."),
    N("told", "1 paper was left out."),
    N("told", "{n} papers were left out."),
    # Why a paper does not count.
    N("told", "It is an invoice."),
    N("told", "It is a receipt."),
    N("told", "It is a credit note."),
    N("told", "It is a statement."),
    N("told", "It is an estimate."),
    N("told", "It is an order."),
    N("told", "It is a reminder."),
    N("told", "It is a letter."),
    N("told", "It is the same as {}."),
    N("told", "It is from {}."),
    N("told", "Who it is from is not clear."),
    N("told", "It is for somebody else."),
    N("told", "It bears no date that can be read."),
    N("told", "It is dated {}."),
    N("told", "It comes to {}."),
    N("told", "It does not say that anything was paid."),
    N("told", "No total in figures can be read in it."),
)
