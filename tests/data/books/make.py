"""Makes the books here with the programs that people use; run in this folder.

Wants calibre (ebook-convert), the Free Pascal utilities (chmcmd) and 7-Zip. `poems.fb2`
was typed by hand. Kindle books with the dictionary compression (HUFF/CDIC) and locked ones
are made in the tests, because no free program writes them.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
BOOK = """<html lang="en"><head><title>The Gardener's Year</title></head><body>
<h1>Spring</h1><p>Turn the <b>soil</b> when snowdrops fade, and sow peas — early ones.</p>
<h2>Pruning roses</h2><p>Cut above an outward bud.</p>
<h1>Summer</h1><p>Water at dusk; café tables &amp; żółw in the shade.</p>
<h1>Autumn</h1><p>Gather apples before the first frost.</p></body></html>"""
ABOUT = (
    "--title=The Gardener's Year",
    "--authors=Ada Krol&Jan Nowak",
    "--language=en",
    "--publisher=Green Press",
    "--isbn=9780306406157",
    "--tags=gardening,roses",
    "--comments=A year in beds.",
    "--pubdate=2019-04-01",
    "--level1-toc=//h:h1",
    "--level2-toc=//h:h2",
)
HELP = {
    "start.htm": "<html><title>Start</title><body><p>Run the setup.</p></body></html>",
    "paper.htm": "<html><title>Paper</title><body><p>Thick paper jams.</p></body></html>",
    "toc.hhc": '<html><body><ul><li><object type="text/sitemap"><param name="Name" '
    'value="Printing &amp; paper"><param name="Local" value="paper.htm"></object>'
    '<li><object type="text/sitemap"><param name="Name" value="Installing">'
    '<param name="Local" value="start.htm"></object></ul></body></html>',
    "help.hhp": "[OPTIONS]\nCompiled file=help.chm\nContents file=toc.hhc\n"
    "Default topic=start.htm\nTitle=Printer Help\nLanguage=0x409\n\n"
    "[FILES]\nstart.htm\npaper.htm\n",
}
MADE = {
    "old.mobi": ("--mobi-file-type=old",),
    "both.mobi": ("--mobi-file-type=both",),
    "new.azw3": (),
    "second.epub": ("--no-default-epub-cover",),
    "third.epub": ("--no-default-epub-cover", "--epub-version=3"),
    "flat.fb2": (),
    "palm.pdb": (),
}


def run(*command: str, folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        (work / "book.html").write_text(BOOK, "utf-8")
        for name, choices in MADE.items():
            run("ebook-convert", "book.html", str(HERE / name), *ABOUT, *choices, folder=work)
        for name, words in HELP.items():
            (work / name).write_text(words, "utf-8")
        run("chmcmd", "help.hhp", folder=work)
        (HERE / "help.chm").write_bytes((work / "help.chm").read_bytes())
        run("7zz", "a", str(HERE / "poems.fb2.zip"), str(HERE / "poems.fb2"), folder=work)


if __name__ == "__main__":
    main()
