"""The words a newsletter needs when its manifest leaves them out.

Room: beside `readers`. A new house language is a new column in these tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newsletter_pdf.content import Localized
from newsletter_pdf.diagnostics import Span

KIND = {
    "en": "Newsletter", "zh": "通讯", "de": "Newsletter", "fr": "Lettre d’information", "es": "Boletín",
    "pt": "Boletim", "it": "Notiziario", "nl": "Nieuwsbrief", "pl": "Biuletyn", "cs": "Zpravodaj", "ru": "Бюллетень",
    "el": "Ενημερωτικό δελτίο",
}  # fmt: skip
CONTENTS = {
    "en": "In this issue", "zh": "本期目录", "de": "In dieser Ausgabe", "fr": "Dans ce numéro", "es": "En este número",
    "pt": "Neste número", "it": "In questo numero", "nl": "In dit nummer", "pl": "W tym numerze", "cs": "V tomto čísle",
    "ru": "В этом выпуске", "el": "Σε αυτό το τεύχος",
}  # fmt: skip
CONTACT = {
    "en": "Contact", "zh": "联系方式", "de": "Kontakt", "fr": "Contact", "es": "Contacto", "pt": "Contacto",
    "it": "Contatti", "nl": "Contact", "pl": "Kontakt", "cs": "Kontakt", "ru": "Контакты", "el": "Επικοινωνία",
}  # fmt: skip
FOREWORD = {
    "en": "Foreword", "zh": "卷首语", "de": "Vorwort", "fr": "Avant-propos", "es": "Prólogo", "pt": "Prefácio",
    "it": "Prefazione", "nl": "Voorwoord", "pl": "Przedmowa", "cs": "Předmluva", "ru": "Предисловие", "el": "Πρόλογος",
}  # fmt: skip
EVENTS = {
    "en": "Upcoming events", "zh": "活动预告", "de": "Termine", "fr": "À venir", "es": "Próximos actos",
    "pt": "Próximos eventos", "it": "Prossimi appuntamenti", "nl": "Agenda", "pl": "Najbliższe wydarzenia",
    "cs": "Nadcházející události", "ru": "Ближайшие события", "el": "Προσεχείς εκδηλώσεις",
}  # fmt: skip

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "cs": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος "
    "Δεκέμβριος",
}


def in_languages(words: Mapping[str, str], languages: tuple[str, ...], span: Span) -> Localized:
    """`words` in those of `languages` that there are, in that order; in English when there are none."""
    known = [language for language in languages if language.split("-")[0] in words] or ["en"]
    return Localized(tuple((language, words[language.split("-")[0]]) for language in known), span)


def date_words(day: date, whole_month: bool) -> dict[str, str]:
    """The date as it is written: "November 2016", 2016年11月; with the day unless it stands for the `whole_month`.

    With a day, languages that would inflect the month have the date in figures.
    """
    words = {language: f"{months.split()[day.month - 1]} {day.year}" for language, months in _MONTHS.items()}
    chinese = f"{day.year}年{day.month}月"
    if whole_month:
        return words | {"zh": chinese}
    figures = dict.fromkeys(words, f"{day.day}.{day.month:02}.{day.year}")
    return figures | {"en": f"{day.day} {words['en']}", "de": f"{day.day}. {words['de']}", "zh": f"{chinese}{day.day}日"}
