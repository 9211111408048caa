"""What a synergy needs before a lorry drives: permits, treatment, and who stands between."""

from PySide6.QtWidgets import QWidget

from esdesk.audit import fields
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies.pieces import Facts, Section
from esdesk.services.synergies.synergies import Followed


class NeedsPart(Section):
    """Labels and values; not seen where nothing is known to be needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = Facts()
        self.column.addWidget(self._facts)

    def show_synergy(self, one: Followed) -> None:
        """Shows what one needs."""
        said = [(_caption(name), str(one.values.get(name) or "")) for name in ("permits", "via")]
        said.insert(1, (self.tr("Treatment before"), one.treatment.in_(speech.language)))
        known = [(label, value) for label, value in said if value]
        self._facts.show_facts(known)
        self.setVisible(bool(known))

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("What it needs"))


def _caption(name: str) -> str:
    known = fields.field("synergy", name)
    return known.caption.label(speech.language) if known else name
