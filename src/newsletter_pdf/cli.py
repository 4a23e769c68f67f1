"""The command `make-issue`: arguments, exit codes, printing; no logic.

Exit codes: 0 done, 1 problems in the issue, 2 wrong command, 3 could not write, 4 fault in make-issue.
Results go to stdout, talk to stderr.
"""

from __future__ import annotations

import argparse
import gc
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from newsletter_pdf import __version__
from newsletter_pdf.diagnostics import Report, Severity, render
from newsletter_pdf.folders import OUT, find_root, issue_ids, named_issue, nearest

DONE, PROBLEMS, WRONG_COMMAND, NOT_WRITTEN, FAULT = range(5)
INTERRUPTED = 130
FAULT_FILE = "make-issue-error.txt"
ATTACHMENT = 1.37
"""How much larger a file is as an e-mail attachment."""

USAGE = """\
Usage: make-issue ISSUE [options]            build the newsletter PDF
       make-issue check ISSUE [options]      list problems, write nothing
Examples:
  make-issue 2016-11                 build issue 2016-11
  make-issue check 2016-11           list its problems without writing a PDF
Options:
  -o, --output DIR   put results here (default: out/ISSUE)
  --folder DIR       the newsletter folder (default: found from here upwards)
  -q, --quiet   -v, --verbose   --version   -h, --help
ISSUE is a folder in issues/, such as 2016-11, or its path; "latest" is the newest.
Exit codes: 0 done, 1 problems in the issue, 2 wrong command, 3 could not write, 4 fault in make-issue.
"""


class _WrongCommand(Exception):
    """The command line cannot be understood; the text says why."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _WrongCommand(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    gc.disable()  # a build makes no garbage worth looking for, and the process ends with it
    try:
        return _run(_parse(arguments))
    except _WrongCommand as problem:
        print(f"make-issue: {problem}", file=sys.stderr)
        return WRONG_COMMAND
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:  # a fault of ours: she gets one calm line, we get the details
        return _fault(fault, arguments)


def _fault(fault: Exception, arguments: Sequence[str]) -> int:
    """Keep the details of a fault in a file, without any of the issue's text, and say so."""
    details = "".join(traceback.format_exception(fault))
    if {"-v", "--verbose"} & set(arguments):
        print(details, file=sys.stderr)
    root = find_root(Path.cwd())
    target = (root / OUT if root else Path.cwd()) / FAULT_FILE
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"make-issue {__version__}, Python {sys.version}\n{details}", encoding="utf-8")
    except OSError:
        target = Path("nowhere: it could not be written")
    print(f"make-issue: something went wrong in the program itself; nothing was changed. Details: {target}", file=sys.stderr)
    return FAULT


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="make-issue", add_help=False, allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    return parser.parse_args(list(arguments))


def _run(options: argparse.Namespace) -> int:
    if options.version:
        print(f"make-issue {__version__}")
        return DONE
    if options.help:
        print(USAGE, end="")
        return DONE
    if options.folder and not options.folder.is_dir():
        raise _WrongCommand(f"there is no folder {options.folder}")
    root = find_root(options.folder or Path.cwd())
    if root is None:
        raise _WrongCommand('there is no folder "issues" here or above; go to the newsletter folder, or name it with --folder')
    words = options.words
    write = words[:1] != ["check"]
    if words[:1] in (["check"], ["build"]):
        words = words[1:]
    if len(words) != 1:
        print(USAGE + _known(root), end="", file=sys.stderr)
        return WRONG_COMMAND
    folder = named_issue(root, words[0])
    if folder is None:
        raise _WrongCommand(_unknown(root, words[0]))
    return _build(folder, root, options, write)


def _known(root: Path) -> str:
    return f"Issues in {root}: {', '.join(issue_ids(root)) or 'none yet'}\n"


def _unknown(root: Path, word: str) -> str:
    close = nearest(word, issue_ids(root))
    hint = f" Did you mean {close}?" if close else f" There are: {', '.join(issue_ids(root)) or 'none yet'}."
    return f"there is no issue {word}.{hint}"


def _build(folder: Path, root: Path, options: argparse.Namespace, write: bool) -> int:
    from newsletter_pdf.pipeline import NotWritten, build  # late: `--help` should not wait for the typesetter

    if options.verbose:
        print(f"newsletter folder: {root}", file=sys.stderr)
    try:
        result = build(folder, root, options.output, write=write)
    except NotWritten as problem:
        print(f"make-issue: {problem}", file=sys.stderr)
        return NOT_WRITTEN
    if not options.quiet:
        _print_problems(result.report, root)
    if result.output:
        pages = len(result.composed.sheets.pages) if result.composed else 0
        shown = result.output.relative_to(root) if result.output.is_relative_to(root) else result.output
        sizes = f"{_size(result.size)} ({_size(result.size * ATTACHMENT)} as an e-mail attachment)"
        print(f"Wrote {shown}   {pages} {'page' if pages == 1 else 'pages'}, {sizes}")
    if not options.quiet:
        print(_summary(result.report), file=sys.stderr)
    return PROBLEMS if result.report.has_errors else DONE


def _print_problems(report: Report, root: Path) -> None:
    from newsletter_pdf.manifest.source import source_line  # late: see above

    for problem in report.ordered():
        print(render(problem, source_line(root, problem.span)) + "\n", file=sys.stderr)


def _summary(report: Report) -> str:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    return f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"


def _size(size: float) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"
