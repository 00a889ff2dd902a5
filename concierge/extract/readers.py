"""The list of all readers but the one of plain text, which the registry needs by itself.

A module of its own, so that the registry can be imported without them.
"""

from __future__ import annotations

from concierge.core.protocols import Extractor
from concierge.extract.archives.reader import ArchiveExtractor
from concierge.extract.books.reader import BookExtractor
from concierge.extract.mail.mailbox import MailboxExtractor
from concierge.extract.mail.message import MailExtractor
from concierge.extract.mail.mhtml import MhtmlExtractor
from concierge.extract.mail.msg import OutlookExtractor
from concierge.extract.mail.tnef import TnefExtractor
from concierge.extract.media.reader import MediaExtractor
from concierge.extract.office.document import DocumentExtractor
from concierge.extract.office.iwork import IworkExtractor
from concierge.extract.office.locked import LockedOfficeExtractor
from concierge.extract.office.odf import OpenDocumentExtractor
from concierge.extract.office.office_2003 import OfficeXmlExtractor
from concierge.extract.office.ole_slides import OldSlidesExtractor
from concierge.extract.office.ole_word import OldWordExtractor
from concierge.extract.office.onenote import NoteExtractor
from concierge.extract.office.plain_sheets import PlainSheetExtractor
from concierge.extract.office.rtf import RichTextExtractor
from concierge.extract.office.slides import SlidesExtractor
from concierge.extract.office.spreadsheet import SpreadsheetExtractor
from concierge.extract.office.visio import VisioExtractor
from concierge.extract.pdf.reader import PdfExtractor
from concierge.extract.pictures.reader import PictureExtractor
from concierge.extract.pictures.svg import SvgExtractor
from concierge.extract.text.calendar import CalendarExtractor
from concierge.extract.text.contacts import ContactExtractor
from concierge.extract.text.database import DatabaseExtractor
from concierge.extract.text.notebook import NotebookExtractor
from concierge.extract.text.subtitles import SubtitleExtractor
from concierge.extract.text.tables import TableExtractor
from concierge.extract.web.bookmarks import BookmarkExtractor
from concierge.extract.web.feeds import FeedExtractor
from concierge.extract.web.page import WebExtractor

READERS: tuple[Extractor, ...] = (
    ArchiveExtractor(),
    BookExtractor(),
    BookmarkExtractor(),
    CalendarExtractor(),
    ContactExtractor(),
    DatabaseExtractor(),
    DocumentExtractor(),
    FeedExtractor(),
    IworkExtractor(),
    LockedOfficeExtractor(),
    MailExtractor(),
    MailboxExtractor(),
    MediaExtractor(),
    MhtmlExtractor(),
    NotebookExtractor(),
    NoteExtractor(),
    OfficeXmlExtractor(),
    OldSlidesExtractor(),
    OldWordExtractor(),
    OpenDocumentExtractor(),
    OutlookExtractor(),
    PdfExtractor(),
    PictureExtractor(),
    PlainSheetExtractor(),
    RichTextExtractor(),
    SlidesExtractor(),
    SpreadsheetExtractor(),
    SubtitleExtractor(),
    SvgExtractor(),
    TableExtractor(),
    TnefExtractor(),
    VisioExtractor(),
    WebExtractor(),
)
"""Of those with the same priority, the one that stands first here is asked first."""
