"""How long a build takes, where the time goes, and how line breaking grows with the text."""
