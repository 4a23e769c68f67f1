"""`python -m newsletter_pdf` is `make-issue`."""

from newsletter_pdf.cli import main

raise SystemExit(main())
