"""The sections of the detail that are fields: what, how much, quality, fate and cost, what the law asks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from esdesk.audit.fields import field
from esdesk.audit.inventory import code_words
from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER, Fold
from esdesk.desktop.places.inventory.detail.legal_part import LegalPart
from esdesk.desktop.places.inventory.detail.lines import LABEL, FieldLines
from esdesk.desktop.places.inventory.detail.months import MonthBars
from esdesk.desktop.places.inventory.detail.part_rows import PartRows
from esdesk.desktop.places.inventory.detail.quantities import Quantities
from esdesk.desktop.places.inventory.detail.shapes import ASKED_KINDS, FATE, HEAT, PRICE, WHAT
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.checks.asking import ask
from esdesk.services.files.drafts import Draft
from esdesk.services.records.entering import enter_box
from esdesk.services.records.one_resource import OneResource, concept_name, concepts, take_away


class FieldSections(QObject):
    """Makes the five folds and keeps them filled.

    Signals:
        faulted: a fault to be told.
        told: (mood, sentence) to be told.
        past_asked: an editor, the history of whose field is wanted.
        settle: a conflict is to be settled.
    """

    faulted = Signal(object)
    told = Signal(str, str)
    settle = Signal()
    past_asked = Signal(object)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: OneResource | None = None
        self.what, self.much, self.quality, self.fate, self.law = (Fold(parent) for _ in range(5))
        self.resource = FieldLines(document, "resource", WHAT)
        self.quantities, self.months = Quantities(document), MonthBars()
        self.heat = FieldLines(document, "resource", HEAT)
        composed, conditioned = ("composition", "line", "composition", 3), ("condition", "term", "conditions", 2)
        self.composition = PartRows(document, *composed, self.quality.head, self.quality.body)
        self.conditions = PartRows(document, *conditioned, self.quality.head, self.quality.body)
        self.treated, self.price = FieldLines(document, "resource", FATE), FieldLines(document, "quantity", PRICE)
        self.legal = LegalPart(document)
        self._months_label = QLabel()
        self._more: dict[Fold, QPushButton] = {}
        self._fill()
        self._connect()

    def _fill(self) -> None:
        say_look(self._months_label, voice="second")
        self._months_label.setFixedWidth(LABEL)
        month_row = QHBoxLayout()
        month_row.setContentsMargins(GUTTER, 2, 0, 0)
        month_row.setSpacing(4)
        month_row.addWidget(self._months_label)
        month_row.addWidget(self.months, 1)
        self.what.column.addWidget(self.resource)
        self.much.column.addWidget(self.quantities)
        self.much.column.addLayout(month_row)
        for part in (self.heat, self.composition, self.conditions):
            self.quality.column.addWidget(part)
        self.fate.column.addWidget(self.treated)
        self.fate.column.addWidget(self.price)
        self.law.column.addWidget(self.legal)
        for fold in (self.what, self.much, self.fate):
            more = QPushButton()
            say_look(more, look="link")
            more.setCheckable(True)
            row = QHBoxLayout()
            row.setContentsMargins(GUTTER - 4, 0, 0, 0)
            row.addWidget(more)
            row.addStretch(1)
            fold.column.addLayout(row)
            self._more[fold] = more

    def _connect(self) -> None:
        for fold, more in self._more.items():
            for lines in self._lines_of(fold):
                more.toggled.connect(lines.show_every)
            more.toggled.connect(self._say_more)
        for lines in self._every_lines:
            lines.ask.connect(self._ask)
            lines.settle.connect(self.settle)
        self.law.turned.connect(self.legal.be_made)
        self.months.changed.connect(self._write_months)
        self.quantities.turned.connect(self._show_quantity)
        for part in (self.quantities, self.composition, self.conditions):
            part.removed.connect(self._remove)
        for rows in (self.composition, self.conditions, self.legal):
            rows.ask.connect(self._ask)
            rows.settle.connect(self.settle)
            rows.made.connect(self._offer_past)
        for edit in self.price.all_edits():
            self.quantities.watch(edit)
        self.resource.edit("concept").complete("", self._find_concepts)

    def _lines_of(self, fold: Fold) -> tuple[FieldLines, ...]:
        return {
            self.what: (self.resource,),
            self.much: (self.quantities.lines,),
            self.quality: (self.heat,),
            self.fate: (self.treated, self.price),
            self.law: (),
        }[fold]

    @property
    def _every_lines(self) -> tuple[FieldLines, ...]:
        return self.resource, self.quantities.lines, self.heat, self.treated, self.price

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The sections from above."""
        return self.what, self.much, self.quality, self.fate, self.law

    def all_edits(self) -> Iterator[FieldEdit]:
        """Their editors from above."""
        for fold in self.folds:
            for lines in self._lines_of(fold):
                yield from lines.all_edits()
        yield from self.composition.all_edits()
        yield from self.conditions.all_edits()
        yield from self.legal.all_edits()

    # Showing

    def show_resource(self, found: OneResource) -> None:
        """Shows a resource; what is being typed in it stays."""
        self._shown = found
        kind = str(found.values.get("kind") or "")
        for lines in (self.resource, self.heat, self.treated):
            lines.show_record(found.row, found.values, kind)
        said = found.values.get("months")
        self.months.show_months([int(one) for one in said if str(one).isdecimal()] if isinstance(said, list) else [])
        self.quantities.turn_to(found.row)
        self.quantities.show_quantities(found.parts["quantity"], kind)
        self.composition.show_rows(found.row, found.parts["composition"])
        self.conditions.show_rows(found.row, found.parts["condition"])
        is_want = found.values.get("direction") == "want"
        self.conditions.setVisible(is_want or bool(found.parts["condition"]))
        self.legal.show_record(found.row, found.values, found.claims)
        self.law.setVisible(not is_want and (kind in ASKED_KINDS or self.legal.says_something))
        self._show_quantity()
        self._say_beside()

    def _show_quantity(self) -> None:
        """The price stands with the fate, and belongs to the quantity that is shown."""
        if self._shown is None:
            return
        kind = str(self._shown.values.get("kind") or "")
        self.price.show_record(self.quantities.row, self.quantities.values, kind, self._shown.row)
        findings = dict(self._shown.findings)
        if (missing := findings.get((self._shown.row, "quantities"))) is not None:
            findings.setdefault((self.quantities.row, "offered"), missing)
        for lines in self._every_lines:
            lines.show_doubts(findings, self._shown.conflicts)
        for rows in (self.composition, self.conditions, self.legal):
            rows.show_doubts(findings, self._shown.conflicts)
        self._say_more()

    def _say_beside(self) -> None:
        """Beside codes stand words: of the concept its name, of the waste code whether it is hazardous."""
        if self._shown is None:
            return
        concept = self._shown.values.get("concept")
        words = concept_name(concept) if isinstance(concept, str) and concept else ("", "")
        self.resource.edit("concept").say("", words[speech.language == "en"])
        code, hazardous = code_words(self._shown.values.get("classification"))
        told = (self.tr("hazardous") if hazardous else self.tr("not hazardous")) if code else ""
        self.resource.edit("classification", "code").say("doubt" if hazardous else "", told)

    def expect(self, kept: Sequence[Draft]) -> set[UUID]:
        """Makes room for parts that were being typed when the program ended and do not stand yet; their rows."""
        self.legal.expect(kept)
        found = {part.expect(kept) for part in (self.quantities, self.composition, self.conditions)}
        return {row for row in found if row is not None}

    def is_empty(self, fold: Fold) -> bool:
        """Whether a section says nothing of the resource that is shown."""
        if any(lines.says_something for lines in self._lines_of(fold)):
            return False
        if fold is self.law:
            return not (self.legal.is_claimed or self.legal.says_something)
        parts: Mapping[str, object] = self._shown.parts if self._shown else {}
        beside = {self.much: bool(self.months.months), self.quality: bool(parts.get("composition"))}
        return not (beside.get(fold) or (fold is self.quality and parts.get("condition")))

    def show_every(self, every: bool) -> None:
        """Whether fields that say nothing stand there too."""
        for more in self._more.values():
            more.setChecked(every)
        self.heat.show_every(every)
        self.legal.show_every(every)

    # Doing

    def _write_months(self, months: list[int]) -> None:
        if self._shown is not None:
            row, text = self._shown.row, ", ".join(map(str, months))
            self._try(lambda: self._document.write(enter_box, "resource", row, "months", "", text))

    def _ask(self, row: UUID, name: str, text: str) -> None:
        self._try(lambda: self._document.write(ask, row, text, name))
        self.told.emit("good", self.tr("It is on the visit's list."))

    def _remove(self, row: UUID) -> None:
        self._try(lambda: self._document.write(take_away, row))

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Fault as fault:
            self.faulted.emit(fault)

    def _find_concepts(self, typed: str) -> list[tuple[str, str]]:
        return [(one, words[speech.language == "en"]) for one, words in concepts(typed)]

    # Words

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        for part in (self.resource, self.quantities, self.heat, self.composition, self.conditions, self.legal):
            part.retranslate()
        for lines in (self.treated, self.price):
            lines.retranslate()
        months = field("resource", "months")
        named = months.caption.label(speech.language) if months else ""
        self._months_label.setText(named)
        self.months.retranslate(named)
        self._offer_past(self)
        self._say_beside()
        self._say_more()

    def _offer_past(self, part: "FieldSections | FieldLines | LegalPart") -> None:
        for edit in part.all_edits():
            edit.add_choice(self.tr("History of this field"), self.past_asked.emit)

    def say_titles(self) -> None:
        """The titles of the sections, with what stands at their right."""
        parts = len(self.composition.lines) + len(self.conditions.lines) - 2
        self.what.say(self.tr("What"))
        self.much.say(self.tr("How much"), self.quantities.year)
        self.quality.say(self.tr("Quality and limits"), str(parts) if parts > 0 else "")
        self.fate.say(self.tr("Today's fate and cost"), self.quantities.year)
        self.law.say(self.tr("By-product or end of waste"), self.legal.summary)

    def _say_more(self) -> None:
        for fold, more in self._more.items():
            more.setText(self.tr("Fewer fields") if more.isChecked() else self.tr("All fields"))
            more.setVisible(more.isChecked() or any(lines.holds_back for lines in self._lines_of(fold)))
