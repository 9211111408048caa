"""Suggestions: found, decided upon, and what leads on from them."""
