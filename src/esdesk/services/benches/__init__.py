"""How fast and how well: each beside a peer or a limit. Never part of the tests."""
