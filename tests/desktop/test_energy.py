"""Energy and water: bills typed, changed, pasted and taken from a sheet; gaps, what is odd, gross or net; by keys."""

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from esdesk.core.errors import Fault
from esdesk.desktop.place import Target
from esdesk.desktop.places.energy.bills_model import COLUMNS
from esdesk.desktop.places.energy.plan_model import STEP
from esdesk.services.energy import bill_import
from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.sheets import importing
from tests.shots.golden import settle


def fill(path):
    """A year of electricity without March and with an odd August, and gas in kWh."""
    made = files.new_file(path, "Örnek Döküm", "24.51")
    rows = [
        "Ay\tSayaç\tElektrik (kWh)\tElektrik (TL)\tDoğalgaz (kWh)",
        "12.2024\t4400\t39.000\t\t",
        "2025\t\t\t\t184.000",
    ]
    rows += [f"{at:02}.2025\t4400\t{30 if at == 8 else 40 + at % 3}.000\t200.000\t" for at in range(1, 13) if at != 3]
    with files.opened(path) as ledger:
        plan = bill_import.plan_bill_paste(ledger, made.firm, made.facility, "\n".join(rows))
        importing.carry_out(ledger, made.firm, plan)


@pytest.fixture
def energy(window, tmp_path):
    """The place, with those bills."""
    path = tmp_path / "plant.esdesk"
    fill(path)
    window.open_file(path)
    window.go_to("energy")
    settle(window)
    return window.place


def cell(place, row, column):
    return place.pane.table.bills.index(row, COLUMNS.index(column)).data()


