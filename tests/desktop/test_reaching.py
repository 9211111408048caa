"""Whoever does not see the window or has no pointer: every control of every place has a name, is reached by the
keyboard, and shows that it has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from esdesk.desktop.registry import PLACES
from tests.shots.golden import settle

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QAbstractScrollArea)


def takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def controls(window) -> list[QWidget]:
    """What can be worked with in the frame and the place that is shown."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and (takes_focus(one) or isinstance(one, CONTROLS))
        and not isinstance(one, QHeaderView)  # speaks for its table
        and (takes_focus(one) or not isinstance(one, QAbstractScrollArea))
    ]


def name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).strip()


def described(window, widget: QWidget) -> str:
    of = widget.parent()
    return f"{window.place.key}: {type(widget).__name__} {name(widget)!r} in {type(of).__name__}"


def beside(button: QAbstractButton) -> list[QAbstractButton]:
    """Those of which one is chosen."""
    group, around = button.group(), button.parentWidget()
    if group:
        return group.buttons()
    exclusive = around.findChildren(QAbstractButton) if around and button.autoExclusive() else []
    return [one for one in exclusive if one.autoExclusive()]


def is_reached(widget: QWidget) -> bool:
    """By Tab; by the arrows, one of a few that stand side by side; or by the keys of the list it belongs to."""
    if takes_focus(widget) or not widget.isEnabled():
        return True
    if isinstance(widget, QAbstractButton) and any(takes_focus(one) for one in beside(widget)):
        return True
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if takes_focus(above) and name(above):
            return True
        above = above.parentWidget()
    return False


@pytest.fixture
def each_place(open_window):
    def walk():
        for one in PLACES:
            open_window.go_to(one.key)
            settle(open_window)
            yield open_window

    return walk


def test_every_control_has_a_name_in_both_languages(each_place, open_window, speak):
    missing = set()
    for language in ("tr", "en"):
        speak(language)
        for window in each_place():
            missing |= {described(window, one) for one in controls(window) if not name(one)}
    assert missing == set()


def lost_after_escape(window, widget: QWidget, home: QWidget, qtbot) -> bool:
    """Whether Escape leads elsewhere than to where the place begins, or to a list of it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):  # what was typed is given back, a pane closes, the place begins
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    at = QApplication.focusWidget()
    return at is not home and not isinstance(at, QAbstractItemView)


def test_every_control_is_reached_by_the_keyboard_and_escape_leads_back_from_it(each_place, qtbot, qapp):
    unreached, lost = set(), set()
    for window in each_place():
        window.place.setFocus()
        home = qapp.focusWidget()
        for one in controls(window):
            if not is_reached(one):
                unreached.add(described(window, one))
            elif takes_focus(one) and lost_after_escape(window, one, home, qtbot):
                lost.add(described(window, one))
    assert unreached == set()
    assert lost == set()


def test_every_place_leads_back_where_one_was_and_tells_its_keys_and_actions(each_place, qtbot):
    for window in each_place():
        target = window.place.whereabouts()
        assert target.place == window.place.key
        window.go_to_target(target)
        assert window.place.whereabouts() == target
        qtbot.keyClick(window.place, Qt.Key.Key_F1)
        assert window.keys_card.isVisible(), target
        qtbot.keyClick(window.keys_card, Qt.Key.Key_Escape)
        assert not window.keys_card.isVisible()
        for action in [one for one in window.place.actions_here() if one.run is not None]:
            window.finder.words.setText(action.words)
            assert action.words in [line.words for line in window.finder._model.lines], target


def test_every_control_shows_that_it_has_the_focus(each_place, qapp):
    missing = set()
    for window in each_place():
        for one in [one for one in controls(window) if takes_focus(one)]:
            window.setFocus()
            without = one.grab().toImage()
            one.setFocus(Qt.FocusReason.TabFocusReason)
            if qapp.focusWidget() is one and one.grab().toImage() == without:
                missing.add(described(window, one))
    assert missing == set()
