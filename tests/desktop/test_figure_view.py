"""A figure on the screen: its keys, its menu, its tooltips, and what leaves the program."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from esdesk.core.errors import Fault
from esdesk.core.tokens import REGULAR
from esdesk.desktop import theme
from esdesk.desktop.widgets.figure_view import FigureView
from esdesk.figures.shapes import Figure, Line, Path, Polygon, Rectangle, Spot, Words
from esdesk.figures.svg import svg


def drawn(width, height, palette):
    shapes = (
        Rectangle(0, 0, width, 20, palette.have),
        Line((0, 30), (width, 30), palette.line),
        Path(((0, 40), (50, 60), (90, 40)), palette.node, 2, dashed=True),
        Polygon(((0, 80), (20, 80), (10, 60)), palette.want),
        Words(0, 110, "Moloz", 12, REGULAR, palette.ink),
    )
    spots = (Spot("under", 0, 0, 100, 100, "below"), Spot("over", 10, 10, 20, 20, "above"))
    return Figure(width, height, shapes, "All shapes", spots)


@pytest.fixture
def view(qtbot, profile):
    made = FigureView()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_figure(drawn, lambda: "Moloz\t1240")
    made.show()
    return made


def test_every_figure_is_copied_by_key_as_picture_and_as_data(view):
    told: list[str] = []
    view.told.connect(lambda mood, _said: told.append(mood))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() == 600
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "Moloz\t1240"
    assert told == ["good", "good"]


def test_its_menu_offers_the_same_and_no_data_where_there_is_none(view):
    menu = view.menu()
    assert [one.isEnabled() for one in menu.actions()] == [True, True, True]
    assert [one.shortcut().toString() for one in menu.actions()] == ["Ctrl+C", "Ctrl+Shift+C", ""]
    view.show_figure(drawn)
    assert [one.isEnabled() for one in view.menu().actions()] == [True, False, True]


def test_it_is_saved_as_either_kind_in_light_colours_and_a_full_disk_is_told(view, tmp_path, monkeypatch, qapp):
    theme.apply(qapp, dark=True)
    for name in ("one.svg", "two.png", "three"):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        view.save()
    theme.apply(qapp, dark=False)
    assert (tmp_path / "three.svg").read_text(encoding="utf-8") == svg(drawn(300, 200, theme.theme.colours))
    assert (tmp_path / "two.png").read_bytes().startswith(b"\x89PNG")
    faults: list[Fault] = []
    view.faulted.connect(faults.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "one.svg"), ""))
    view.save()
    assert [one.code for one in faults] == ["package-no-folder"]


def test_what_lies_on_top_is_meant(view):
    assert view.spot_at(QPoint(15, 15)).told == "above"
    assert view.spot_at(QPoint(60, 60)).told == "below"
    assert view.spot_at(QPoint(150, 150)) is None
    assert view.accessibleName() == "All shapes"


def test_a_dashed_path_is_dashed_in_the_file():
    text = svg(drawn(300, 200, theme.theme.colours))
    assert '<polyline points="0,40 50,60 90,40" fill="none"' in text
    assert 'stroke-dasharray="5 4"' in text
