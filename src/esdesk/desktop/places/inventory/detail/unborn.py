"""Parts of a resource that are being typed and do not stand yet: noted, so that their words find their place again.

A draft names a row. As long as nobody has entered anything into it, no record says which resource such a row would be
part of; a draft of the field that will say it does.
"""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.files import drafts
from esdesk.services.files.drafts import Draft

_LINK = "resource"


class Unborn(QObject):
    """Notes the rows of one entity.

    Args:
        document: the open file.
        entity: the kind of part.
        stands: whether there is a record of a row.
    """

    def __init__(self, document: Document, entity: str, stands: Callable[[UUID], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._entity, self._stands = document, entity, stands
        self._noted: set[UUID] = set()

    def watch(self, edit: FieldEdit) -> None:
        """What is typed in an editor may be the first of its row."""
        edit.typed.connect(partial(self._note, edit))

    def _note(self, edit: FieldEdit, _key: str, text: str) -> None:
        row, within = edit.row, edit.within
        if not text or within is None or row in self._noted or self._stands(row):
            return
        self._noted.add(row)
        try:
            self._document.read(drafts.keep, self._document.firm, self._entity, row, _LINK, str(within), 0)
        except Fault:
            self._noted.discard(row)  # the draft of the text itself meets the same disk and tells it at the field

    def find(self, kept: Sequence[Draft], resource: UUID) -> UUID | None:
        """The row that was being typed as a part of a resource; None of none. Notes without words are dropped."""
        typed = {one.row for one in kept if one.field != _LINK}
        found = None
        for one in kept:
            if (one.entity, one.field, one.text) == (self._entity, _LINK, str(resource)):
                if one.row in typed and not self._stands(one.row):
                    found = one.row
                else:
                    self._document.read(drafts.drop, one.firm, one.entity, one.row, _LINK)
        return found
