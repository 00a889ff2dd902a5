"""Tells encodings by the letters of languages: right bytes read as words, wrong ones do not.

Statistics of character pairs want a page of text. A name, a bill or a table holds a few
words; there it says more whether all letters belong to one language's alphabet, whether
capitals stand where capitals stand, and whether Chinese or Korean signs are common ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LATIN_SHARE = 0.5
"""Share of letters beyond ASCII up to which a text is one in Latin script."""

_ENOUGH = 0.9
_ENOUGH_COMMON = 0.2

# Letters beyond ASCII by language, lower case (Unicode CLDR, main exemplar characters).
_LATIN_LETTERS = {
    "cp1252": (
        "äöüß",  # German
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíñóúü¿¡ªº",  # Spanish
        "ãáàâçéêíõóôúüªº",  # Portuguese
        "àèéìîòóùªº",  # Italian
        "áàéèëïíóöüç",  # Dutch, Catalan
        "åäöéü",  # Swedish, Finnish
        "åæøéòôü",  # Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
    ),
    "cp1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîşţ",  # Romanian
        "čćđšž",  # Croatian, Slovenian
    ),
    "cp1254": ("çğıöşüâîû",),  # Turkish
    "cp1257": (
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "äõöüšž",  # Estonian
    ),
    "cp1258": ("ăâđêôơưáàéèíìóòúùýỳ\u0300\u0301\u0303\u0309\u0323",),  # Vietnamese
}
# More encodings of the same languages; among equals the first is the likeliest.
_LATIN_CODECS = (
    *(("cp1252", "cp1252"), ("cp1250", "cp1250"), ("iso8859_2", "cp1250"), ("cp1254", "cp1254")),
    *(("cp1257", "cp1257"), ("mac_roman", "cp1252"), ("cp850", "cp1252"), ("cp852", "cp1250")),
    *(("iso8859_15", "cp1252"), ("iso8859_13", "cp1257")),
    *(("mac_latin2", "cp1250"), ("cp857", "cp1254"), ("mac_turkish", "cp1254")),
    ("cp1258", "cp1258"),
)
# Other alphabets: their letters, those that make up two thirds of a text, their encodings.
_CYRILLIC = ("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђѓјљњћќџѕ", "оеаинтсрвлк")
_GREEK = ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ", "αοιετσνηυςρ")
_HEBREW = ("אבגדהוזחטיכלמנסעפצקרשתךםןףץ", "יוהלאמרתבש")
_ARABIC = (
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوىيةءآأؤإئـپچژگ\u064b\u064c\u064e\u064f\u0650\u0651",
    "اليمنوتربة",
)
_THAI = ("".join(map(chr, range(0x0E01, 0x0E5C))), "านรอกเงมยลวดต่้ัี")
_OTHER_CODECS = (
    *((codec, _CYRILLIC) for codec in ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5")),
    *((codec, _CYRILLIC) for codec in ("mac_cyrillic", "cp855")),
    *((codec, _GREEK) for codec in ("cp1253", "iso8859_7", "cp737")),
    *((codec, _HEBREW) for codec in ("cp1255", "cp862")),
    *((codec, _ARABIC) for codec in ("cp1256", "iso8859_6")),
    ("cp874", _THAI),
)
_MARKS = frozenset("«»„“”‘’‚‹›–—…•·€£§©®°№½¼²³×±\xa0\xad¿¡")
_IN_WORDS = frozenset("’·\xad")

# The commonest signs make up about half of any text, and next to none of a wrong reading.
_CHINESE = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"
    "小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知"
    "定间进使第分明法此实关点金元总月份日期合议件请单位号有效期限电话地址名称附录"
    "這來個國說們為時會過學對裡後麼還發當無開見經頭動長間進實關點總議請單號電話稱錄與條約書華門問題"
)
_KOREAN = frozenset(
    "이다는의에을를가한고하지로사기도리은인나시자그어서대해있수아전들정보일만장과구상스주원부니라여제게신"
    "것없우동위요안조무국소성드면문습계적으음년월회의록할및관비방야오었았합입"
)
_JAPANESE = frozenset(
    "日本年月人大会国中出事者社書見上下分生金地方行東京都市区町村県時間円電車話高前後新学校名住所番号様御"
    "請求契約目入力用表示件部員確認内容変更等以外場合場当対応作成"
)
_EASTERN_CODECS = ("gb18030", "cp949", "big5hkscs", "cp932", "euc_jp")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")


def by_alphabet(sample: bytes) -> str:
    """Return the encoding in which bytes read as words of a language, or "" when none does.

    Args:
        sample: Lines that hold bytes beyond ASCII, in an encoding that is not Unicode.
    """
    high = len(_HIGH.findall(sample))
    plain = len(_ASCII_LETTERS.findall(sample))
    found = ""
    if high <= _LATIN_SHARE * (high + plain):
        found = _best(
            (_latin_score(text, languages), codec)
            for codec, languages in _LATIN_CODECS
            if (text := _decoded(sample, codec))
        )
    if not found:
        found = _eastern(sample)
    if not found:
        found = _best(
            (_letter_score(text, *alphabet), codec)
            for codec, alphabet in _OTHER_CODECS
            if (text := _decoded(sample, codec))
        )
    return found


def _decoded(sample: bytes, codec: str) -> str:
    try:
        return sample.decode(codec)
    except UnicodeDecodeError:
        return ""


def _best(scored: Iterable[tuple[float, str]]) -> str:
    """Return the first of those with the highest score, when that is high enough."""
    score, codec = max(scored, key=lambda one: one[0], default=(0.0, ""))
    return codec if score >= _ENOUGH else ""


def _latin_score(text: str, languages: str) -> float:
    """Return the share of characters beyond ASCII that one language can account for."""
    good, total, letters = _accounted(text)
    if not total:
        return 0.0
    fitting = max(
        sum(count for letter, count in letters.items() if letter in alphabet)
        for alphabet in _LATIN_LETTERS[languages]
    )
    return (good + fitting) / total


def _accounted(text: str) -> tuple[int, int, dict[str, int]]:
    """Return marks in good places, all characters beyond ASCII, and the letters in words.

    Capitals within a word that begins small are no letters of it, nor are marks between two
    letters.
    """
    good = total = 0
    letters: dict[str, int] = {}
    before = " "
    for at, char in enumerate(text):
        if char > "\x7f":
            total += 1
            after = text[at + 1 : at + 2]
            if char in _MARKS:
                good += char in _IN_WORDS or not (before.isalpha() and after.isalpha())
            elif not (char.isupper() and before.islower()):
                small = char.lower()[0]
                letters[small] = letters.get(small, 0) + 1
        before = char
    return good, total, letters


def _letter_score(text: str, alphabet: str, common: str) -> float:
    """Return the share that reads as words, more when the letters are common ones."""
    good, total, letters = _accounted(text)
    words = sum(count for letter, count in letters.items() if letter in alphabet)
    usual = sum(count for letter, count in letters.items() if letter in common)
    # Words in capitals are rarer than words that begin with one.
    loud = sum(len(word) for word in _WORD.findall(text) if len(word) > 1 and word.isupper())
    if not words:
        return 0.0
    return (good + words) / total + 0.5 * usual / words - 0.3 * loud / total


def _eastern(sample: bytes) -> str:
    scored = [
        (_eastern_score(text, codec), codec)
        for codec in _EASTERN_CODECS
        if (text := _decoded(sample, codec))
    ]
    score, codec = max(scored, key=lambda one: one[0], default=(0.0, ""))
    return codec if score >= _ENOUGH_COMMON else ""


def _eastern_score(text: str, codec: str) -> float:
    """Return the share of characters beyond ASCII that are among the commonest."""
    wide = [char for char in text if char > "\x7f"]
    if codec == "cp949":
        common = sum(char in _KOREAN for char in wide)
    elif codec in ("cp932", "euc_jp"):
        # Half-width kana are what other encodings look like.
        common = sum("\u3041" <= char <= "\u30ff" or char in _JAPANESE for char in wide)
        common -= sum("\uff61" <= char <= "\uff9f" for char in wide)
    else:
        common = sum(char in _CHINESE for char in wide)
    return common / len(wide) if wide else 0.0
