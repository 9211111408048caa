"""Step 1: who the firm is and where it works; the fields are those of Firm and site, the few that all else needs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from esdesk.audit.fields import entity_caption
from esdesk.desktop.language import speech
from esdesk.desktop.places.guided.page import Page
from esdesk.desktop.widgets.form_section import FormView, Section, Shape
from esdesk.services.catalogue import lookups
from esdesk.services.guided.steps import FACILITY_FIELDS, FIRM_FIELDS

_FIRM = Shape("firm", FIRM_FIELDS[:1], FIRM_FIELDS[1:])
_FACILITY = Shape("facility", FACILITY_FIELDS[:3], FACILITY_FIELDS[3:])


class PlantPage(Page):
    """Two parts of the form."""

    def build(self) -> None:
        """Makes the parts."""
        self.form = FormView()
        inside = QWidget()
        self.firm = Section(self.document, _FIRM, self.document.firm)
        self.facility = Section(self.document, _FACILITY, self.document.facility)
        self.firm.heading.line.hide()  # the head's own stands above
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(0)
        column.addWidget(self.firm)
        column.addWidget(self.facility)
        column.addStretch(1)
        self.form.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)
        self.setFocusProxy(self.firm.first())
        self.runner.run(self, lambda _job: lookups.provinces(""), lambda _: self._use_catalogue())

    def _use_catalogue(self) -> None:
        """The catalogue has been read: sectors and provinces are proposed from now on."""
        self.firm.edits["nace"].complete("code", lambda typed: lookups.sectors(typed, speech.language))
        self.facility.edits["province"].complete("", lookups.provinces)
        self.refresh()

    def retranslate(self) -> None:
        """Says its words."""
        for part in (self.firm, self.facility):
            part.heading.say(entity_caption(part.entity).label(speech.language))
            part.retranslate()

    def sentence(self) -> str:
        """What is asked here."""
        return self.tr("What the firm makes decides what is asked next. Rough figures will do.")

    def refresh(self) -> None:
        """Shows what the file holds."""
        for part, row in ((self.firm, self.document.firm), (self.facility, self.document.facility)):
            record = self.document.record(part.entity, row)
            part.bind(row, record.values if record else {})
        edit = self.firm.edits["nace"]
        known = lookups.sector_name(edit.box("code").now(), speech.language)
        edit.say("", known or self.tr("or in words: stone, textiles, foundry"))
