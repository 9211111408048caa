"""Complaints about the way a command was called, in the user's language: typer says them in English only."""

from typing import Any

from typer.exceptions import TyperException


def complaint(error: TyperException) -> tuple[str, dict[str, Any]]:
    """The code of the sentence that says what `error` says, and its facts; told by the kind of error, never by text."""
    facts = {"detail": error.format_message(), "what": _parameter(error)}
    return _CODES.get(type(error).__name__, "usage-wrong"), facts


_CODES = {
    "NoSuchOption": "usage-no-such-option",
    "MissingParameter": "usage-missing",
    "BadParameter": "usage-bad-value",
    "BadOptionUsage": "usage-option-alone",
}


def _parameter(error: TyperException) -> str:
    """What people type for the option or argument that is meant."""
    option = getattr(error, "option_name", None) or getattr(error, "param_hint", None)
    if isinstance(option, str):
        return option
    param = getattr(error, "param", None)
    names = [name for name in getattr(param, "opts", ()) if name.startswith("-")]
    return names[-1] if names else str(getattr(param, "name", "") or "").upper()  # ascii: our own name
