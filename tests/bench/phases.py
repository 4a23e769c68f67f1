"""Where a build's time goes: the functions in `PLACES` are timed while the pipeline runs, each without those inside it."""

from __future__ import annotations

import functools
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.bench import cold

PLACES = {
    "manifest": ["pipeline:read_issue"],
    "pictures": ["pipeline:probe"],
    "text": [
        "pipeline:check_characters", "layout.paragraph:shape", "layout.paragraph:opportunities", "layout.halves:shape",
    ],
    "lines": ["layout.paragraph:break_lines"],
    "composing": ["pipeline:compose_issue"],
    "pdf": ["pipeline:write_pdf"],
    "file": ["pipeline:write_atomically"],
}  # fmt: skip
"""Phase: the names through which its functions are called."""


class Stopwatch:
    """Seconds for each phase; while a phase runs inside another, only the inner one's clock goes."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(PLACES, 0.0) | {"the rest": 0.0}
        self._running = ["the rest"]
        self._since = time.perf_counter()

    def switch(self) -> None:
        """Book the time since the last switch on the phase that runs."""
        now = time.perf_counter()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def timed(self, phase: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function with the phase's clock running."""

        @functools.wraps(function)
        def run(*arguments: Any, **named: Any) -> Any:
            self.switch()
            self._running.append(phase)
            try:
                return function(*arguments, **named)
            finally:
                self.switch()
                self._running.pop()

        return run


def place(name: str) -> tuple[Any, str]:
    """The module and the attribute that a name in `PLACES` means."""
    module, attribute = name.split(":")
    return importlib.import_module(f"newsletter_pdf.{module}"), attribute


def in_new_process(root: Path, issue: str) -> Mapping[str, float]:
    """Seconds for each phase of one build in a fresh process, imports left out."""
    command = [sys.executable, "-m", "tests.bench.phases", str(root), issue]
    done = subprocess.run(command, env=cold.environment(), stdout=subprocess.PIPE, check=True)
    seconds: Mapping[str, float] = json.loads(done.stdout)
    return seconds


def _measure(root: Path, issue: str) -> Mapping[str, float]:
    places = [(phase, *place(name)) for phase, names in PLACES.items() for name in names]
    pipeline = importlib.import_module("newsletter_pdf.pipeline")
    watch = Stopwatch()
    for phase, module, attribute in places:
        setattr(module, attribute, watch.timed(phase, getattr(module, attribute)))
    pipeline.build(root / "issues" / issue, root, root / "out")
    watch.switch()
    return watch.seconds


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]), sys.argv[2])))
