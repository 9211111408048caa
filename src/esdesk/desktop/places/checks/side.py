"""The pane beside the list: how far the audit is from being final, where the work lies, and the visit's list."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.places.checks import sayings
from esdesk.desktop.places.checks.questions import QuestionList
from esdesk.desktop.places.checks.reading import ACCEPTED, Found
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.services.matching.deciding import Asked

_COLOURS = {"must": "fault", "should": "doubt", "could": "edge"}


class Strip(QWidget):
    """How many of each gravity, as lengths of a bar beside those of the other places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)
        self._counts: Counter[str] = Counter()
        self._most = 1
        theme.changed.connect(self.update)

    def show_counts(self, counts: Counter[str], most: int) -> None:
        """`most` is the count of the fullest place."""
        self._counts, self._most = counts, max(1, most)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("press"))
        left = 0.0
        for severity, token in _COLOURS.items():
            width = self.width() * self._counts[severity] / self._most
            painter.fillRect(QRectF(left, 0, width, self.height()), colour(token))
            left += width


class SidePane(QScrollArea):
    """Three sections, one below the other.

    Attributes:
        questions: the visit's list.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(260)
        say_look(self, look="read")
        self.questions = QuestionList()
        self._found = Found()
        self._state, self._state_hint, self._by_place, self._ask, self._asked = (QLabel() for _ in range(5))
        for label in (self._state, self._by_place, self._ask):
            say_look(label, voice="strong")
        say_look(self._state, voice="section")
        for label in (self._state_hint, self._asked):
            say_look(label, voice="second")
            label.setWordWrap(True)
        self._places = QVBoxLayout()
        self._places.setSpacing(8)
        inside = QWidget()
        say_look(inside, look="clear")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._section(self._state, self._state_hint)
        self._place_section = self._section(self._by_place, self._places)
        self._section(self._ask, self._asked, self.questions)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _section(self, *parts: QWidget | QVBoxLayout) -> QFrame:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        if self._column.count():
            rule = QFrame()
            say_look(rule, look="rule")
            rule.setFixedHeight(1)
            self._column.addWidget(rule)
        self._column.addWidget(frame)
        return frame

    def show_found(self, found: Found) -> None:
        """What was found, accepted or not, and the visit's list."""
        self._found = found
        self._show_questions(found.asked)
        self._tell_state()
        self._tell_places()

    def _show_questions(self, asked: Sequence[Asked]) -> None:
        self.questions.show_questions(asked)
        still = sum(not one.answer for one in asked)
        self._asked.setText(
            self.tr("%n questions are still open.", "", still)
            if still
            else self.tr("No question is open. Matches can put their questions here.")
        )

    def retranslate(self) -> None:
        """Says its words."""
        self.setAccessibleName(self.tr("How far the audit is"))
        self._by_place.setText(self.tr("By place"))
        self._ask.setText(self.tr("Ask at the visit"))
        self.questions.retranslate()
        self._tell_state()
        self._tell_places()

    def _tell_state(self) -> None:
        must, should = self._found.of_group("must"), self._found.of_group("should")
        if must:
            self._state.setText(self.tr("Not yet final"))
            told = self.tr("%n answers away. Everything else can be accepted with a reason.", "", must)
        elif should:
            self._state.setText(self.tr("Nothing stands in the way"))
            told = self.tr("%n doubts are left; mend them, or accept them with a reason.", "", should)
        else:
            self._state.setText(self.tr("Nothing stands in the way"))
            told = self.tr("Everything that must or should be said is said.")
        self._state_hint.setText(told)

    def _tell_places(self) -> None:
        while (taken := self._places.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        by_place: dict[str, Counter[str]] = {}
        for (group, entity), count in self._found.counts.items():
            if group != ACCEPTED:
                by_place.setdefault(sayings.mended_in(entity), Counter())[group] += count
        most = max((counts.total() for counts in by_place.values()), default=0)
        for key, counts in sorted(by_place.items(), key=lambda one: (-one[1]["must"], -one[1].total())):
            if words := sayings.place_words(key):
                self._places.addWidget(self._place_line(words, counts, most))
        self._place_section.setVisible(self._places.count() > 0)

    def _place_line(self, words: str, counts: Counter[str], most: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = QLabel(words)
        name.setFixedWidth(96)
        strip = Strip()
        strip.show_counts(counts, most)
        row.addWidget(name)
        row.addWidget(strip, 1)
        row.addWidget(_numbers(counts))
        return line


def _numbers(counts: Counter[str]) -> QWidget:
    """The counts with their signs, as wide on every line so that the bars can be compared."""
    numbers = QWidget()
    numbers.setFixedWidth(124)
    row = QHBoxLayout(numbers)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for severity, (icon, token) in list(sayings.SIGNS.items())[:3]:
        if counts[severity]:
            row.addWidget(IconLabel(icon, 12, token))
            number = QLabel(str(counts[severity]))
            number.setToolTip(sayings.title_of(severity))
            number.setAccessibleName(f"{sayings.title_of(severity)} {counts[severity]}")
            say_look(number, voice="small")
            row.addWidget(number)
            row.addSpacing(4)
    row.addStretch(1)
    return numbers
