"""How a section of a report says of which facility it is: by name where the firm has several, else not at all."""

from collections.abc import Sequence

from esdesk.audit.findings import Record, text_of


def facility_name(facility: Record, among: Sequence[Record]) -> str:
    """The facility's name; "" where it is the only one."""
    return text_of(facility, "name") if len(among) > 1 else ""


def titled(facility: str, title: str) -> str:
    """A title with the facility's name before it, where there is one."""
    return f"{facility}: {title}" if facility else title
