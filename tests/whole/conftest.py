"""The issues that many tests look at, each built once."""

from __future__ import annotations

import pytest
from whole_kit import ROOT, SAMPLE, Whole, made


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The November issue."""
    return made(SAMPLE, ROOT, tmp_path_factory.mktemp("sample"))
