"""The few words the program itself puts on a page, by language.

Room: design. Everything else on a page comes from the manifest. An unknown language falls back to English.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """The program's own words in one language. `issue` holds `{}` where the number goes; `quotes` are its outer marks."""

    issue: str
    tel: str
    fax: str
    quotes: tuple[str, str]


_LABELS = {
    "en": Labels("Issue {}", "Tel", "Fax", ("“", "”")),
    "zh": Labels("第{}期", "电话", "传真", ("“", "”")),
    "de": Labels("Ausgabe {}", "Tel.", "Fax", ("„", "“")),
    "fr": Labels("Numéro {}", "Tél.", "Fax", ("«\u202f", "\u202f»")),
    "es": Labels("Número {}", "Tel.", "Fax", ("«", "»")),
    "pt": Labels("Número {}", "Tel.", "Fax", ("“", "”")),
    "it": Labels("Numero {}", "Tel.", "Fax", ("«", "»")),
    "nl": Labels("Nummer {}", "Tel.", "Fax", ("‘", "’")),
    "pl": Labels("Numer {}", "Tel.", "Faks", ("„", "”")),
    "cs": Labels("Číslo {}", "Tel.", "Fax", ("„", "“")),
    "ru": Labels("Выпуск {}", "Тел.", "Факс", ("«", "»")),
    "el": Labels("Τεύχος {}", "Τηλ.", "Φαξ", ("«", "»")),
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
