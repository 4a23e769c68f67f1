"""Short ways to set a paragraph with the house's fonts and to read what came out."""

from __future__ import annotations

from newsletter_pdf.design.style import Align, Family, TextStyle
from newsletter_pdf.layout.paragraph import Compositor, Prepared, cheapest
from newsletter_pdf.layout.setline import SetLine
from newsletter_pdf.sheet import GlyphRun
from newsletter_pdf.text.fonts import Fonts
from newsletter_pdf.text.shaped import TextSpan

COMPOSITOR = Compositor(Fonts(), names=("Lijnden",))
BODY = TextStyle(align=Align.JUSTIFY, hyphenate=True)
CHINESE = TextStyle(align=Align.JUSTIFY, size=10.0)
HEADING = TextStyle(align=Align.BALANCED, size=15.0, weight=600, family=Family.SANS)
CAPTION = TextStyle(align=Align.LEFT, size=8.0)
STORY = (
    "On 30 June 2016, IOM’s special Council agreed to admit China to the International Organization for Migration. "
    "The decision, called a step forward, should help China to manage migration better and support the country’s "
    "social and economic development. Vice Minister for Foreign Affairs Wang Chao had handed over the application in "
    "the middle of June, when IOM Director General William Lacy Swing was visiting Beijing."
)
CHINESE_STORY = (
    "2016年6月30日，国际移民组织（IOM）理事会特别会议批准了中国的加入申请。总干事斯温表示：“这是向前迈出的一步”，"
    "将有助于中国管理移民、支持国家的社会与经济发展，也有利于各成员国之间的合作。"
)


def prepared(text: str, style: TextStyle = BODY, language: str = "en-GB", indent: float = 0.0) -> Prepared:
    return COMPOSITOR.prepare((TextSpan(text=text, style=style, language=language),), style, indent)


def lines(ready: Prepared, *measures: float) -> tuple[SetLine, ...]:
    return COMPOSITOR.set(ready, cheapest(COMPOSITOR.table(ready, measures)), measures)


def chinese(text: str, ems: float) -> list[str]:
    return [said(line) for line in lines(prepared(text, CHINESE, "zh-CN"), ems * CHINESE.size)]


def said(line: SetLine) -> str:
    return "".join("".join(run.texts) for run in line.runs)


def edge(line: SetLine) -> float:
    """Where the last visible glyph ends, reckoned from the glyphs alone."""
    return max(
        run.origin.x + x + advance * run.stretch
        for run in line.runs
        for x, advance, text in zip(run.xs, run.advances, run.texts, strict=True)
        if not text.isspace()
    )


def places(run: GlyphRun) -> list[float]:
    return [run.origin.x + x for x in run.xs]


def dump(found: tuple[SetLine, ...]) -> str:
    """Lines as people read them: width, ratio of the spaces, words (an added hyphen shown as `=`)."""
    rows = (f"{line.width:7.2f} {line.ratio:5.2f} |{said(line)}" for line in found)
    return "\n".join(row.replace("\u00ad", "=").rstrip() for row in rows) + "\n"
