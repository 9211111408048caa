"""The pane beside the map: the selected plant, the list, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.places.map.rows import MapList, MapRow
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.figures.map_figure import width_of
from esdesk.services.plant.map_figure import km_words, movement_words, plant_words
from esdesk.services.plant.map_plan import MapPlan, Movement, Placed


class MapPane(QWidget):
    """What there is to read of the map.

    Signals:
        placing_asked: where our plant is shall be recorded.
        synergy_asked: (key) a synergy shall be gone to.
    """

    placing_asked = Signal()
    synergy_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(260)
        self._plan: MapPlan | None = None
        self.name, self.where, self.about = Elided(size=16, strong=True), QLabel(), QLabel()
        say_look(self.where, voice="small")
        self.where.setWordWrap(True)
        self.list, self.nobody = MapList(), QLabel()
        say_look(self.nobody, voice="second")
        self.nobody.setWordWrap(True)
        self.nobody.setContentsMargins(16, 8, 16, 8)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.missing, self.place_button = QLabel(), QPushButton()
        self.missing.setWordWrap(True)
        self.synergy_button = KeyButton()
        say_look(self.synergy_button, look="accent")
        self._lay_out()
        self.place_button.clicked.connect(self.placing_asked)
        self.synergy_button.clicked.connect(lambda: self.synergy_asked.emit(self.list.current))

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.name.setFixedHeight(22)
        words.addWidget(self.name)
        words.addWidget(self.where)
        row.addWidget(IconLabel("factory", 20))
        row.addLayout(words, 1)
        self._missing_box = QFrame()
        say_look(self._missing_box, look="doubt")
        inside = QVBoxLayout(self._missing_box)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.missing)
        inside.addWidget(self.place_button)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(self.synergy_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self._missing_box):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.nobody, 1)
        column.addWidget(self._foot)

    def retranslate(self) -> None:
        """Says its words."""
        self.list.setAccessibleName(self.tr("Synergies and plants on the map"))
        self.nobody.setText(
            self.tr("No other plant is known on this laptop: those of audits that are opened here come onto the map.")
        )
        self.place_button.setText(self.tr("To firm and site"))
        self.synergy_button.setText(self.tr("To the synergy") + "  ⏎")
        if self._plan is not None:
            self.show_plan(self._plan, self.list.current)

    def show_plan(self, plan: MapPlan, selected: str) -> None:
        """Shows what is on the map."""
        self._plan = plan
        runs = [self._run(one, plan) for one in plan.movements]
        plants = [self._plant(one) for one in plan.facilities if one.row != plan.own]
        parts = ((self.tr("Synergies"), runs), (self.tr("Plants"), plants))
        headed = ([MapRow(title, amount=str(len(rows))), *rows] for title, rows in parts if rows)
        listed = [row for rows in headed for row in rows]
        self.list.rows.show(listed)
        self.list.setVisible(bool(listed))
        self.nobody.setVisible(not listed)
        self.list.select(selected)
        self.missing.setText(self.tr("Where this plant is, is not recorded: a province will do."))
        self._missing_box.setVisible(plan.facility(plan.own) is None)
        self.tell(selected)

    def tell(self, selected: str) -> None:
        """Says what is selected; our own plant where nothing is."""
        plan = self._plan
        if plan is None:
            return
        run = next((one for one in plan.movements if str(one.row) == selected), None)
        plant = next((one for one in plan.facilities if str(one.row) == selected), None)
        self._foot.setVisible(run is not None)
        if run is not None:
            self.name.say(run.name)
            self.where.setText(" · ".join(part for part in (run.amount, self._ends(run, plan)) if part))
            return
        plant = plant or plan.facility(plan.own)
        self.name.say((plant.firm or plant.name) if plant else self.tr("This plant"))
        self.where.setText(self._of_plant(plant, plan) if plant else "")

    def _of_plant(self, plant: Placed, plan: MapPlan) -> str:
        words = plant_words(plant, speech.language)
        if plant.row != plan.own and plan.facility(plan.own) is not None:
            words += f" · {km_words(plant.km, speech.language)}"
        return words

    def _ends(self, run: Movement, plan: MapPlan) -> str:
        source, target = plan.facility(run.source), plan.facility(run.target)
        return f"{source.firm if source else ''} → {target.firm if target else ''}"

    def _run(self, one: Movement, plan: MapPlan) -> MapRow:
        other = plan.facility(one.target if one.gives else one.source)
        idea = one.stage == "idea"
        token = "want" if not one.gives else "have" if one.agreed or idea else "have_band"
        return MapRow(
            other.firm if other else "", one.name, one.amount, movement_words(one, plan, speech.language), str(one.row),
            2.0 if idea else width_of(one.tonnes), token, idea,
        )  # fmt: skip

    def _plant(self, one: Placed) -> MapRow:
        words = plant_words(one, speech.language)
        placed = self._plan is not None and self._plan.facility(self._plan.own) is not None
        return MapRow(one.firm or one.name, words, f"{one.km:.0f} km" if placed else "", key=str(one.row))
