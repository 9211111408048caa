"""Measures: what could be saved and how far that is, what waste costs, and the plant beside its own baseline year."""
