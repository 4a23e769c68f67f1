"""Runs of a fresh Python process: how long, how much processor time and memory. The caches of bytecode are warm."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMPORT = "import newsletter_pdf.pipeline"
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took; memory is the most it held at a time, in bytes."""

    seconds: float
    processor: float
    memory: int


def environment() -> dict[str, str]:
    """The environment in which this tree's package is found before an installed one."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}


def measured(arguments: Sequence[str], runs: int) -> list[Run]:
    """`runs` runs of Python with these arguments, after one that does not count: it writes the __pycache__ folders."""
    _run(arguments)
    return [_run(arguments) for _ in range(runs)]


def _run(arguments: Sequence[str]) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], env=environment(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"python {' '.join(arguments)} ended with {process.returncode}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT)
