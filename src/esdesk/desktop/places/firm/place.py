"""Firm and site."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.audit.fields import entity_caption, field
from esdesk.core.days import day_words
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.pairing import Pairing
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.firm import checking_words
from esdesk.desktop.places.firm.field_history import FieldHistory
from esdesk.desktop.places.firm.row_choice import RowChoice
from esdesk.desktop.places.firm.rows_edit import RowsEdit
from esdesk.desktop.places.firm.shapes import FACILITY, FIRM, VISIT
from esdesk.desktop.places.firm.sight_pane import SightPane
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.form_section import FormView, Section
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.catalogue import lookups
from esdesk.services.files import beginning, drafts
from esdesk.services.records import records
from esdesk.services.records.entering import rows_within

_PANE, _LEAST_PANE = 352, 304
Part = Section | RowsEdit
_ROWS_OF = {
    "production": ("facility", "production"),
    "contact": ("firm", "contacts"),
    "participant": ("visit", "participants"),
}
"""Of child rows, the field they stand in: it has the name for many."""


class FirmPlace(Place):
    """The form of a firm, its facility and the newest visit there."""

    key: ClassVar[str] = "firm"
    icon: ClassVar[str] = "factory"

    # Building

    def build(self) -> None:
        """Makes the parts."""
        document, self._drafts_taken, self._knows_sectors = self.document, False, False
        firm, facility = document.firm, document.facility
        self._visit: UUID | None = None
        self._new_visit = new_id()
        self.facilities, self.visits = RowChoice(), RowChoice()
        self._saved_hint = QLabel()
        say_look(self._saved_hint, voice="hint")
        self.history_button = WordButton("history", "quiet")
        self.head.add_left(self.facilities)
        self.head.add_left(self._saved_hint)
        self.head.add_right(self.history_button)
        self.firm = Section(document, FIRM, firm)
        self.facility = Section(document, FACILITY, facility)
        self.production = RowsEdit(document, "production", {"year": 1, "product": 4, "amount": 4})
        self.contacts = RowsEdit(document, "contact", {"name": 3, "title": 3, "phone": 2, "email": 3})
        self.visit = Section(document, VISIT, facility)
        self.visit.heading.row.addWidget(self.visits)
        self.participants = RowsEdit(document, "participant", {"role": 2, "name": 3, "title": 3, "organisation": 3})
        self.sight, self.past, self.side = SightPane(document, firm), FieldHistory(), QStackedWidget()
        self.pairing = Pairing(document, self.runner, self.sight.pairs)
        self.side.addWidget(self.sight)
        self.side.addWidget(self.past)
        self.side.setMinimumWidth(_LEAST_PANE)
        self.panes = Panes("firm", [1000, _PANE])
        self.panes.addWidget(self._build_form())
        self.panes.addWidget(self.side)
        self.panes.ready()
        self.body.addWidget(self.panes, 1)
        self.setFocusProxy(self.firm.first())
        self._connect()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the form, from above."""
        return self.firm, self.facility, self.production, self.contacts, self.visit, self.participants

    def _build_form(self) -> FormView:
        self.form_view = FormView()
        form = QWidget()
        say_look(form, look="clear")
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self.parts:
            column.addWidget(part)
        column.addStretch(1)
        self.form_view.setWidget(form)
        return self.form_view

    def _connect(self) -> None:
        self.facilities.chosen.connect(self.document.work_on)
        self.facilities.add_asked.connect(self.add_facility)
        self.visits.chosen.connect(self._choose_visit)
        self.visits.add_asked.connect(self.add_visit)
        self.pairing.faulted.connect(self.faulted)
        self.history_button.clicked.connect(self.show_history)
        self.past.left.connect(self._close_history)
        for rows in (self.production, self.contacts, self.participants):
            rows.removed.connect(self._remove)
            rows.dress(self._dress)
        for edit in (*self.firm.all_edits(), *self.facility.all_edits(), *self.visit.all_edits()):
            self._dress(edit)
        self.firm.edits["nace"].typed.connect(lambda _key, _text: self._tell_sector())
        self.firm.edits["tax_number"].typed.connect(lambda _key, text: self._tell_tax_number(text))
        self.firm.edits["citizen_number"].typed.connect(lambda _key, text: self._tell_citizen_number(text))
        self.document.opened.connect(self._forget_drafts)
        for keys, do in (("Ctrl+Return", self.next_part), ("Alt+H", self.show_history), ("Ctrl+N", self.add_facility)):
            self.shortcut(keys, do)
        self.runner.run(self, lambda _job: lookups.provinces(""), lambda _: self._use_catalogue())

    def _dress(self, edit: FieldEdit) -> None:
        edit.add_choice(self.tr("History of this field"), self._show_history_of)

    def _use_catalogue(self) -> None:
        """The catalogue has been read: sectors and provinces are proposed and named from now on."""
        self._knows_sectors = True
        self.firm.edits["nace"].complete("code", lambda typed: lookups.sectors(typed, speech.language))
        self.facility.edits["province"].complete("", lookups.provinces)
        self._tell_sector()

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Firm and site"))
        self._saved_hint.setText(self.tr("each field is saved as you leave it"))
        self.history_button.setText(self.tr("History"))
        self.history_button.setToolTip(self.tr("What the field with the cursor held before") + "  Alt+H")
        language = speech.language
        hints: dict[Part, str] = {self.contacts: self.tr("people leave this laptop only with a data notice"),
                 self.participants: self.tr("auditors and the people met")}  # fmt: skip
        for part in self.parts:
            named = field(*_ROWS_OF[part.entity]) if part.entity in _ROWS_OF else None
            caption = named.caption if named else entity_caption(part.entity)
            part.heading.say(caption.label(language), hints.get(part, ""))
            part.retranslate()
        for part in (*self.parts[:2], self.visit):
            for edit in part.all_edits():
                self._dress(edit)
        self.facilities.add.setText(self.tr("Add a facility"))
        self.visits.add.setText(self.tr("Add a visit"))
        for widget in (self.sight, self.past):
            widget.retranslate()

    # Showing

    def refresh(self) -> None:
        """Shows what the file holds; what is being typed stays."""
        document = self.document
        facilities = document.read(rows_within, "facility", document.firm)
        record = document.record("firm", document.firm)
        firm = record.values if record else {}
        names = [(row, str(values.get("name") or "")) for row, values in facilities]
        self.facilities.show_rows(names, document.facility)
        self.firm.bind(document.firm, firm)
        self.facility.bind(document.facility, dict(facilities)[document.facility])
        self.production.show_rows(document.facility)
        self.contacts.show_rows(document.firm)
        self._show_visit()
        self.sight.bind(document.firm, firm)
        self.pairing.look()
        self._tell_sector()
        self._tell_tax_number(self.firm.edits["tax_number"].box().now())
        self._tell_citizen_number(self.firm.edits["citizen_number"].box().now())
        if not self._drafts_taken:
            self._drafts_taken = True
            self._bring_drafts_back()

    def _show_visit(self) -> None:
        """The visit that was chosen, else the newest; where there is none, the first text makes it."""
        found = self.document.read(rows_within, "visit", self.document.facility)
        found.sort(key=lambda one: _day(one[1]))
        if self._new_visit in dict(found):
            self._new_visit = new_id()
        if self._visit not in dict(found):
            self._visit = found[-1][0] if found else None
        row = self._visit or self._new_visit
        words = [(one, day_words(_day(values), speech.language)) for one, values in found]
        self.visits.show_rows(words if len(words) > 1 else [], row)
        self.visits.add.setVisible(bool(found))
        self.visit.bind(row, dict(found).get(row, {}), self.document.facility)
        self.participants.show_rows(self._visit)

    def _choose_visit(self, row: UUID) -> None:
        self._visit = row
        self._show_visit()

    def _edits(self) -> Iterator[FieldEdit]:
        for part in self.parts:
            yield from part.all_edits()
        yield from self.sight.all_edits()

    def _forget_drafts(self) -> None:
        self._drafts_taken = False

    def _bring_drafts_back(self) -> None:
        for draft in self.document.read(drafts.all):
            rows = (one for one in self.parts if isinstance(one, RowsEdit))
            if not any(edit.bring_back(draft) for edit in self._edits()):
                any(one.bring_back(draft) for one in rows)

    def show_target(self, target: Target) -> None:
        """Puts the cursor into the field, or the first one of the record."""
        mine = [one for one in self._edits() if one.row == target.row]
        found = next((one for one in mine if one.known.name == target.field), mine[0] if mine else None)
        part = next((one for one in self.parts if one.entity == target.entity), None)
        goal = found.box() if found else part.first() if part is not None and part.isVisible() else None
        if goal is not None:
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form_view.ensureWidgetVisible(goal, 0, 80)

    def _tell_sector(self) -> None:
        edit = self.firm.edits["nace"]
        if self._knows_sectors:
            box = edit.box("code")
            edit.say(*checking_words.sector(box.now(), self.tr("not a NACE class"), left=not box.changed))

    def _tell_tax_number(self, text: str) -> None:
        good, bad = self.tr("check digit is right"), self.tr("check digit does not fit")
        self.firm.edits["tax_number"].say(*checking_words.tax_number(text, good, bad))

    def _tell_citizen_number(self, text: str) -> None:
        good, bad = self.tr("check digit is right"), self.tr("check digit does not fit")
        self.firm.edits["citizen_number"].say(*checking_words.citizen_number(text, good, bad))

    # Doing

    def add_facility(self) -> None:
        """Adds a facility to the firm and puts the cursor on its name."""
        with self.telling():
            name = {"name": self.tr("New facility")}
            row = self.document.write(records.add, "facility", name, self.document.firm.hex)
            self.document.work_on(row)
            box = self.facility.first()
            box.setFocus()
            self.form_view.ensureWidgetVisible(box, 0, 80)

    def add_visit(self) -> None:
        """Adds a visit of today, for the year that is over."""
        today = date.today()
        said = {"dates": today.isoformat(), "base_year": beginning.usual_year(today), "state": "draft"}
        with self.telling():
            self._visit = self.document.write(records.add, "visit", said, self.document.facility.hex)
            self._show_visit()
            self.visit.first().setFocus()

    def _remove(self, row: object) -> None:
        with self.telling():
            self.document.write(records.delete_row, getattr(row, "hex", ""))

    def next_part(self) -> None:
        """From part to part, and round."""
        shown = [one for one in self.parts if one.isVisible()]
        here = next((at for at, one in enumerate(shown) if one.isAncestorOf(QApplication.focusWidget() or self)), -1)
        goal = shown[(here + 1) % len(shown)].first()
        goal.setFocus(Qt.FocusReason.TabFocusReason)
        self.form_view.ensureWidgetVisible(goal, 0, 120)

    def show_history(self) -> None:
        """The history of the field with the cursor; pressed again, it closes."""
        at = QApplication.focusWidget()
        edit = next((one for one in self._edits() if at is not None and one.isAncestorOf(at)), None)
        if self.side.currentWidget() is self.past and edit is None:
            self._close_history()
        else:
            self._show_history_of(edit or self.firm.edits["name"])

    def _show_history_of(self, edit: FieldEdit) -> None:
        with self.telling():
            self.past.show_entries(edit, self.document.ledger.history(edit.row))
            self.side.setCurrentWidget(self.past)

    def _close_history(self) -> None:
        self.side.setCurrentWidget(self.sight)

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Next part of the form"), "Ctrl+Enter", self.next_part),
            Action(self.tr("History of this field"), "Alt+H", self.show_history),
            Action(self.tr("Add a facility"), "Ctrl+N", self.add_facility),
            Action(self.tr("Give back what stood in the field"), "Esc"),
            Action(self.tr("Open a list"), "Alt+↓"),
        ]


def _day(visit: Mapping[str, Value]) -> str:
    dates = visit.get("dates")
    return str(dates.get("to") or dates.get("from") or "") if isinstance(dates, Mapping) else ""
