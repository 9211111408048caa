"""What a visit records beside its resources: the steps of the plant, bills, a measure, and what is next of a synergy.

Keys are sent as in `visit`; each step reads back what they made.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.e2e.visit import Auditor

STEPS = "Blok kesim > Silim ve cila > Ebatlama + Filtre pres"
BILLS = ("01.2025 45.000 kWh 210.000 TL", "02.2025 43.500 kWh 203.000 TL", "03.2025 46.200 kWh 219.500 TL")
MEASURE = "Kompresör basıncını 7 bardan 6 bara düşürmek"
NEXT = "Alıcıya numune gönder"
_CONTROL = Qt.KeyboardModifier.ControlModifier


def name_steps(at: "Auditor") -> None:
    """The line of steps, as the plant goes on."""
    at.go("processes", Qt.Key.Key_2)
    edit = at.window.place.line.edit
    before = len(at.records("process"))
    edit.clear()
    at.write(STEPS, edit)
    at.press(Qt.Key.Key_Return, widget=edit)
    at.settle()
    at.played.notes["steps"] = len(at.records("process")) - before


def enter_bills(at: "Auditor") -> None:
    """Three bills of electricity."""
    at.go("energy", Qt.Key.Key_4)
    line = at.window.place.line.line
    for count, bill in enumerate(BILLS, 1):
        at.write(bill, line)
        at.press(Qt.Key.Key_Return, widget=line)
        at.settle()
        assert len(at.records("reading")) == count


def propose(at: "Auditor") -> None:
    """A measure, by its name alone."""
    at.go("measures", Qt.Key.Key_8)
    place = at.window.place
    at.press(Qt.Key.Key_N, _CONTROL, widget=place)
    at.write(MEASURE, place.list.name)
    at.press(Qt.Key.Key_Return, widget=place.list.name)
    at.settle()
    assert [one.values["name"] for one in at.records("measure")] == [MEASURE]


def say_what_is_next(at: "Auditor") -> None:
    """What is to be done about the synergy that was opened."""
    at.go("synergies", Qt.Key.Key_7)
    part = at.window.place.detail.next
    part.start()
    at.write(NEXT, part._edits["next_action"].box())
    at.press(Qt.Key.Key_Return, widget=part._edits["next_action"].box())
    at.settle()
    [synergy] = at.records("synergy")
    assert synergy.values["next_action"] == NEXT
