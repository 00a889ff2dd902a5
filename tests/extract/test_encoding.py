"""Short texts of many languages in the encodings people keep them in."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.extract.encodings.decode import decode
from concierge.extract.encodings.wide import unicode_without_bom
from concierge.extract.registry import extract

# Each text, and the encodings besides Unicode's own.
TEXTS = [
    (
        "Договор аренды квартиры заключён на один год и может быть продлён по согласию сторон.",
        "cp1251 koi8-r cp866 mac-cyrillic iso8859-5",
    ),
    ("Привет, как дела?", "cp1251 koi8-r cp866"),
    ("Счёт за март\nИтого: 1500 рублей\n", "cp1251 koi8-r cp866"),
    ("Договір оренди квартири укладено на один рік, його може бути продовжено.", "cp1251 koi8-u"),
    ("Договорът за наем на апартамента е сключен за една година.", "cp1251 iso8859-5"),
    ("Η σύμβαση μίσθωσης του διαμερίσματος ισχύει για ένα έτος.", "cp1253 iso8859-7"),
    ("Über die Brücke ging der Prüfer, fröhlich und müde.", "cp1252 mac-roman iso8859-15 cp850"),
    ("Müller, Größe 42", "cp1252 mac-roman cp850"),
    ("Le contrat a été signé à l'hôtel près de la forêt, où l'été dure.", "cp1252 mac-roman cp850"),
    ("Café à Paris", "cp1252 mac-roman"),
    (
        "El niño comió una piña mañana por la mañana en España; ¿dónde está el señor?",
        "cp1252 mac-roman cp850",
    ),
    (
        "A reunião será amanhã às três; não há mais informações sobre a eleição.",
        "cp1252 mac-roman cp850",
    ),
    (
        "Umowa najmu została zawarta na jeden rok i może być przedłużona, proszę zapłacić źdźbło.",
        "cp1250 iso8859-2 cp852",
    ),
    ("Příliš žluťoučký kůň úpěl ďábelské ódy o smlouvě na jeden rok.", "cp1250 iso8859-2 cp852"),
    (
        "Az árvíztűrő tükörfúrógép szerződése egy évre szól, és meghosszabbítható.",
        "cp1250 iso8859-2",
    ),
    (
        "Kira sözleşmesi bir yıl için yapıldı ve uzatılabilir; İstanbul'da görüşürüz, şimdi değil.",
        "cp1254 iso8859-9",
    ),
    ("Contractul de închiriere este valabil un an şi poate fi prelungit în ţară.", "cp1250"),
    (
        "Avtalet gäller i ett år och får förlängas på begäran av hyresgästen.",
        "cp1252 mac-roman cp850",
    ),
    ("契約書の写しを同封いたしますので、ご確認ください。", "cp932 euc-jp iso2022_jp"),
    ("会議は明日です", "cp932 euc-jp"),
    ("請求書\n東京都千代田区\n", "cp932 euc-jp"),
    ("租赁合同的有效期为一年，经双方同意可以延长。", "gb18030 gbk"),
    ("会议纪要", "gb18030"),
    ("发票金额为三千元，请核对。", "gb18030"),
    ("租賃合約的有效期為一年，經雙方同意可以延長。", "big5 gb18030"),
    ("會議記錄與附件", "big5"),
    ("임대차 계약은 일 년 동안 유효하며 합의에 따라 연장할 수 있습니다.", "euc-kr cp949 johab"),
    ("회의록입니다", "euc-kr"),
    ("חוזה השכירות תקף לשנה אחת וניתן להארכה בהסכמת הצדדים.", "cp1255 iso8859-8"),
    ("عقد الإيجار ساري المفعول لمدة سنة واحدة ويمكن تمديده باتفاق الطرفين.", "cp1256 iso8859-6"),
    ("สัญญาเช่ามีอายุหนึ่งปีและสามารถต่ออายุได้ตามข้อตกลง", "cp874"),
    ("Hơ\u0323p đô\u0300ng thuê nha\u0300 co\u0301 hiê\u0323u lư\u0323c mô\u0323t năm.", "cp1258"),
]
UNICODE = "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be"
CASES = [(text, codec) for text, codecs in TEXTS for codec in f"{codecs} {UNICODE}".split()]


@pytest.mark.parametrize(("text", "codec"), CASES)
def test_short_texts_are_decoded(text: str, codec: str) -> None:
    text += " "
    data = text.encode(codec)
    found = decode(data)
    assert found is not None
    assert found.text == text
    assert not found.lossy


def test_bytes_with_nul_are_seldom_text() -> None:
    assert unicode_without_bom(b"\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0") is None
    assert unicode_without_bom(bytes(range(256)) * 16) is None
    assert unicode_without_bom(b"\0" * 64) is None


def test_the_encoding_is_a_fact_when_it_is_not_utf8(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe und Maß".encode("cp1252"))
    assert extract(path, context).facts == {"encoding": "cp1252"}
    path.write_text("Größe und Maß", encoding="utf-8")
    assert extract(path, context).facts == {}
