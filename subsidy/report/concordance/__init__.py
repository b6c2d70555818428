"""Policies side by side, in each form: text, Markdown, an HTML page, a Word document."""
