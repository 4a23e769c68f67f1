"""The few words the program itself puts on a page, by language.

Room: design. Everything else on a page comes from the manifest. An unknown language falls back to English.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """The program's own words in one language. `issue` and `page` hold `{}` where the number goes."""

    issue: str
    page: str
    tel: str
    fax: str
    email: str
    web: str
    quotes: tuple[str, str]
    colon: str = ": "


_LABELS = {
    "en": Labels("Issue {}", "Page {}", "Tel", "Fax", "E-mail", "Web", ("“", "”")),
    "zh": Labels("第{}期", "第{}页", "电话", "传真", "电子邮件", "网址", ("“", "”"), "："),
    "de": Labels("Ausgabe {}", "Seite {}", "Tel.", "Fax", "E-Mail", "Web", ("„", "“")),
    "fr": Labels("Numéro {}", "Page {}", "Tél.", "Fax", "Courriel", "Web", ("«\u202f", "\u202f»"), "\u00a0: "),
    "es": Labels("Número {}", "Página {}", "Tel.", "Fax", "Correo", "Web", ("«", "»")),
    "pt": Labels("Número {}", "Página {}", "Tel.", "Fax", "E-mail", "Web", ("“", "”")),
    "it": Labels("Numero {}", "Pagina {}", "Tel.", "Fax", "E-mail", "Web", ("«", "»")),
    "nl": Labels("Nummer {}", "Pagina {}", "Tel.", "Fax", "E-mail", "Web", ("‘", "’")),
    "pl": Labels("Numer {}", "Strona {}", "Tel.", "Faks", "E-mail", "WWW", ("„", "”")),
    "cs": Labels("Číslo {}", "Strana {}", "Tel.", "Fax", "E-mail", "Web", ("„", "“")),
    "ru": Labels("Выпуск {}", "Страница {}", "Тел.", "Факс", "Эл. почта", "Сайт", ("«", "»")),
    "el": Labels("Τεύχος {}", "Σελίδα {}", "Τηλ.", "Φαξ", "E-mail", "Ιστός", ("«", "»")),
}


def labels(language: str) -> Labels:
    """The program's words for a BCP-47 language tag."""
    return _LABELS.get(language.split("-")[0], _LABELS["en"])


def issue_label(number: str, language: str) -> str:
    """What issue this is: "4th Issue" in English, the language's own form elsewhere; nothing for an issue without a number."""
    if not number:
        return ""
    if language.startswith("en") and number.isdigit():
        return f"{number}{_ordinal_ending(int(number))} Issue"
    return labels(language).issue.format(number)


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
