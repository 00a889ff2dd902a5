"""Telling languages from real sentences, and holding back where they do not tell."""

from __future__ import annotations

import pytest

from concierge.index.language import HEAD, LanguageTeller
from concierge.models import catalog

SENTENCES = {
    "en": "Please find attached the invoice for the repair of the heating in the cellar.",
    "de": "Anbei erhalten Sie die Rechnung für die Reparatur der Heizung im Keller.",
    "fr": "Veuillez trouver ci-joint la facture pour la réparation du chauffage.",
    "es": "Adjunto encontrará la factura por la reparación de la calefacción.",
    "it": "In allegato la fattura per la riparazione del riscaldamento in cantina.",
    "pt": "Segue em anexo a fatura pela reparação do aquecimento.",
    "nl": "Hierbij ontvangt u de rekening voor de reparatie van de verwarming in de kelder.",
    "sv": "Här kommer fakturan för reparationen av värmen i källaren.",
    "da": "Her kommer fakturaen for reparationen af varmen i kælderen. Vi ses på mandag.",
    "fi": "Ohessa lasku lämmityksen korjauksesta kellarissa.",
    "pl": "W załączeniu faktura za naprawę ogrzewania w piwnicy.",
    "ru": "Во вложении счёт за ремонт отопления в подвале.",
    "el": "Σας στέλνουμε το τιμολόγιο για την επισκευή της θέρμανσης.",
    "zh": "这是一个关于修理暖气的发票",
    "ja": "これは暖房の修理の請求書です",
    "ko": "난방 수리 청구서를 첨부합니다",
    "th": "นี่คือใบแจ้งหนี้สำหรับการซ่อมเครื่องทำความร้อน",
}


@pytest.fixture(scope="module")
def teller() -> LanguageTeller:
    return LanguageTeller(catalog.locate(catalog.LANGUAGES))


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_enough(teller: LanguageTeller, language: str) -> None:
    assert teller.tell(SENTENCES[language]) == language
    assert teller.tell(SENTENCES[language].replace(" ", "\n")) == language


def test_capitals_and_numbers_do_not_mislead(teller: LanguageTeller) -> None:
    assert teller.tell(SENTENCES["de"].upper()) == "de"
    table = "\n".join(f"{number};2024-05-{number:02};{number * 7.5}" for number in range(1, 29))
    assert teller.tell(table) == ""
    assert teller.tell(f"{table}\n{SENTENCES['fr']}") == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rechnung",
        "meeting notes",
        "\x00\ud800\n" * 50,
        "a@example.org https://example.org/a/b?c=d C:\\files\\a.txt " * 20,
        "xk qwz vbnp lkj rtz fgh wqp mnb vcx yxc dfg",
        f"{SENTENCES['de']} {SENTENCES['fr']} {SENTENCES['ru']} {SENTENCES['fi']}",
    ],
)
def test_nothing_is_said_where_nothing_tells(teller: LanguageTeller, text: str) -> None:
    assert teller.tell(text) == ""


def test_only_the_beginning_counts(teller: LanguageTeller) -> None:
    beginning = f"{SENTENCES['de']} " * (HEAD // len(SENTENCES["de"]) + 1)
    assert teller.tell(beginning + SENTENCES["ru"] * 1000) == "de"
