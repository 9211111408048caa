"""The frame: places within reach, language and appearance at once, faults told, work off the window's thread."""

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.ids import new_id
from esdesk.desktop import theme
from esdesk.desktop.runner import Runner
from esdesk.services.files.files import entered
from esdesk.services.records import records

SLOW = {"sqlalchemy", "pandas", "numpy", "reportlab", "PySide6.QtPdf", "cryptography"}


def test_the_first_window_waits_for_nothing_it_does_not_show(tmp_path):
    """What takes long to import comes later; a wall clock would measure the machine."""
    code = (
        "import sys; from esdesk.desktop.app import make_application; app = make_application(['esdesk'])\n"
        "from esdesk.desktop.runner import Runner; Runner.run = lambda *_, **__: None\n"
        "from esdesk.desktop.window import Window; window = Window(); window.show(); app.processEvents()\n"
        f"print(sorted({SLOW} & {{*sys.modules}}))"
    )
    own = {"QT_QPA_PLATFORM": "offscreen", "ESDESK_PROFILE": str(tmp_path), "ESDESK_KEYRING": "off"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | own, capture_output=True, text=True, check=False
    )
    assert done.stdout == "[]\n", done.stderr


def test_it_opens_at_start(window):
    assert window.place.key == "start"
    assert window.isVisible()


def test_words_change_with_the_language(window, speak):
    words = {label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()}
    speak("tr")
    turkish = {label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()}
    assert words & turkish <= {"ESDesk"}


def test_the_appearance_reaches_what_is_painted(window, qapp):
    light = window.grab().toImage()
    theme.apply(qapp, dark=True)
    dark = window.grab().toImage()
    assert light.pixelColor(5, 400) == QColor("#F1F1EE")
    assert dark.pixelColor(5, 400) == QColor("#151719")


def test_a_place_that_is_not_seen_is_dressed_when_one_goes_to_it(open_window, qapp):
    """Restyling takes a part of a millisecond a widget; all of them at once would stop the window."""
    open_window.go_to("checks")
    inventory, checks = open_window.places["inventory"], open_window.places["checks"]
    light = inventory.styleSheet()
    theme.apply(qapp, dark=True)
    assert checks.styleSheet() != light
    assert inventory.styleSheet() == light
    open_window.go_to("inventory")
    assert inventory.styleSheet() == checks.styleSheet()
    assert qapp.styleSheet() == ""


def test_a_narrow_window_keeps_icons_only(window, eventually):
    window.resize(1100, 700)
    eventually(lambda: window.rail.width() == 52)
    window.resize(1440, 900)
    eventually(lambda: window.rail.width() == 168)


def test_a_fault_is_told_in_the_language_of_the_window(window, speak, tmp_path):
    for language, words in (("en", "no such file"), ("tr", "böyle bir dosya yok")):
        speak(language)
        window.open_file(tmp_path / "none.esdesk")
        assert words in window.notice.words.text()
        assert window.notice.isVisible()


def test_good_news_floats_and_goes_with_the_place(open_window, qapp):
    open_window.go_to("checks")
    qapp.processEvents()
    before = open_window.stack.geometry()
    open_window.notice.tell("good", "It was copied.")
    qapp.processEvents()
    assert open_window.stack.geometry() == before
    assert before.contains(open_window.notice.geometry())
    open_window.go_to("firm")
    assert not open_window.notice.isVisible()


def test_what_is_wrong_stands_above_the_page_until_it_is_closed(open_window, qapp, qtbot):
    before = open_window.stack.geometry()
    open_window.notice.tell("doubt", "Nobody could read that. " * 20)
    open_window.go_to("checks")
    qapp.processEvents()
    notice = open_window.notice.geometry()
    assert open_window.notice.isVisible()
    assert notice.bottom() < open_window.stack.geometry().top()
    assert notice.width() == open_window.stack.width()
    qtbot.mouseClick(open_window.notice.shut, Qt.MouseButton.LeftButton)
    qapp.processEvents()
    assert open_window.stack.geometry() == before


def test_search_goes_by_keyboard(window, qtbot, press):
    window.open_finder()
    assert window.finder.words.hasFocus()
    press(window.finder.words, "start")
    qtbot.keyClick(window.finder.words, Qt.Key.Key_Return)
    assert not window.finder.isVisible()
    window.open_finder()
    qtbot.keyClick(window.finder.words, Qt.Key.Key_Escape)
    assert not window.finder.isVisible()


