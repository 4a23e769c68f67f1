"""The benchmark finds what it measures. Its figures are never judged here: they belong to the machine."""

from __future__ import annotations

import pytest

from tests.bench import phases, scaling

NAMES = [name for names in phases.PLACES.values() for name in names]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_timed_is_there(name: str) -> None:
    module, attribute = phases.place(name)
    assert callable(getattr(module, attribute))


def test_long_paragraphs_are_broken_whole() -> None:
    lines, _ = scaling.broken(1_000)
    assert 150 < lines < 250
