"""From content to finished sheets: paragraphs, columns, the shapes a story can take, and the search for five full pages."""