def test_search_finds_a_waste_code_and_hands_it_over(window, qtbot, press, qapp):
    window.open_finder()
    press(window.finder.words, "010413")
    qtbot.keyClick(window.finder.words, Qt.Key.Key_Return)
    assert qapp.clipboard().text() == "010413"
    assert "01 04 13" in window.notice.words.text()


def test_a_long_name_of_a_firm_gives_way_to_what_stands_beside_it(open_window, qapp):
    name = "Örnek Doğal Taş Madencilik, Mermer Kesme ve Cilalama Sanayi ve Dış Ticaret Anonim Şirketi " * 2
    top, document = open_window.top, open_window.document
    document.write(records.set_field, document.firm.hex, "name", name)
    assert top.firm.text().endswith("…")
    assert top.firm.toolTip() == top.firm.accessibleName() == name.strip()
    qapp.processEvents()  # the layout is made anew
    assert top.firm.width() >= top.firm.sizeHint().width(), "no letter is cut"
    document.write(records.set_field, document.firm.hex, "name", "Örnek Mermer A.Ş.")
    assert (top.firm.text(), top.firm.toolTip()) == ("Örnek Mermer A.Ş.", "")


@pytest.fixture
def second_firm(open_window):
    """Another firm of the file, with a plant and a resource."""
    document = open_window.document
    firm = new_id()
    document.ledger.record(firm, [entered("firm", firm, "name", "Ege Seramik")])
    facility = document.write(records.add, "facility", {"name": "Menemen"}, firm.hex)
    resource = document.write(records.add, "resource", {"name": "Sır artığı", "direction": "have"}, facility.hex)
    return firm, resource


def test_search_leads_to_another_firm_of_the_file_and_to_its_resources(open_window, second_firm, press, qtbot):
    before = open_window.document.facility
    for words, place, row in (("sır art", "inventory", second_firm[1]), ("ege ser", "firm", second_firm[0])):
        open_window.document.work_on(before)
        open_window.open_finder()
        open_window.finder.words.clear()
        press(open_window.finder.words, words)
        qtbot.keyClick(open_window.finder.words, Qt.Key.Key_Return)
        assert (open_window.place.key, open_window.document.firm) == (place, second_firm[0])
        if place == "inventory":
            assert open_window.place.whereabouts().row == row


def test_work_runs_elsewhere_and_answers_here(window, eventually):
    runner = Runner(window)
    seen: list[object] = []
    runner.run(window, lambda _job: threading.get_ident(), lambda ident: seen.extend((ident, threading.get_ident())))
    eventually(lambda: bool(seen))
    assert seen[0] != threading.get_ident()
    assert seen[1] == threading.get_ident()


def test_the_worker_never_collects_widgets(window, eventually):
    """A widget that the worker destroys ends the process; cycles with widgets wait for the window's own thread."""
    collected_on: list[int] = []
    gc.callbacks.append(lambda phase, _: collected_on.append(threading.get_ident()) if phase == "stop" else None)

    def work(_job):
        for _ in range(50_000):
            cycle: list[object] = []
            cycle.append(cycle)

    done: list[object] = []
    try:
        window.runner.run(window, work, done.append)
        eventually(lambda: bool(done) and bool(collected_on))
    finally:
        gc.callbacks.pop()
    assert set(collected_on) == {threading.get_ident()}


def test_an_answer_for_what_is_gone_is_dropped(qtbot, window):
    runner = Runner(window)
    seen: list[object] = []
    start = threading.Event()
    job = runner.run(window, lambda _job: start.wait(10), seen.append)
    job.cancel()
    start.set()
    with qtbot.waitSignal(runner.busy, check_params_cb=lambda busy: not busy):
        pass
    assert seen == []


@pytest.mark.parametrize("fault", [UserFault("undo-nothing"), EnvironmentFault("disk-full", file="x")])
def test_a_fault_of_a_work_is_told(window, fault, eventually):
    def work(_job):
        raise fault

    window.runner.run(window, work, lambda _: None)
    eventually(window.notice.isVisible)


def test_undoing_the_making_of_the_file_leads_back_to_start(open_window, qapp):
    while open_window.document.ledger.can_undo()[0]:
        open_window.document.undo()
    assert not open_window.document.has_firm
    qapp.processEvents()
    open_window.document.redo()
    assert open_window.document.has_firm
