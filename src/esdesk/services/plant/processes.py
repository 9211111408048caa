"""The processes of a facility by their names, as they are said in cells."""

from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.files.files import entered

PLACES = ("outside", "storage")
"""What a resource can come from or go to that is no process."""


class Processes:
    """Finds processes by name; one that the facility has not is made by whoever names it.

    Args:
        ledger: the open file.
        facility: whose processes.
    """

    def __init__(self, ledger: Ledger, facility: UUID) -> None:
        self._facility = facility
        standing = ledger.naming([facility], "process")
        self._rows = {fold(text_of(one, "name")): one.row for one in reversed(standing)}
        self._names: dict[str, str] = {str(one.row): text_of(one, "name") for one in standing}
        self._new: set[UUID] = set()

    def named(self, said: str) -> tuple[str, list[Change]]:
        """What a reference to the process called `said` holds, and the changes that make it where it is new.

        They come with every naming of it, so that it does not hang on one of several rows being taken in.
        """
        if said in PLACES:
            return said, []
        row = self._rows.get(fold(said))
        if row is None:
            row = self._rows[fold(said)] = new_id()
            self._names[str(row)] = said
            self._new.add(row)
        place = Change("process", row, "facility", str(self._facility))
        name = entered("process", row, "name", self._names[str(row)])
        return str(row), [place, name] if row in self._new else []

    def name(self, reference: Value) -> Value:
        """What the process that a field refers to is called; what it holds where it refers to none of them."""
        return self._names.get(reference, reference) if isinstance(reference, str) else reference
