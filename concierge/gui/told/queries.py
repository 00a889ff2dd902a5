"""What a part of a query asks, and what is the matter with it."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    # What is the matter.
    N("told", "“{}” is nothing that {}: knows; searched as words."),
    N("told", "“{}:” stands alone; its value stands right behind it, without a blank."),
    N("told", "Only {n} conditions count; this one is left out."),
    N("told", "No parenthesis was opened before this one; it is left out."),
    N("told", "This parenthesis is not closed; it is taken to reach to the end."),
    N("told", "Parentheses count up to {n} deep; this one is left out."),
    N("told", "“{}” joins nothing here; it is searched as a word."),
    N("told", "This sign joins nothing here; it is left out."),
    N("told", "There is no tag “{}”."),
    N("told", "There is no collection “{}”."),
    N("told", "The index holds no folder “{}”."),
    N("told", "The index holds no file “{}”."),
    N("told", "No file is similar to “{}”."),
    N("told", "“{}” would be a part of itself, by “{}”; there it counts for nothing."),
    N("told", "It takes more than {n} queries of collections; the others are left out."),
    # What is asked.
    N("told", "First come {told}."),
    N("told", "Shown are only {told}."),
    N("told", "Left out are {told}."),
    N("told", "Enough is one of several, such as {told}."),
    N("told", "Left out is what fulfils several conditions, such as {told}."),
    N("told", "files with the word “{}”"),
    N("told", "files with a word that begins with “{}”"),
    N("told", "files with exactly “{}”"),
    N("told", "files with the words “{}”, at most {n} others among them"),
    N("told", "files of the type {}"),
    N("told", "files in the folder {}"),
    N("told", "files whose name holds {}"),
    N("told", "files whose path holds {}"),
    N("told", "files whose name ends in {}"),
    N("told", "files with the tag {}"),
    N("told", "files of the collection {}"),
    N("told", "files changed last in {}"),
    N("told", "files created in {}"),
    N("told", "pictures and films taken in {}"),
    N("told", "messages from {}"),
    N("told", "messages to {}"),
    N("told", "files whose subject holds {}"),
    N("told", "files whose author is {}"),
    N("told", "files whose title holds {}"),
    N("told", "files with a note that holds {}"),
    N("told", "files of the size {}"),
    N("told", "files whose number of pages is {}"),
    N("told", "recordings and films of the duration {}"),
    N("told", "invoices, receipts and the like that come to {}"),
    N("told", "files in the language {}"),
    N("told", "files that have {}"),
    N("told", "files that are {}"),
    N("told", "files similar to {}"),
    N("told", "files found by {}"),
    N("told", "By what is searched counts for a whole query; here it is left out."),
)
