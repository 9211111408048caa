"""Map."""

from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox

from esdesk.core.tokens import Palette
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.map.pane import MapPane
from esdesk.desktop.places.map.reading import look
from esdesk.desktop.places.map.view import MapView
from esdesk.desktop.runner import Job
from esdesk.desktop.widgets.figure_view import measure
from esdesk.desktop.widgets.panes import Panes
from esdesk.desktop.widgets.zoom_buttons import ZoomButtons
from esdesk.figures.shapes import Figure
from esdesk.services.plant.map_figure import map_data, plan_figure, whole_window
from esdesk.services.plant.map_plan import MapPlan

_ROOMY = 1060


class MapPlace(Place):
    """The plant among others."""

    key: ClassVar[str] = "map"
    icon: ClassVar[str] = "map"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[MapPlan] | None = None
        self._plan: MapPlan | None = None
        self.ideas, self.rings = QCheckBox(), QCheckBox()
        for box in (self.ideas, self.rings):
            box.setChecked(True)
            self.head.add_left(box)
        self.copy_button, self.save_button = WordButton("copy", look="quiet"), WordButton("download", look="quiet")
        for button in (self.copy_button, self.save_button):
            self.head.add_right(button)
        self.view, self.pane = MapView(), MapPane()
        self.zoom = ZoomButtons(self.view)
        self.panes = Panes("map", [900, 328])
        self.panes.addWidget(self.view)
        self.panes.addWidget(self.pane)
        self.panes.setStretchFactor(0, 1)
        self.panes.ready()
        self.body.addWidget(self.panes, 1)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self.view.copy)
        self.save_button.clicked.connect(self.view.save)
        for box in (self.ideas, self.rings):
            box.toggled.connect(self._draw)
        self.view.told.connect(self.told)
        self.view.faulted.connect(self.faulted)
        self.view.chosen.connect(self._choose)
        self.view.entered.connect(self._enter)
        self.view.fitted.connect(self._fit)
        self.zoom.zoomed.connect(self.view.zoom_by)
        self.zoom.fitted.connect(self._fit)
        self.pane.list.chosen.connect(self.view.select)
        self.pane.list.entered.connect(self._enter)
        self.pane.synergy_asked.connect(self._enter)
        self.pane.placing_asked.connect(self._go_to_firm)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Map"))
        self.ideas.setText(self.tr("Ideas"))
        self.rings.setText(self.tr("Distance rings"))
        self.copy_button.setText(self.tr("Copy picture"))
        self.save_button.setText(self.tr("SVG, PNG…"))
        self.zoom.retranslate()
        self.pane.retranslate()

    def refresh(self) -> None:
        """Reads anew, in the background: other audits of this laptop are looked into."""
        if self._job is not None:
            self._job.cancel()
        path, firm, facility = self.document.path, self.document.firm, self.document.facility
        self._job = self.runner.run_apart(self, partial(look, path, firm, facility), self._show)

    def _show(self, plan: MapPlan) -> None:
        another = self._plan is None or self._plan.own != plan.own
        self._plan = plan
        self.view.order = [str(one.row) for one in plan.facilities]
        if another:
            self.view.selected = ""
            self.view.moved_by_hand = False
        name = self.document.path.with_suffix(".svg")
        self.view.show_figure(self._drawn, lambda: map_data(plan, speech.language), lambda: name)
        if not self.view.moved_by_hand:
            self._fit()
        self.pane.show_plan(plan, self.view.selected)

    def _drawn(self, width: float, height: float, palette: Palette) -> Figure | None:
        if self._plan is None:
            return None
        return plan_figure(
            self._plan, self.view.window_seen, speech.language, width, height, palette, measure,
            rings=self.rings.isChecked(), ideas=self.ideas.isChecked(), selected=self.view.selected,
        )  # fmt: skip

    def _draw(self) -> None:
        self.view.show_window(self.view.window_seen, by_hand=self.view.moved_by_hand)

    def _fit(self) -> None:
        if self._plan is not None:
            whole = whole_window(self._plan, self.view.width(), self.view.height())
            self.view.show_window(whole, by_hand=False)

    # What is selected

    def _choose(self, key: str) -> None:
        self.pane.list.select(key)
        self.pane.tell(key)

    def _enter(self, key: str) -> None:
        """A synergy is gone to; a plant is shown from nearer by."""
        plan = self._plan
        if plan is None:
            return
        if any(str(one.row) == key for one in plan.movements):
            self.go.emit(Target("synergies", "synergy", UUID(key)))
        else:
            self.view.select(key)
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_target(self, target: Target) -> None:
        """Rings a plant or a synergy."""
        if target.row is not None:
            self.view.select(str(target.row))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_firm(self) -> None:
        self.go.emit(Target("firm", "facility", self.document.facility, "province"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the quiet buttons are their signs alone."""
        for button in (self.copy_button, self.save_button):
            button.give_way(event.size().width() < _ROOMY)
        super().resizeEvent(event)

    def actions_here(self) -> list[Action]:
        """Walking, zooming, pictures."""
        return [
            Action(self.tr("Next plant, plant before"), "Tab, Shift+Tab"),
            Action(self.tr("Move the map"), "← → ↑ ↓"),
            Action(self.tr("Closer, further away"), "+ −"),
            Action(self.tr("See all that matters"), "0", self._fit),
            Action(self.tr("To the list, or to the synergy"), "Enter"),
            Action(self.tr("Show or hide ideas"), "", self.ideas.toggle),
            Action(self.tr("Show or hide distance rings"), "", self.rings.toggle),
            Action(self.tr("Copy the picture"), "Ctrl+C", self.view.copy),
            Action(self.tr("Copy the data"), "Ctrl+Shift+C", self.view.copy_data),
            Action(self.tr("Save the picture"), "", self.view.save),
        ]
