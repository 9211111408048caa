"""Text as it comes in from people and sheets, cleaned of what no store can keep."""


def clean(text: str) -> str:
    """`text` without NUL characters and lone surrogates, which SQLite and UTF-8 cannot carry; the rest untouched."""
    return "".join(ch for ch in text if ch != "\0" and not "\ud800" <= ch <= "\udfff")
