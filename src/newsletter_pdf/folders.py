"""Where things are: the newsletter folder, its issues, and where results go.

Room: pipeline. In: what was typed. Out: paths. Nothing here reads an issue.
"""

from __future__ import annotations

import difflib
from pathlib import Path

ISSUES, OUT, MANIFEST = "issues", "out", "issue.yaml"


def find_root(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that has a folder `issues`; None if there is none."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if (folder / ISSUES).is_dir()), None)


def issue_ids(root: Path) -> list[str]:
    """The issues there are, by name."""
    folder = root / ISSUES
    return sorted(entry.name for entry in folder.iterdir() if (entry / MANIFEST).is_file()) if folder.is_dir() else []


def named_issue(root: Path, word: str) -> Path | None:
    """The folder of an issue named by its id, by `latest`, by its folder or by its manifest."""
    ids = issue_ids(root)
    if word == "latest":
        return root / ISSUES / ids[-1] if ids else None
    if word in ids:
        return root / ISSUES / word
    path = Path(word)
    folder = path.parent if path.name == MANIFEST else path
    if folder.resolve().parent == (root / ISSUES).resolve() and (folder.resolve() / MANIFEST).is_file():
        return root / ISSUES / folder.resolve().name
    return None


def nearest(word: str, names: list[str]) -> str | None:
    """The name most like a mistyped word."""
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.5)
    return close[0] if close else None
