"""The words a newsletter needs when its manifest leaves them out.

Room: beside `readers`. A new house language is a new column in these tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newsletter_pdf.content import Localized
from newsletter_pdf.diagnostics import Span

KIND = {"en": "Newsletter", "zh": "通讯"}
CONTENTS = {"en": "In this issue", "zh": "本期目录"}
CONTACT = {"en": "Contact", "zh": "联系方式"}
FOREWORD = {"en": "Foreword", "zh": "卷首语"}
EVENTS = {"en": "Upcoming events", "zh": "活动预告"}

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def in_languages(words: Mapping[str, str], languages: tuple[str, ...], span: Span) -> Localized:
    """`words` in those of `languages` that there are, in that order; in English when there are none."""
    known = [language for language in languages if language.split("-")[0] in words] or ["en"]
    return Localized(tuple((language, words[language.split("-")[0]]) for language in known), span)


def date_words(day: date, whole_month: bool) -> dict[str, str]:
    """The date as it is written: "November 2016", 2016年11月; with the day unless it stands for the `whole_month`."""
    english, chinese = f"{_MONTHS[day.month - 1]} {day.year}", f"{day.year}年{day.month}月"
    return (
        {"en": english, "zh": chinese} if whole_month else {"en": f"{day.day} {english}", "zh": f"{chinese}{day.day}日"}
    )
