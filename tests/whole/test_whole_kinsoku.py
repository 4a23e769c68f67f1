"""Chinese issues of random mixed text, built whole: how every line on the finished pages begins and ends."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from page_geometry import lines_of, words_of
from prose_kit import Made, Story

from newsletter_pdf.pipeline import build

NEVER_FIRST = "、。，．：；！？”’）》〉」』】〗〕］｝～·・‧／々ー%％℃‰"
NEVER_LAST = "“‘（《〈「『【〖〔［｛／￥￥$€№"
HAN = "国际移民组织驻华联络处北京市朝阳区开放新年春天读者名单船长上岸工作人员充足光线灯盏门铃航运公司"
PHONES = ("86-10-59799695", "(010) 5979-9695", "+86 10 5979 9695", "010-85323687")
NAMES = ("li.wei+news", "iombeijing", "press-office")
MARKS = "，，，，、、：；"
TOKENS = (
    "2016年9月19日", "50%", "￥1,000元", "3～5℃", "第3页", "A/B测试", "北京／上海", "IOM", "GB/T 15834", "5 km", "IOM’s", "——",
    "……", "威廉·莱西·斯温", "5号楼9-1-82", "www.iom.int/china/news", "２０１６年", "时时々", "migration", "Mr Li",
)  # fmt: skip
PAIRS = ("“”", "‘’", "（）", "《》", "〈〉", "「」", "『』", "【】", "〔〕", "“《》”", "（“”）")


def han(rng: random.Random, most: int) -> str:
    return "".join(rng.choices(HAN, k=rng.randint(1, most)))


def inner(rng: random.Random) -> str:
    """A few words, one in three with something that is not Han."""
    return han(rng, 4) + (rng.choice(TOKENS) if rng.random() < 0.3 else "") + han(rng, 3)


def clauses(rng: random.Random) -> Iterator[str]:
    """The clauses of one sentence, with the marks between them."""
    for _ in range(rng.randint(2, 5)):
        choice = rng.random()
        if choice < 0.4:
            pair = rng.choice(PAIRS)
            half = len(pair) // 2
            yield han(rng, 5) + pair[:half] + inner(rng) + rng.choice(("", "。", "！", "？！")) + pair[half:]
        elif choice < 0.5:
            yield f"电话{rng.choice(PHONES)}"
        elif choice < 0.6:
            yield f"邮箱{rng.choice(NAMES)}@iom.int"
        else:
            yield inner(rng)
        yield rng.choice(MARKS)


def sentence(rng: random.Random) -> str:
    return "".join(clauses(rng))[:-1] + rng.choice("。。。？！")


def paragraphs(seed: str, count: int) -> str:
    rng = random.Random(seed)
    return "\n\n".join("".join(sentence(rng) for _ in range(rng.randint(2, 5))) for _ in range(count)) + "\n"


def built(seed: int, root: Path) -> tuple[str, list[str]]:
    """A made-up issue: all that its stories say, and the lines on its pages."""
    stories = [Story("one", "新阅览室（一层）开放", 0), Story("two", "“名单”里的故事——之二", 0)]
    folder = Made(pages=2, language="zh", head=["title: 港务通讯"], stories=stories).write(root)
    texts = [paragraphs(f"{seed}{story.id}", count) for story, count in zip(stories, (9, 18), strict=True)]
    for story, text in zip(stories, texts, strict=True):
        (folder / "articles" / f"{story.id}.md").write_text(text, "utf-8")
    result = build(folder, root, root / "out", write=False)
    assert result.composed is not None, [problem.message for problem in result.report.problems]
    return "".join(texts), [
        words_of(line).strip() for sheet in result.composed.sheets.pages for line in lines_of(sheet)
    ]


@pytest.fixture(scope="module", params=[1, 2, 3])
def issue(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    return built(request.param, tmp_path_factory.mktemp("kinsoku"))


def test_no_line_begins_or_ends_with_a_mark_that_may_not(issue: tuple[str, list[str]]) -> None:
    said, lines = issue
    assert len(lines) > len(said) / 40
    assert [line for line in lines if line[0] in NEVER_FIRST] == []
    assert [line for line in lines if line[-1] in NEVER_LAST] == []


def test_pairs_are_never_parted(issue: tuple[str, list[str]]) -> None:
    runs = [run for line in issue[1] for run in re.findall("—+|…+", line)]
    assert runs
    assert {len(run) for run in runs} == {2}


@pytest.mark.parametrize("token", [*PHONES, *NAMES])
def test_numbers_and_names_stay_on_one_line(issue: tuple[str, list[str]], token: str) -> None:
    said, lines = issue
    assert sum(line.count(token) for line in lines) == said.count(token)