def write(place, row, column, text, press):
    """Types into a cell as a person does."""
    table = place.pane.table
    table.stand_at(row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    press(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt commits once Enter was handled


def test_it_tells_the_year_in_both_languages_by_sound_models(energy, window, speak):
    assert energy.count.text() == "12 bills · 2 meters · 1 time without one"
    assert energy.tiles.energy.figure.text() == "52.1"
    assert [cell(energy, row, "state") for row in (0, 2, 7)] == ["fine", "no bill", "unusual"]
    assert energy.chart.has_figure
    assert energy.years.segments.current == "2025"
    speak("tr")
    settle(window)
    assert [cell(energy, row, "state") for row in (0, 2, 7)] == ["uygun", "fatura yok", "olağan dışı"]
    assert energy.count.text() == "12 fatura · 2 sayaç · 1 dönemde fatura yok"
    assert cell(energy, 0, "amount") == "41.000 kWh"  # as it was typed
    for model in (energy.pane.table.bills, energy.plan.rows):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    energy.pane.table.bills.show([])


def a_line_becomes_a_bill(energy, window, press):
    QTest.keyClick(energy.pane.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    line = energy.line.line
    assert line.hasFocus()
    press(line, "03.2025 42.500 kWh")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(window)
    assert line.text() == ""
    assert cell(energy, 2, "amount") == "42.500 kWh"
    assert cell(energy, 2, "meter") == "4400"  # the meter of the line under the cursor
    told: list[Fault] = []
    energy.faulted.connect(told.append)
    press(line, "42.500 kWh")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [one.code for one in told] == ["bill-without-days"]
    assert line.text() == "42.500 kWh"  # nothing typed is lost
    window.document.undo()
    settle(window)
    assert cell(energy, 2, "state") == "no bill"


def a_missing_line_becomes_a_bill(energy, window, press):
    write(energy, 2, "dates", "42.500", press)  # Enter goes to the amount
    settle(window)
    assert (cell(energy, 2, "amount"), cell(energy, 2, "state")) == ("42.500 kWh", "fine")
    write(energy, 2, "amount", "43 MWh", press)
    settle(window)
    assert cell(energy, 2, "amount") == "43 MWh"
    told: list[Fault] = []
    energy.faulted.connect(told.append)
    write(energy, 2, "amount", "çok", press)
    assert [one.code for one in told] == ["amount-no-number"]
    assert cell(energy, 2, "amount") == "43 MWh"


def what_is_missing_is_asked_for_or_estimated(energy, window):
    energy.pane.table.stand_at(2)
    assert energy.side.use_button.isVisible()
    QTest.keyClick(energy.pane.table, Qt.Key.Key_S)
    question = window.document.ledger.records("question")[0]
    assert question.values["text"] == "Electricity 4400: the bill of 1 Mar 2025 – 31 Mar 2025"
    before = energy._year.found.tep
    energy.side.use_button.click()
    settle(window)
    assert cell(energy, 2, "state") == "estimate"
    assert energy._year.found.tep > before
    assert energy._year.tep_missing == 0


def what_is_odd_is_accepted_and_doubted_again(energy, window, press):
    energy.pane.table.stand_at(7)
    press(energy.side.reasons.line, "bakım duruşu")
    QTest.keyClick(energy.side.reasons.line, Qt.Key.Key_Return)
    settle(window)
    assert cell(energy, 7, "state") == "explained"
    assert "bakım duruşu" in energy.side._told.text()
    energy.side.doubt_button.click()
    settle(window)
    assert cell(energy, 7, "state") == "unusual"
    told: list[Fault] = []
    energy.faulted.connect(told.append)
    energy.side.reasons.take.click()
    assert [one.code for one in told] == ["accept-needs-reason"]


def gross_or_net_is_asked_in_place(energy, window):
    assert energy.side.basis.isVisible()
    net = next(button for basis, button in energy.side.basis.buttons.items() if basis == "net")
    assert "15.8 TEP" in net.text()
    net.click()
    settle(window)
    assert not energy.side.basis.isVisible()
    assert energy.tiles.energy.figure.text() == "53.7"


def a_meter_is_named_in_all_its_bills(energy, window, press):
    energy.pane.table.stand_at(2)  # of a time without a bill too
    energy.side.meter.selectAll()
    press(energy.side.meter, "Ana sayaç")
    QTest.keyClick(energy.side.meter, Qt.Key.Key_Return)
    settle(window)
    power = [one for one in window.document.ledger.records("reading") if one.values["carrier"] == "electricity"]
    assert {one.values["meter"] for one in power} == {"Ana sayaç"}
    assert len(power) == 12
    assert cell(energy, 0, "meter") == "Ana sayaç"
    window.document.undo()
    settle(window)
    assert cell(energy, 0, "meter") == "4400"


def what_was_metered_is_said_in_place(energy, window):
    window.document.write(records.add, "reading", {"dates": "06.2025", "amount": "650 m3"})
    settle(window)
    energy.pane.which.choose("unread")
    assert cell(energy, 0, "state") == "incomplete"
    box = energy.side.carriers
    assert (box.isVisible(), box.currentIndex()) == (True, -1)
    box.setCurrentIndex(box.findData("water"))
    box.activated.emit(box.currentIndex())
    settle(window)
    assert [code for code, _ in energy.pane._lanes] == ["electricity", "natural_gas", "water"]
    assert energy.tiles.water.figure.text() == "650"


def chart_and_line_go_together(energy):
    energy.chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(energy.chart, key)
    assert energy.chart.here == (0, 2)
    assert energy.pane.table.currentIndex().row() == 2
    QTest.keyClick(energy.chart, Qt.Key.Key_Down)
    assert energy.pane.carrier == "natural_gas"
    energy.pane.turn_to("electricity")
    energy.pane.table.stand_at(10)
    assert energy.chart.here == (0, 10)


def test_a_block_is_looked_at_before_it_is_taken_in(energy, window):
    QGuiApplication.clipboard().setText("Ay\tSu (m3)\tSu (TL)\n01.2025\t610\t20.000\n02.2025\t620\t\nyok\t1\t1\n")
    energy.pane.table.setFocus()
    QTest.keyClick(energy.pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert energy.plan.isVisible()
    assert not energy.add_button.isVisible()
    rows = [[energy.plan.rows.index(row, column).data() for column in range(6)] for row in range(3)]
    assert [(row[0], row[1]) for row in rows] == [("4", "stays out"), ("2", "new"), ("3", "new")]
    assert rows[1][2:] == ["01.01.2025 – 31.01.2025", "Water", "610 m3", "20.000 TL"]
    QTest.keyClick(energy.plan.table, Qt.Key.Key_Escape)
    assert not energy.plan.isVisible()
    QTest.keyClick(energy.pane.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    QTest.keyClick(energy.plan.table, Qt.Key.Key_Return)
    settle(window)
    assert [code for code, _ in energy.pane._lanes] == ["electricity", "natural_gas", "water"]
    window.document.undo()
    settle(window)
    assert [code for code, _ in energy.pane._lanes] == ["electricity", "natural_gas"]


def dropped(place, path):
    """Drops a file on the place."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for take in (place.dragEnterEvent, place.dropEvent):
        event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
        event.ignore()
        take(event)
        assert event.isAccepted()


def test_a_workbook_is_dropped_its_sheet_chosen_and_a_fault_stands_at_its_cell(energy, window, tmp_path):
    with xlsxwriter.Workbook(str(tmp_path / "enerji.xlsx")) as book:
        book.add_worksheet("Kapak").write(0, 0, "Faturalar")
        for name, lines in (
            (
                "Su",
                [["Ay", "Tüketim (m3)", "Tutar"], ["01.2025", 610, 20000], ["02.2025", "çok", 9], ["31.02.2025", 5, 9]],
            ),
            ("Doğal gaz", [["2025 yılı"], ["Ay", "Tüketim (m3)"], ["05.2025", 900]]),
        ):
            page = book.add_worksheet(name)
            for at, line in enumerate(lines):
                page.write_row(at, 0, line)
    dropped(energy, tmp_path / "enerji.xlsx")
    settle(window)
    rows = energy.plan.rows
    assert (energy.plan.sheet.name, rows.rowCount()) == ("Su", 3)
    amount, days, _ = (rows.index(row, 0).data(STEP) for row in range(3))
    assert (amount.what, amount.marked, amount.cells[2:5]) == ("rejected", 4, ("02.2025", "", "çok"))
    assert (days.marked, days.cells[2]) == (2, "31.02.2025")
    QTest.keyClick(energy.plan.table, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert (energy.plan.sheet.name, energy.plan.sheet.top.text()) == ("Doğal gaz", "2")
    assert rows.index(0, 3).data() == "Natural gas"
    QTest.keyClick(energy.plan.table, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    energy.plan.sheet.turn(-1)
    settle(window)
    assert energy.plan.sheet.name == "Su", "a cover holds no bills: told, and what was shown stays"
    assert window.notice.isVisible()


def lines_leave_with_their_headers(energy, window):
    table = energy.pane.table
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:4] == ["Period", "Meter", "Days", "Amount"]
    assert lines[1][:4] == ["Jan 2025", "4400", "31", "41.000 kWh"]
    assert len(lines) == 13
    table.stand_at(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    settle(window)
    assert cell(energy, 0, "state") == "no bill"


def a_photo_is_kept_with_its_bill(energy, window, tmp_path, monkeypatch):
    (tmp_path / "fatura.pdf").write_bytes(b"%PDF-1.4 fatura")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "fatura.pdf"), ""))
    energy.pane.table.stand_at(0)
    energy.side.proof_button.click()
    settle(window)
    assert cell(energy, 0, "proofs") == "1"


def a_reading_is_found_whatever_its_year(energy, window):
    old = next(one for one in window.document.ledger.records("reading") if one.values["dates"]["from"] == "2024-12")
    window.go_to_target(Target("energy", "reading", old.row))
    settle(window)
    assert energy._year.found.year == 2024
    assert energy.pane.table.current().row == old.row


def test_an_empty_file_says_how_to_begin(window, audit_file, tmp_path, monkeypatch):
    window.open_file(audit_file)
    window.go_to("energy")
    settle(window)
    place = window.place
    assert place.empty.isVisible()
    assert not place.add_button.isVisible()  # one accent a page
    QGuiApplication.clipboard().setText("01.2025\t45.000 kWh\n02.2025\t44.000 kWh\n")
    place.line.line.setFocus()
    QTest.keyClick(place.line.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert place.plan.rows.rowCount() == 2
    QTest.keyClick(place.plan.table, Qt.Key.Key_Escape)
    (tmp_path / "bos.csv").write_text("Ad;Soyad\na;b\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bos.csv"), ""))
    told: list[Fault] = []
    window.runner.faulted.connect(told.append)
    place.empty.button.click()
    settle(window)
    assert [one.code for one in told] == ["sheet-without-bills"]


# A window takes long to build: what leaves the bills as they were, or wants no more of them, shares one.


def test_bills_are_typed(energy, window, press):
    a_line_becomes_a_bill(energy, window, press)
    a_missing_line_becomes_a_bill(energy, window, press)


def test_what_is_the_matter_is_settled_beside_the_bills(energy, window, press):
    a_meter_is_named_in_all_its_bills(energy, window, press)
    gross_or_net_is_asked_in_place(energy, window)
    what_is_missing_is_asked_for_or_estimated(energy, window)
    what_is_odd_is_accepted_and_doubted_again(energy, window, press)
    what_was_metered_is_said_in_place(energy, window)


def test_bills_are_gone_to_copied_proved_and_deleted(energy, window, tmp_path, monkeypatch):
    chart_and_line_go_together(energy)
    a_photo_is_kept_with_its_bill(energy, window, tmp_path, monkeypatch)
    lines_leave_with_their_headers(energy, window)
    a_reading_is_found_whatever_its_year(energy, window)
