"""Strings as they stand in newsletters of many countries, with every place where a line may end (`|`).

A key names the kind; the strings are of the same kinds as those of the digest in `test_breaks`, and others.
"""

from __future__ import annotations

import pytest
from test_breaks import marked

STRINGS = [
    # telephones of several countries
    ("en", "call |+44 (0)20 7946 0018 |now"),
    ("en", "call |(202) 555-0143 |or |+1-202-555-0143"),
    ("en", "fax |86–10–85323687"),
    ("de", "Tel. |+49 30/901820-0, |Fax"),
    ("fr", "tél. |01 23 45 67 89 |ou |+33 1.23.45.67.89"),
    ("fr", "(tél. |01 23 45 67 89)"),
    ("ru", "тел. |8 (495) 123-45-67"),
    ("zh", "电|话：|(010) 5979-9695 |转|8801"),
    ("zh", "电|话|86-10-59799695、|传|真|010-85323687"),
    ("en", "in |2016 |(3 000 000 |people)"),
    # door and room numbers, codes
    ("zh", "塔|院|外|交|公|寓|9-1-82|号"),
    ("en", "Flat |3-2-14, |Room 5, |No. 12"),
    ("zh", "甲|5|号|楼|A-12|室"),
    ("en", "SC/RES/2016 |and |ISO-8859-1"),
    # dates in several languages
    ("es", "el |3 de mayo |de |2016"),
    ("it", "il |3 maggio |2016"),
    ("pt", "em |3 de março |de |2016"),
    ("nl", "op |3 mei |2016"),
    ("pl", "dnia |3 maja |2016"),
    ("ru", "19 сентября |2016 г. |в |Москве"),
    ("el", "στις |3 Μαΐου |2016"),
    ("fr", "le |1er août |à |10 h 30"),
    ("de", "den |3. März |um |10.30 Uhr"),
    ("en", "2016-09-19, |19.09.2016, |19/09/2016"),
    ("zh", "2016|年|9|月|19|日"),
    # initials, titles, names
    ("de", "A. S. Puschkin, |J.F. Kennedy"),
    ("ru", "А. С. Пушкин |и |г-н Иванов"),
    ("en", "H.E. Mr Wang |and |Prof. Dr. Müller"),
    ("fr", "M. Dupont, |Mme Curie |et |MM. Rey"),
    ("es", "la |Sra. García |y |D. Juan"),
    ("it", "è |così. |È |vero"),
    ("zh", "威|廉·|莱|西·|斯|温|先|生"),
    ("zh-TW", "威|廉‧|莱|西"),
    # ranges
    ("en", "from |$5–$10 |or |5%–10%"),
    ("en", "Mon–|Fri, |A–Z, |10:00–12:30"),
    ("en", "10 000–12 000 |pages"),
    ("zh", "北|京～|上|海，|9:00～|17:00"),
    ("zh", "1990—|1995|年"),
    ("zh", "50%～|60%"),
    # units, money, thousands
    ("en", "20 °C, |5 m², |90 km/h, |3 mg/kg"),
    ("de", "89,90 €, |3,5 Mio. € |und |1.234.567 EUR"),
    ("fr", "10 % |de |1 234 567 €"),
    ("ru", "5 тыс. руб., |10 км, |№ 5"),
    ("en", "6 p.m., |10 a.m. |and |5 ft"),
    ("en", "CHF 1'234'567"),
    ("zh", "增|长|50％，|气|温-5℃，|3.5|亿|元"),
    ("zh", "共|1,234.56|万|元|人|民|币"),
    # signs before numbers
    ("de", "§ 5, |§§ 5–7 |und |Art. 5 |Abs. 2"),
    ("fr", "n° 5, |p. 12"),
    ("es", "n.º 5, |nº 6, |pág. 7"),
    ("ru", "стр. 4, |рис. 2"),
    ("de", "z. B. Berlin, |d. h. |hier, |v. Chr."),
    # addresses
    ("en", "http://|localhost:8080/|path|?query|=1#top"),
    ("en", "https://|www|.iom|.int:8080/|path|?key|=1&lang|=zh|#top"),
    ("en", "(see |https://|iom|.int/|a_(b).)"),
    ("en", "HTTPS://|WWW|.IOM|.INT/|NEWS."),
    ("en", "iom|.int/|china, |un.org"),
    ("zh", "见|www|.iom|.int/|china。|谢|谢"),
    ("en", "j.smith+news|@mail|.iom|.int"),
    ("en", "first.last|@iom|.int, |a@iom|.int."),
    ("zh", "邮|箱：|li.wei|@un|.org|（工|作|日）"),
    # slashes
    ("en", "and/or, |n/a, |he/she, |input/|output"),
    ("en", "one / |two"),
    ("zh", "北|京/上|海|和|GB/T |15834"),
    # French
    ("fr", "« Oui ! » |dit-|il ; |« non »"),
    ("fr", "«\u202fOui\u202f!\u202f» |dit-|il\u202f;"),
    ("fr", "«\u00a0Oui\u00a0»\u00a0: |non"),
    ("fr", "«Oui!» |dit-|il; |non"),
    ("fr", "«\u2009Oui\u2009»\u2009?"),
    ("fr", "l’« Aventure » |humaine"),
    ("fr", "– « Oui » |répond"),
    ("fr", "y |a-t-il"),
    # German, Spanish, Greek, Russian, Swedish marks
    ("de", "sagte: |„Ja“, |dann |‚nein‘"),
    ("de", "er |rief |»Ja!« |und |»Nein«"),
    ("es", "¿Qué? |(¿sí?) |¡Hola!, |y |¿no?"),
    ("es", "dijo |—hoy |mismo— |que |sí"),
    ("es", "—Vamos, |dijo"),
    ("el", "τι |είναι; |λέξη· |άλλη"),
    ("ru", "Москва — |столица |России"),
    ("ru", "— Привет, — |сказал |он"),
    ("sv", "sade |”ja” |och |”nej”."),
    # ellipses, dashes
    ("en", "wait… |what . . . |and |[…] |so |…and |on"),
    ("en", "“…and |then”"),
    ("zh", "等|等……|（略）"),
    ("zh", "“——|是|的。”"),
    ("zh", "他|说|——|不，|等|等|——|“好”"),
    # Han with Latin and digits
    ("zh", "G20|峰|会|与|COVID-19|疫|情|和|5G|网|络"),
    ("zh", "见|第3页|和|第 12 期|及|第|三|页"),
    ("zh", "IOM|（联|合|国）"),
    ("zh", "组|织|(IOM)|驻|华"),
    ("zh", "iPhone |7|手|机|和|R&D|部"),
    ("zh-TW", "他|說：|「你|好。」|然|後"),
    ("zh-TW", "《臺|灣》、|〈史〉|『好』"),
    ("zh", "【重|要】|（见|[1]|和|〔2016〕|5|号）"),
    ("zh", "“（《好》）”|吗？！|是"),
    ("zh", "国 。|又 ，|又 ：|又 ～ |人 ／人"),
    ("zh", "北|京 / 上|海 |人"),
]


@pytest.mark.parametrize(("language", "expected"), STRINGS)
def test_string(language: str, expected: str) -> None:
    assert marked(expected.replace("|", ""), language) == expected
