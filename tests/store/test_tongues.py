"""Words in the languages that Snowball knows: indexed by their stems, asked for in all of them."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Stage
from concierge.core.wording import Wording
from concierge.service.extraction.languages import language_of, settle_languages
from concierge.service.extraction.worker import Job, Manner, read_files
from concierge.service.settling import Settler
from concierge.store.database import Connection
from concierge.store.mending import recovery
from concierge.store.words import stems
from concierge.store.words.reindexing import INDEXES, rebuild
from tests.store.conftest import KEY, Library
from tests.store.test_scripts import integrity

# A text, and for words in it another form that is asked for.
TEXTS = {
    "de": (
        (
            "Sehr geehrte Damen und Herren, anbei erhalten Sie die Rechnung für die Reparatur der"
            " alten Heizung im Keller des Hauses in der Hauptstraße."
        ),
        {"rechnungen": "Rechnung", "reparaturen": "Reparatur", "altes": "alten"},
    ),
    "fr": (
        (
            "Veuillez trouver ci-joint la facture pour la réparation du vieux chauffage de la"
            " maison, que nous avons terminée hier après-midi."
        ),
        {"factures": "facture", "réparations": "réparation", "maisons": "maison"},
    ),
    "es": (
        (
            "Adjunto encontrará la factura por la reparación de la calefacción antigua de la casa,"
            " que terminamos ayer por la tarde."
        ),
        {"facturas": "factura", "reparaciones": "reparación", "antiguos": "antigua"},
    ),
    "it": (
        (
            "In allegato trova la fattura per la riparazione del vecchio riscaldamento della casa,"
            " che abbiamo finito ieri pomeriggio."
        ),
        {"fatture": "fattura", "riparazioni": "riparazione", "vecchi": "vecchio"},
    ),
    "pt": (
        (
            "Segue em anexo a fatura pela reparação do aquecimento antigo da casa, que terminamos"
            " ontem à tarde com muito gosto."
        ),
        {"faturas": "fatura", "reparações": "reparação", "antigas": "antigo"},
    ),
    "nl": (
        (
            "Hierbij ontvangt u de rekening voor de herstelling van de oude verwarming in de kelder"
            " van het huis, die we gisteren hebben afgerond."
        ),
        {"rekeningen": "rekening", "kelders": "kelder", "herstellingen": "herstelling"},
    ),
    "sv": (
        (
            "Härmed får ni fakturan för reparationen av den gamla värmen i husets källare, som vi"
            " blev klara med i går eftermiddag."
        ),
        {"reparationer": "reparationen", "källaren": "källare", "gamle": "gamla"},
    ),
    "no": (
        (
            "Vedlagt følger fakturaen for reparasjonen av det gamle varmeanlegget i kjelleren, som"
            " vi ble ferdige med i går ettermiddag. Vi ønsker dere en hyggelig helg."
        ),
        {"reparasjoner": "reparasjonen", "kjellere": "kjelleren"},
    ),
    "da": (
        (
            "Vedlagt følger fakturaen for reparationen af det gamle varmeanlæg i kælderen, som vi"
            " blev færdige med i går eftermiddags. Vi ønsker jer en god weekend."
        ),
        {"reparationer": "reparationen"},
    ),
    "fi": (
        (
            "Ohessa on lasku talon vanhan lämmityksen korjauksesta, jonka saimme valmiiksi eilen"
            " iltapäivällä kellarissa."
        ),
        {"laskut": "lasku", "kellari": "kellarissa"},
    ),
    "ru": (
        (
            "Во вложении вы найдёте счёт за ремонт старого отопления в подвале дома, который мы"
            " закончили вчера после обеда."
        ),
        {"ремонта": "ремонт", "старое": "старого", "подвалы": "подвале"},
    ),
    "pl": (
        (
            "W załączeniu przesyłamy fakturę za naprawę starego ogrzewania w piwnicy domu, którą"
            " zakończyliśmy wczoraj po południu."
        ),
        {"faktura": "fakturę", "piwnica": "piwnicy"},
    ),
    "hu": (
        (
            "Mellékelten küldjük a számlát a ház pincéjében lévő régi fűtés javításáról, amelyet"
            " tegnap délután fejeztünk be."
        ),
        {"javítás": "javításáról"},
    ),
    "tr": (
        (
            "Evin bodrumundaki eski kalorifer tesisatının onarımı için hazırlanan faturayı ekte"
            " bulabilirsiniz, işi dün öğleden sonra bitirdik."
        ),
        {"onarım": "onarımı"},
    ),
    "el": (
        (
            "Σας στέλνουμε το τιμολόγιο για την επισκευή της παλιάς θέρμανσης στο υπόγειο του"
            " σπιτιού, που τελειώσαμε χθες το απόγευμα."
        ),
        {"επισκευές": "επισκευή"},
    ),
}
ENGLISH = (
    "Please find attached the invoice for the repair of the old heating in the cellar of the"
    " house, which we finished yesterday afternoon."
)


@pytest.fixture
def polyglot(library: Library) -> Library:
    """A library with a text in each language, twice the length."""
    for language, (text, _) in TEXTS.items():
        library.write(f"{language}.txt", f"{text}\n\n{text}")
    library.write("en.txt", f"{ENGLISH}\n\n{ENGLISH}")
    library.update()
    return library


def languages(library: Library) -> dict[str, tuple[str, str]]:
    rows = library.rows(
        "SELECT name, language, stems FROM file JOIN content ON content.id = content_id"
    )
    return {name.removesuffix(".txt"): (said, stem) for name, said, stem in rows}


def test_texts_are_told_apart(polyglot: Library) -> None:
    expected = {language: (language, language) for language in TEXTS} | {"en": ("en", "")}
    assert languages(polyglot) == expected
    assert polyglot.catalog.languages.held() == tuple(sorted(TEXTS))


@pytest.mark.parametrize("language", TEXTS)
def test_other_forms_of_a_word_are_found_and_marked(polyglot: Library, language: str) -> None:
    text, forms = TEXTS[language]
    finder = polyglot.catalog.finder
    for asked, written in forms.items():
        assert f"{language}.txt" in polyglot.found(asked)
        (marked,) = finder.mark([text], [Wording(asked)], [language])
        assert written in {text[start:end] for start, end in marked.spans}


@pytest.mark.parametrize("language", TEXTS)
def test_every_word_is_found_as_it_stands_and_without_accents(
    polyglot: Library, language: str
) -> None:
    text, _ = TEXTS[language]
    for word in text.translate(str.maketrans(",.-", "   ")).split():
        bare = stems._indexed(word)
        assert f"{language}.txt" in polyglot.found(word), word
        assert f"{language}.txt" in polyglot.found(bare), bare
        (marked,) = polyglot.catalog.finder.mark([text], [Wording(bare)], [language])
        assert any(word in text[start:end] for start, end in marked.spans), word


def test_phrases_are_found_in_other_forms(polyglot: Library) -> None:
    finder = polyglot.catalog.finder
    assert finder.match_words((Wording("alte Heizungen", "phrase"),), 10)
    assert not finder.match_words((Wording("Heizung alten", "phrase"),), 10)
    assert finder.match_words((Wording("old heating", "phrase"),), 10)
    (content_id,) = polyglot.rows("SELECT content_id FROM file WHERE name = 'de.txt'")[0]
    wanted = Wording("alte Heizungen", "phrase")
    total, stretches = polyglot.catalog.near.matching(content_id, [wanted], 0, 10)
    assert total == len(stretches) > 0
    marked = polyglot.catalog.near.mark(stretches, [wanted])
    assert {one.text[start:end] for one in marked for start, end in one.spans} == {"alten Heizung"}


def test_german_spells_umlauts_in_many_ways(library: Library) -> None:
    library.write(
        "a.txt",
        "Der Brief an Herrn Müller in der Königstraße wurde gestern mit der Post geschickt, und"
        " er wird ihn wohl übermorgen bekommen.",
    )
    library.update()
    for asked in ("Müller", "Mueller", "Muller", "Königstrasse", "Koenigstraße", "uebermorgen"):
        assert library.found(asked) == ["a.txt"], asked


def test_a_stem_is_no_word_of_another_language(library: Library) -> None:
    """German strips “Rosen” to “ros”, which is something else in an English text."""
    library.write("de.txt", TEXTS["de"][0])
    library.write("en.txt", f"{ENGLISH} The ROS of this rocket was measured.")
    library.update()
    assert library.found("ros") == ["en.txt"]
    assert library.found("Rosen") == []


def test_words_that_are_begun_are_found_in_all_languages(polyglot: Library) -> None:
    lens = polyglot.catalog.finder._lens

    def begun(word: str) -> set[str]:
        rows = polyglot.rows(
            "SELECT DISTINCT name FROM chunk_fts JOIN chunk ON chunk.id = chunk_fts.rowid"
            " JOIN file USING (content_id) WHERE chunk_fts MATCH ?",
            lens.word(word, begun=True),
        )
        return {row[0] for row in rows}

    assert begun("rechnu") == {"de.txt"}
    assert begun("Rechnungen") == {"de.txt"}
    assert begun("repar") >= {"de.txt", "fr.txt", "es.txt", "sv.txt"}
    near = lens.phrase("Heizung Keller", apart=3)
    assert polyglot.rows("SELECT rowid FROM chunk_fts WHERE chunk_fts MATCH ?", near)


def test_a_text_that_changes_its_language_is_indexed_anew(library: Library) -> None:
    """Passages that stay the same keep their vectors, but not the stems of another language."""
    filler = "\n\n".join(f"Abschnitt {number} ist leer." for number in range(40))
    file = library.write("a.txt", f"{filler}\n\n{TEXTS['de'][0]}")
    library.update()
    before = {row[0] for row in library.rows("SELECT id FROM chunk")}
    assert languages(library)["a"][1] == "de"
    library.write("a.txt", f"{ENGLISH}\n\n{ENGLISH}\n\n{TEXTS['de'][0]}")
    library.update()
    assert languages(library)["a"][1] == ""
    assert library.found("Rechnung") == ["a.txt"]
    integrity(library)
    library.write("a.txt", f"{filler}\n\n{TEXTS['de'][0]}")
    library.update()
    assert library.found("Rechnungen") == ["a.txt"]
    integrity(library)
    file.unlink()
    library.update()
    library.catalog.places.expire_missing(2e9)
    assert before
    assert library.rows("SELECT term FROM chunk_term") == []


def test_stems_survive_recovery_and_rebuilding(polyglot: Library) -> None:
    def found() -> dict[str, list[str]]:
        return {
            asked: sorted(polyglot.found(asked)) for _, forms in TEXTS.values() for asked in forms
        }

    before = found()
    for _ in rebuild(polyglot.catalog._database, INDEXES["chunk_fts"]):
        pass
    assert found() == before
    polyglot.catalog.close()
    recovery.recover(polyglot.path, KEY)
    polyglot.reopen()
    assert found() == before
    integrity(polyglot)


def test_what_was_indexed_before_is_indexed_anew(polyglot: Library) -> None:
    """As a catalog of an older version is: words as they stand, no language known."""
    expected = languages(polyglot)
    texts = {**INDEXES}["chunk_fts"].texts

    def age(connection: Connection) -> None:
        ids = [row[0] for row in connection.execute("SELECT id FROM chunk")]
        connection.executemany(
            "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)",
            texts(connection, ids),
        )
        connection.execute("UPDATE content SET stems = NULL, language = ''")
        connection.executemany(
            "INSERT INTO chunk_fts (rowid, text) VALUES (?, ?)", texts(connection, ids)
        )

    polyglot.catalog._database.run(age)
    assert polyglot.found("Rechnungen") == []
    assert polyglot.found("Rechnung") == ["de.txt"]
    settled = threading.Event()

    def step() -> bool:
        if settle_languages(polyglot.catalog.languages):
            return True
        settled.set()
        return False

    settler = Settler("languages", step, lambda: None)
    settler.stir()
    assert settled.wait(10)
    settler.stop()
    assert languages(polyglot) == expected
    assert polyglot.found("Rechnungen") == ["de.txt"]
    integrity(polyglot)
    assert not settle_languages(polyglot.catalog.languages)


def test_what_is_replaced_before_it_is_settled_is_taken_out(library: Library) -> None:
    library.write("a.txt", TEXTS["de"][0])
    library.update()
    index = INDEXES["chunk_fts"]

    def age(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)",
            index.texts(connection, [1]),
        )
        connection.execute("UPDATE content SET stems = NULL")
        connection.executemany(
            "INSERT INTO chunk_fts (rowid, text) VALUES (?, ?)", index.texts(connection, [1])
        )

    library.catalog._database.run(age)
    library.write("a.txt", TEXTS["de"][0] + " Mit freundlichen Grüßen")
    library.update()
    assert library.found("Rechnungen", "Grüße") == ["a.txt"]
    integrity(library)
    assert library.catalog.languages.unsettled(10, 10) == {}


def test_another_stemmer_has_words_indexed_anew(
    polyglot: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    stem = stems._stem
    monkeypatch.setattr(stems, "_stem", lambda word, language: stem(word, language) + "x")
    monkeypatch.setattr(stems, "version", lambda: "another")
    stems.stems_of.cache_clear()
    try:
        polyglot.reopen()
        assert "de.txt" in polyglot.found("Rechnungen")
        assert polyglot.rows("SELECT 1 FROM chunk_term WHERE term = ?", "rechnungx\ue452") == [(1,)]
        integrity(polyglot)
    finally:
        monkeypatch.undo()
        stems.stems_of.cache_clear()


def test_what_a_file_says_counts_where_its_text_is_unclear(library: Library) -> None:
    library.write("a.txt", "Rechnung 12")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    path, size = library.catalog.places.files_to_read([task.subject])[task.subject]
    manner = Manner(ExtractionContext(), 200)
    (reading,) = read_files([Job(task.subject, path, size)], manner)
    assert reading.language == ""
    assert reading.found is not None
    said = replace(reading, found=replace(reading.found, language="de-AT"))
    library.catalog.contents.store([said])
    assert languages(library) == {"a": ("de-AT", "de")}
    assert library.found("Rechnungen") == ["a.txt"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text", ""),
        ("text", "Rechnung"),
        ("text", "1234 5678 12.50 EUR 19.00 % 2024-05-06 AB-123 X9"),
        ("text", "xk qwz vbnp lkj rtz fgh wqp mnb vcx yxc dfg"),
        ("code", ENGLISH),
        ("data", ENGLISH),
    ],
)
def test_nothing_is_said_of_what_is_unclear(kind: str, text: str) -> None:
    assert language_of(kind, text) == ""


def test_the_languages_held_are_those_of_now(library: Library) -> None:
    held = library.catalog.languages.held
    assert held() == ()
    file = library.write("a.txt", TEXTS["de"][0])
    library.update()
    assert held() == ("de",)
    library.write("b.txt", TEXTS["fr"][0])
    library.update()
    assert held() == ("de", "fr")
    file.unlink()
    library.update()
    library.catalog.places.expire_missing(2e9)
    assert held() == ("fr",)


def test_an_english_library_is_asked_as_ever(library: Library) -> None:
    library.write("en.txt", ENGLISH)
    library.update()
    lens = library.catalog.finder._lens
    assert lens.word("invoices") == '"invoices"'
    assert lens.word("inv", begun=True) == '"inv"*'
    assert lens.phrase("old heating") == '"old heating"'
    assert lens.phrase("old heating", apart=2) == 'NEAR("old" "heating", 2)'
    assert lens.word("★") == lens.phrase("★") == ""
    assert lens.word("2024") == '"2024"'
