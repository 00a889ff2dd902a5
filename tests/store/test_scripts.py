"""Words without spaces: any stretch of them is found, marked where it stands, and goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.wording import Wording, plain
from concierge.store.database import Connection
from concierge.store.mending import recovery
from concierge.store.words import stems
from concierge.store.words.lens import Lens
from concierge.store.words.reindexing import INDEXES, rebuild
from concierge.store.words.wording import Worded, worded
from tests.store.conftest import KEY, Library

# A sentence, a word within it, and one that is not.
SENTENCES = {
    "chinese": ("我昨天收到了修理暖气的发票。", "暖气", "气暖"),
    "traditional": ("請在月底前繳付電費帳單,謝謝。", "電費", "費電"),
    "japanese": ("昨日、東京都庁でガラスの請求書をもらった。", "請求書", "求請"),
    "katakana": ("コンピューターのサーバーを修理した。", "サーバー", "バーサ"),
    "korean": ("어제 난방 수리 청구서를 받았습니다.", "청구서", "서청구"),
    "thai": ("เมื่อวานนี้ฉันได้รับใบแจ้งหนี้ค่าซ่อมเครื่องทำความร้อน", "ใบแจ้งหนี้", "หนี้ใบ"),
    "lao": ("ມື້ວານນີ້ຂ້ອຍໄດ້ຮັບໃບແຈ້ງໜີ້ຄ່າສ້ອມແປງ", "ໃບແຈ້ງໜີ້", "ໜີ້ໃບ"),
    "khmer": ("ខ្ញុំបានទទួលវិក្កយបត្រជួសជុលកម្តៅពីម្សិលមិញ", "វិក្កយបត្រ", "បត្រវិក្ក"),
    "burmese": ("မနေ့က အပူပေးစက်ပြင်ဆင်ခ ငွေတောင်းခံလွှာ ရတယ်။", "တောင်းခံလွှာ", "ခံတောင်း"),
    "beyond 16 bits": ("𠀀𠀁和𪛖𪛕都是漢字。", "𪛖𪛕", "𪛕𪛖"),
    "radicals": ("⽇本の⼈口について", "日本", "本日"),
    "compatibility": ("\uf9d1十人の会議", "六十", "十六"),
    "half-width katakana": ("これはｶﾞﾗｽとﾊﾟﾈﾙの見積書です。", "ガラス", "ラガ"),
    "full-width latin": ("型番ＡＢＣ１２３の請求書", "abc123", "abc124"),
    "kana in two pieces": ("これはか\u3099らすです。", "がらす", "からす"),
    "hangul in pieces": ("이것은 \u1112\u1161\u11ab\u1100\u1173\u11af 문서입니다.", "한글", "글한"),
    "mixed": ("2024年のiPhone修理invoice第3号", "修理", "理修"),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_any_stretch_of_a_sentence_is_found_and_marked(library: Library, name: str) -> None:
    sentence, word, other = SENTENCES[name]
    text = f"Before it, some English.\n{sentence}\nAnd after it, more."
    library.write("a.txt", text)
    library.write("b.txt", "nothing of the kind")
    library.update()
    assert library.found(word) == ["a.txt"]
    assert library.found(other) == []
    assert library.found("english", word) == ["a.txt"]
    assert library.catalog.finder.match_words((Wording(word, "phrase"),), 10)
    (chunk,) = library.catalog.finder.chunks(
        [one.id for one in library.catalog.finder.match_words(plain([word]), 10)]
    ).values()
    assert chunk.text == text
    (marked,) = library.catalog.finder.mark([text], [Wording(word)], [chunk.language])
    ((start, end),) = marked.spans
    assert worded(text[start:end], "").lower().split() == worded(word, "").split()


@pytest.mark.parametrize("name", SENTENCES)
def test_nothing_is_left_of_what_was_edited_or_deleted(library: Library, name: str) -> None:
    sentence, word, _ = SENTENCES[name]
    file = library.write("a.txt", f"{sentence} " * 40)
    library.update()
    library.write("a.txt", f"{sentence} " * 20 + "quite another end")
    library.update()
    assert library.found(word) == ["a.txt"]
    assert library.found("another", "end") == ["a.txt"]
    integrity(library)
    file.unlink()
    library.update()
    library.catalog.places.expire_missing(2e9)
    assert library.found(word) == []
    assert library.rows("SELECT term FROM chunk_term") == []
    for index in ("name_part", "folder_part"):
        assert library.rows(f"SELECT term FROM {index}") == []


def test_every_sentence_survives_recovery_and_rebuilding(library: Library) -> None:
    for name, (sentence, _, _) in SENTENCES.items():
        library.write(f"{name}.txt", sentence)
    library.update()

    def found() -> dict[str, list[str]]:
        return {name: library.found(word) for name, (_, word, _) in SENTENCES.items()}

    before = found()
    assert all(f"{name}.txt" in files for name, files in before.items())
    for _ in rebuild(library.catalog._database, INDEXES["chunk_fts"]):
        pass
    for _ in rebuild(library.catalog._database, INDEXES["name_fts"]):
        pass
    assert found() == before
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.reopen()
    assert {name: sorted(files) for name, files in found().items()} == {
        name: sorted(files) for name, files in before.items()
    }
    integrity(library)


def integrity(library: Library) -> None:
    """Take out what the index should hold: it must be empty then."""
    index = INDEXES["chunk_fts"]
    with library.catalog._database.read() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM chunk")]
        texts = list(index.texts(connection, ids))

    class UndoneError(Exception):
        pass

    def work(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)", texts
        )
        assert connection.execute("SELECT term FROM chunk_term").fetchall() == []
        raise UndoneError

    with pytest.raises(UndoneError):
        library.catalog._database.run(work)


NAMES = [
    "東京.txt",
    "資料東京",
    "旅行 東京 写真.jpg",
    "京.md",
    "가나.txt",
    "か\u3099す.txt",
    "ไทย.txt",
]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("東京", {"東京.txt", "資料東京", "旅行 東京 写真.jpg"}),
        ("京", {"東京.txt", "資料東京", "旅行 東京 写真.jpg", "京.md"}),
        ("写真", {"旅行 東京 写真.jpg"}),
        ("가", {"가나.txt"}),
        ("가나", {"가나.txt"}),
        ("がす", {"か\u3099す.txt"}),
        ("ไท", {"ไทย.txt"}),
        ("都", set()),
    ],
)
def test_one_and_two_letters_are_found_in_names(
    library: Library, asked: str, names: set[str]
) -> None:
    for name in NAMES:
        library.write(name, "x")
    library.write("to.txt", "x")
    library.update()
    assert set(library.named(asked)) == names
    moved = library.files / NAMES[1]
    moved.rename(library.files / "another")
    library.update()
    assert set(library.named(asked)) == names - {NAMES[1]}


def test_folders_with_short_names_are_found(library: Library) -> None:
    library.write("写真/IMG_1.jpg", "x")
    library.write("other/quay.jpg", "x")
    library.update()
    assert library.named("写真") == ["IMG_1.jpg"]
    assert library.named("写真", "quay") == []


LETTERS = st.sampled_from(
    [*"abcß東京ーｶﾞが゙かเที่ไ한글ＡＢ１2 .,-é\u0301\u3099\u1112\u1161\u11ab𠀀ü\n"]
)


@given(st.text(st.one_of(LETTERS, st.characters(exclude_categories=["Cs"])), max_size=60))
@pytest.mark.parametrize("language", ["", "de", "fr", "tr"])
def test_the_places_are_those_of_the_very_words(language: str, text: str) -> None:
    wording = Worded(text, language)
    assert wording.text.split() == worded(text, language).split()
    at = 0
    for word in wording.text.split():
        at = wording.text.index(word, at)
        start, end = wording.original(at, at + len(word))
        assert 0 <= start < end <= len(text)
        at += len(word)


def test_marks_of_one_stretch_are_joined_and_those_of_others_are_not() -> None:
    lens = Lens()
    text = "東京都と京都、そして東京。"
    (found,) = lens.mark([text], lens.word("東京"))
    assert found.spans == ((0, 2), (10, 12))
    (found,) = lens.mark([text], f"{lens.word('京都')} OR {lens.word('東京')}")
    assert found.spans == ((0, 3), (4, 6), (10, 12))
    lens.close()


def test_each_language_has_a_sign_of_its_own() -> None:
    codes = list(stems._ALGORITHMS)
    assert len({stems.sign_of(code) for code in codes}) == len(codes)
    assert all(stems.is_sign(stems.sign_of(code)) for code in codes)
    assert not any(stems.is_sign(sign) for sign in "a東\ue800\uf8ff")
