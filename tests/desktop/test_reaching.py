"""Whoever does not see the window or has no pointer: every control of every place has a name, is reached by the
keyboard, and shows that it has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
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


def is_reached(widget: QWidget) -> bool:
    """By Tab; by the arrows, one of a few that stand side by side; or by the keys of the list it belongs to."""
    if takes_focus(widget) or not widget.isEnabled():
        return True
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and any(takes_focus(one) for one in group.buttons()):
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


def test_every_control_is_reached_by_the_keyboard(each_place):
    missing = {described(window, one) for window in each_place() for one in controls(window) if not is_reached(one)}
    assert missing == set()


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
