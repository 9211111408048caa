"""Processes."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit import quick_line
from esdesk.core.tokens import Palette
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.processes.diagram import DiagramView
from esdesk.desktop.places.processes.pane import StepPane
from esdesk.desktop.places.processes.reading import look
from esdesk.desktop.places.processes.step_line import StepLine
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.figure_view import measure
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.zoom_buttons import ZoomButtons
from esdesk.figures.shapes import Figure
from esdesk.services.plant import process_steps
from esdesk.services.plant.process_figure import LOOSE, Drawing, drawing, process_data
from esdesk.services.plant.process_plan import ProcessPlan, SeenStep

_ROOMY = 1060
_BAR = 16
"""Room for a scroll bar."""


class ProcessesPlace(Place):
    """The steps of production, what hangs at each, and the line that says them."""

    key: ClassVar[str] = "processes"
    icon: ClassVar[str] = "workflow"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[ProcessPlan] | None = None
        self._plan = ProcessPlan((), ())
        self._drawing: Drawing | None = None
        self._lifted: UUID | None = None
        self._facility: UUID | None = None
        self.counts = QLabel()
        say_look(self.counts, voice="small")
        self.copy_button, self.save_button = WordButton("copy", look="quiet"), WordButton("download", look="quiet")
        self.detail_button = WordButton("panel-right", look="quiet")
        self.head.add_left(self.counts)
        for button in (self.copy_button, self.save_button, self.detail_button):
            self.head.add_right(button)
        self.line, self.diagram, self.pane, self.empty = StepLine(), DiagramView(), StepPane(), Empty()
        self.around = QScrollArea()
        self.around.setWidgetResizable(True)  # the ground of the figure goes on to the edge
        self.around.setWidget(self.diagram)
        self.around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say_look(self.around, look="read")
        say_look(self.around.viewport(), look="raised")
        self.zoom = ZoomButtons(self.around.viewport())
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self.line)
        self.panes = Panes("processes", [880, 352])
        self.panes.addWidget(self.around)
        self.panes.addWidget(self.pane)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(above)
        self.body.addWidget(self.panes, 1)
        self.body.addWidget(self.empty, 1)
        self.setFocusProxy(self.diagram)
        self._connect()

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self.diagram.copy)
        self.save_button.clicked.connect(self.diagram.save)
        self.detail_button.clicked.connect(self.turn_detail)
        self.diagram.told.connect(self.told)
        self.diagram.faulted.connect(self.faulted)
        self.diagram.chosen.connect(self._choose)
        self.diagram.entered.connect(self._enter)
        self.diagram.named.connect(self._rename)
        self.diagram.removed.connect(self._remove)
        self.diagram.moved.connect(self._move)
        self.diagram.lifted.connect(self._lift)
        self.diagram.put_back.connect(self._put_back)
        self.zoom.zoomed.connect(self.diagram.zoom_by)
        for fitted in (self.zoom.fitted, self.diagram.fitted):
            fitted.connect(self._fit)
        self.line.written.connect(self._write_line)
        self.line.left.connect(self.diagram.setFocus)
        self.pane.noted.connect(self._note)
        self.pane.add_asked.connect(self._add)
        self.pane.list.opened.connect(self._open)
        self.pane.list.lifted.connect(lambda row: self._lift(str(row)))
        self.pane.balance_asked.connect(self._go_to_balance)
        self.empty.pressed.connect(self.line.go)
        for keys, do in (("Ctrl+L", self.line.go), ("Ctrl+I", self.turn_detail), ("Ctrl+Shift+N", self.add_here)):
            self.shortcut(keys, do)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Processes"))
        self.copy_button.setText(self.tr("Copy picture"))
        self.save_button.setText(self.tr("SVG, PNG…"))
        self.detail_button.setText(self.tr("Detail  Ctrl+I"))
        self.empty.say(
            self.tr("No step of production is recorded yet. Write them in the line above, one after another; resources "
                    "then hang at their steps."),
            self.tr("Write the steps"),
        )  # fmt: skip
        self.line.retranslate()
        self.zoom.retranslate()
        self.pane.retranslate()
        self._show_counts()

    def refresh(self) -> None:
        """Reads anew, in the background."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(look, path, firm, facility), self._show)

    def _show(self, plan: ProcessPlan) -> None:
        first = self._facility != self.document.facility
        self._facility, self._plan = self.document.facility, plan
        self._drawing = drawing(plan, speech.language)
        self.line.show_steps(process_steps.line_words(plan.steps))
        anything = bool(plan.steps)
        self.empty.setVisible(not anything)
        self.panes.setVisible(anything)
        for button in (self.copy_button, self.save_button, self.detail_button):
            button.setEnabled(anything)
        name = self.document.path.with_suffix(".svg")
        self.diagram.show_figure(self._drawn, lambda: process_data(plan, speech.language), lambda: name)
        if first:
            self._lifted = None
            self._fit()
        if anything and self.diagram.spot is None:
            self.diagram.select(plan.steps[0].row)
        self._choose(self.diagram.selected)
        self._show_counts()

    def _drawn(self, _width: float, _height: float, palette: Palette) -> Figure | None:
        return None if self._drawing is None else self._drawing.figure(palette, measure, self.diagram.selected)

    def _fit(self) -> None:
        self.diagram.fit(self.around.width() - _BAR)

    def _show_counts(self) -> None:
        if self._lifted is not None:
            found = next((one.name for one in self._plan.resources if one.row == self._lifted), "")
            words = self.tr("{name}: go to its step and press Enter; Esc leaves it where it is").format(name=found)
            self.counts.setText(words)
            return
        steps = self.tr("%n step(s)", "", len(self._plan.steps))
        held = sum(bool(one.source or one.target) for one in self._plan.resources)
        self.counts.setText(steps + " · " + self.tr("%n resource(s) at them", "", held))

    # What is selected

    @property
    def step(self) -> SeenStep | None:
        """The step that is selected, or that the selected resource hangs at."""
        key = self.diagram.selected
        found = self._plan.step(key)
        if found is None:
            at = next((one for one in self._plan.resources if str(one.row) == key), None)
            found = self._plan.step(at.source or at.target) if at else None
        return found

    def _choose(self, _key: str) -> None:
        step = self.step
        self.pane.show_step(self._plan, step.row if step else "")
        spot = self.diagram.spot
        if spot is not None:
            box = self.diagram.seen_box(spot)
            self.around.ensureVisible(box.center().x(), box.center().y(), box.width() // 2 + 40, box.height() // 2 + 40)

    def _enter(self, key: str) -> None:
        if self._lifted is not None:
            self._put(self._lifted)
        elif self._plan.step(key) is not None or key == LOOSE:
            self.pane.show()
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._open(UUID(key))

    def show_target(self, target: Target) -> None:
        """Puts the cursor on a process or a resource."""
        if target.row is not None:
            self.diagram.select(str(target.row))
        self.diagram.setFocus(Qt.FocusReason.OtherFocusReason)

    def whereabouts(self) -> Target:
        """What is selected in the diagram."""
        chosen = self.diagram.selected
        return Target(self.key, row=UUID(chosen) if chosen not in ("", LOOSE) else None)

    # What one does

    def _write_line(self, text: str) -> None:
        with self.telling():
            self.document.write(process_steps.write_line, self.document.facility, text)
            self.diagram.setFocus()

    def _rename(self, key: str, name: str) -> None:
        if self._plan.step(key) is not None:
            with self.telling():
                self.document.write(process_steps.rename_step, UUID(key), name)

    def _move(self, key: str, by: int) -> None:
        if self._plan.step(key) is not None:
            with self.telling():
                self.document.write(process_steps.move_step, self.document.facility, UUID(key), by)

    def _remove(self, key: str) -> None:
        step = self._plan.step(key)
        if step is not None:
            with self.telling():
                self.document.write(process_steps.remove_step, UUID(key))
                self.told.emit("good", self.tr("The step {name} was removed; Ctrl+Z brings it back.").format(
                    name=step.name))  # fmt: skip

    def _lift(self, key: str) -> None:
        """A resource goes with the selection until Enter, or Esc."""
        self._lifted = UUID(key)
        self.diagram.setFocus()
        self._show_counts()

    def _put(self, resource: UUID) -> None:
        step = self.step
        self._put_back()
        with self.telling():
            self.document.write(process_steps.put_at_step, resource, UUID(step.row) if step else None)
            self.diagram.select(str(resource))

    def _put_back(self) -> None:
        self._lifted = None
        self._show_counts()

    def _note(self, row: str, note: str) -> None:
        with self.telling():
            self.document.write(process_steps.describe_step, UUID(row), note)

    def _add(self, row: str, text: str) -> None:
        line = quick_line.read(text, speech.language)
        with self.telling():
            self.document.write(process_steps.add_here, self.document.facility, line, UUID(row))
            self.pane.added()

    def add_here(self) -> None:
        """Puts the cursor into the line that adds a resource at the selected step."""
        if self.step is not None:
            self.pane.show()
            self.pane.add_line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_detail(self) -> None:
        """Shows the pane, or gives its room to the diagram."""
        self.pane.setVisible(not self.pane.isVisible())

    def _open(self, resource: UUID) -> None:
        self.go.emit(Target("inventory", "resource", resource))

    def _go_to_balance(self) -> None:
        step = self.step
        self.go.emit(Target("balance", "process", UUID(step.row) if step else None))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the quiet buttons are their signs alone."""
        for button in (self.copy_button, self.save_button):
            button.give_way(event.size().width() < _ROOMY)
        super().resizeEvent(event)

    def actions_here(self) -> list[Action]:
        """Steps, resources, pictures."""
        return [
            Action(self.tr("Write the steps as one line"), "Ctrl+L", self.line.go),
            Action(self.tr("Add a resource at this step"), "Ctrl+Shift+N", self.add_here),
            Action(self.tr("Walk along the flow"), "← → ↑ ↓"),
            Action(self.tr("Go into the step, or open the resource"), "Enter"),
            Action(self.tr("Rename the step"), "F2", self.diagram.rename),
            Action(self.tr("Put the step earlier or later"), "Alt+← →"),
            Action(self.tr("Remove the step"), "Del"),
            Action(self.tr("Put the resource at another step"), "M"),
            Action(self.tr("Show or hide the detail"), "Ctrl+I", self.turn_detail),
            Action(self.tr("Copy the picture"), "Ctrl+C", self.diagram.copy),
            Action(self.tr("Copy the data"), "Ctrl+Shift+C", self.diagram.copy_data),
            Action(self.tr("Save the picture"), "", self.diagram.save),
        ]
