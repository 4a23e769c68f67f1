"""What every room's tests share: the option that rewrites golden files."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--rewrite-golden") and os.environ.get("CI"):
        raise pytest.UsageError(
            "golden files are not rewritten when CI is set: look at each change before it is accepted"
        )
