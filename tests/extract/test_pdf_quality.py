"""Text layers: nonsense is told from words, whatever the script, and from what only looks odd."""

from __future__ import annotations

import pytest

from concierge.extract.pdf.quality import Quality, judged, judged_scan, repaired

WORDS = (
    "The harbour master counted the boats before the storm and wrote their names into the "
    "long green ledger, so the whole fleet stayed behind the breakwater."
)
SOUND = {
    "english": WORDS,
    "german": "Der Hafenmeister zählte vor dem Sturm die Schiffe und schrieb ihre Namen auf.",
    "polish": "Kapitan portu policzył łodzie przed burzą i zapisał ich nazwy w księdze wiecznej.",
    "czech": "Strč prst skrz krk, řekl přístavní mistr a zapsal všechna jména lodí do knihy.",
    "finnish": "Satamapäällikkö laski veneet ennen myrskyä ja kirjoitti niiden nimet kirjaan.",
    "vietnamese": "Thuyền trưởng đã đếm những chiếc thuyền trước cơn bão và viết tên của chúng.",
    "turkish": "Liman başkanı fırtınadan önce tekneleri saydı ve isimlerini deftere yazdı.",
    "russian": "Капитан порта пересчитал лодки перед бурей и записал их имена в книгу.",
    "greek": "Ο λιμενάρχης μέτρησε τις βάρκες πριν από την καταιγίδα και έγραψε τα ονόματα.",
    "arabic": "أحصى مدير الميناء القوارب قبل العاصفة وكتب أسماءها في السجل الطويل",
    "chinese": "港务长在暴风雨前清点了船只，并把它们的名字写进了长长的绿色账簿。",
    "hindi": "बंदरगाह के स्वामी ने तूफान से पहले नावों को गिना और उनके नाम लिखे।",
    "formula": "∑ᵢ xᵢ² ≤ ∫₀^∞ e^{-λt} dt ⇒ α + β ≈ 3.14, ∀ε>0 ∃δ: |x−y|<δ ⇒ |f(x)−f(y)|<ε",
    "numbers": "\n".join(f"{n * 7919 % 10007:>8,} {n * 1.17:8.2f} {n % 97}%" for n in range(60)),
    "code": "for (int i = 0; i < n; ++i) {\n  sum += a[i] * b[i];\n  if (!ok) { break; }\n}\n" * 5,
    "contents": "Arrivals ........................ 3\nStorms .......................... 17\n" * 10,
    "short": "Figure 7",
}
NONSENSE = {
    "shifted": "".join(chr(ord(c) - 29) if c > "=" else c for c in WORDS),
    "ciphered": WORDS.lower().translate(
        str.maketrans("abcdefghijklmnopqrstuvwxyz", "qzxjkvbpgwfmcuhdlrytnsoiea")
    ),
    "private": "".join(chr(0xF000 + ord(c)) for c in WORDS),
    "replaced": "\ufffd" * 30 + " 12",
    "glyph names": "/g437/g258/g12/g99",
    "glyph ids": "(cid:12)(cid:7)(cid:90)",
    "controls": "\x19\x12\x0e\x1d",
    "taken for latin": "Êàïèòàí ïîðòà ïåðåñ÷èòàë ëîäêè ïåðåä áóðåé è çàïèñàë èõ èìåíà",
    "symbols": '"7+%-',
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_words_are_good(text: str) -> None:
    assert judged(text) is Quality.GOOD


@pytest.mark.parametrize("text", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_not(text: str) -> None:
    assert judged(text) is not Quality.GOOD


def test_letters_that_the_font_does_not_map_are_garbage() -> None:
    assert judged(WORDS, unmapped=0.5) is Quality.GARBAGE
    assert judged(WORDS, unmapped=0.2) is Quality.DOUBTFUL
    assert judged(WORDS, unmapped=0.05) is Quality.GOOD


def test_a_bad_layer_under_a_scan_is_doubted() -> None:
    layer = "T;~e |. ha1!bo~r ,,'l ma;;ter [{ c.o" * 6
    assert judged_scan(layer) is Quality.DOUBTFUL
    assert judged_scan(WORDS) is Quality.GOOD


def test_swapped_bytes_are_put_right() -> None:
    swapped = WORDS.encode("utf-16-be").decode("utf-16-le")
    assert repaired(swapped) == WORDS
    assert repaired(SOUND["chinese"]) == SOUND["chinese"]
