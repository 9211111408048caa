"""Beside the diagram: the selected step with its note, what goes in and comes out, what is lost, and a line to add."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from esdesk.audit.flows import Measure
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.processes.parts import PartRow, PartsList
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.balances.words import printed, share_words
from esdesk.services.plant.process_plan import AtStep, ProcessPlan, SeenStep

_EMPTY = ProcessPlan((), ())


class StepPane(QWidget):
    """One step; without one, what is at no step.

    Signals:
        noted: (row, text) the note was changed.
        add_asked: (row, text) a resource shall be added there.
        balance_asked: what the step loses shall be looked at.
        closed: the pane shall go.
    """

    noted = Signal(str, str)
    add_asked = Signal(str, str)
    balance_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(280)
        self._plan = _EMPTY
        self._step: SeenStep | None = None
        self.name, self.where = Elided(size=16, strong=True), QLabel()
        say_look(self.where, voice="small")
        self.note_label, self.note = QLabel(), QLineEdit()
        say_look(self.note_label, voice="second")
        self.list = PartsList()
        self.loss, self.bound, self.balance_button = QLabel(), QLabel(), WordButton("scale", look="quiet")
        self.add_line, self.add_button = QLineEdit(), KeyButton()
        say_look(self.add_button, look="accent")
        self._lay_out()
        self.note.editingFinished.connect(self._note)
        self.add_line.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.balance_button.clicked.connect(self.balance_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._noting = self._row(self.note_label, self.note)
        column.addWidget(self._noting)
        column.addWidget(self.list, 1)
        column.addWidget(self._lost())
        self._adding = self._row(self.add_line, self.add_button)
        column.addWidget(self._adding)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name.setFixedHeight(22)
        words.addWidget(self.name)
        words.addWidget(self.where)
        row.addWidget(IconLabel("workflow", 20))
        row.addLayout(words, 1)
        return head

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(8)
        for one in widgets:
            inside.addWidget(one, 1 if isinstance(one, QLineEdit) else 0)
        return row

    def _lost(self) -> QWidget:
        self._loss_box = QFrame()
        say_look(self._loss_box, look="doubt")
        say_look(self.loss, voice="strong")
        say_look(self.bound, voice="small")
        inside = QHBoxLayout(self._loss_box)
        inside.setContentsMargins(16, 8, 8, 8)
        inside.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.loss)
        words.addWidget(self.bound)
        inside.addWidget(IconLabel("triangle-alert", 16, "doubt"), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        inside.addWidget(self.balance_button)
        return self._loss_box

    # Words and values

    def retranslate(self) -> None:
        """Says its words."""
        self.note_label.setText(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("machines, shifts, what one saw"))
        self.note.setAccessibleName(self.tr("Note on the step"))
        self.list.setAccessibleName(self.tr("What goes in and what comes out"))
        self.balance_button.setText(self.tr("Balance"))
        self.add_line.setPlaceholderText(self.tr("cutting dust 30 t/month, big bag"))
        self.add_line.setAccessibleName(self.tr("Add a resource at this step"))
        self.add_button.setText(self.tr("Add") + "  ⏎")
        self.show_step(self._plan, self._step.row if self._step else "")

    def show_step(self, plan: ProcessPlan, row: str) -> None:
        """Shows the step of a row; what is at no step where there is none such."""
        step = plan.step(row)
        changed = (step.row if step else "") != (self._step.row if self._step else "")
        self._plan, self._step = plan, step
        for part in (self._noting, self._adding):
            part.setVisible(step is not None)
        if step is None:
            self._show_loose()
            return
        self.name.say(step.name)
        if changed or not self.note.isModified():
            self.note.setText(step.note)
        place = self.tr("step {place} of {count}").format(place=step.place, count=len(plan.line))
        self.where.setText(self.tr("helps the line") if step.beside else place)
        self.list.show_rows(self._rows(step))
        self._show_loss(step)

    def _show_loose(self) -> None:
        loose = self._plan.loose
        self.name.say(self.tr("At no step"))
        self.where.setText(self.tr("%n resource(s): M puts one at a step", "", len(loose)))
        self.list.show_rows([PartRow(resource=one) for one in loose])
        self._loss_box.hide()

    def _rows(self, step: SeenStep) -> list[PartRow]:
        names = {one.row: one.name for one in self._plan.steps}
        incoming, outgoing = self._plan.coming_in(step.row), self._plan.going_out(step.row)
        said = {row: self.tr("from {step}").format(step=name) for row, name in names.items()}
        ins = [PartRow(resource=one, beyond=said.get(one.source, "")) for one in incoming]
        outs = [PartRow(resource=one, beyond=f"→ {names[one.target]}" if one.target else "") for one in outgoing]
        return [
            PartRow(self.tr("Goes in"), len(ins)), *ins,
            PartRow(self.tr("Comes out"), len(outs)), *outs,
        ]  # fmt: skip

    def _show_loss(self, step: SeenStep) -> None:
        closure = step.closure
        self._loss_box.setVisible(step.is_doubtful)
        if closure is None or not step.is_doubtful:
            return
        amount = printed(abs(closure.difference), Measure.MASS, speech.language)
        words = self.tr("{amount} lost") if closure.difference > 0 else self.tr("{amount} more comes out")
        share = share_words(float(abs(closure.share)), speech.language) if closure.share is not None else ""
        self.loss.setText(words.format(amount=amount) + (f": {share}" if share else ""))
        self.bound.setText(self.tr("bound ± {amount}").format(
            amount=printed(closure.bound, Measure.MASS, speech.language)))  # fmt: skip

    def chosen_part(self) -> AtStep | None:
        """The resource that the list stands on."""
        found = self.list.rows.resource_at(self.list.currentIndex())
        return next((one for one in self._plan.resources if one.row == found), None)

    def added(self) -> None:
        """The line was taken in."""
        self.add_line.clear()

    def _note(self) -> None:
        if self._step is not None and self.note.isModified() and self.note.text() != self._step.note:
            self.note.setModified(False)
            self.noted.emit(self._step.row, self.note.text())

    def _add(self) -> None:
        if self._step is not None and self.add_line.text().strip():
            self.add_asked.emit(self._step.row, self.add_line.text())
