"""Balance: what flows and whether it closes, by keyboard, in both languages; reconciling writes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from esdesk.audit.settled import Standing
from esdesk.core.errors import Fault
from esdesk.desktop.place import Target
from tests import economy, yard
from tests.shots.golden import settle


@pytest.fixture
def balance(window, tmp_path):
    """The place, with the yard open."""
    path = tmp_path / "yard.esdesk"
    yard.fill(path)
    window.open_file(path)
    window.go_to("balance")
    settle(window)
    return window.place


def cells(table):
    return [[str(table.rows.index(row, column).data() or "") for column in range(table.rows.columnCount())]
            for row in range(table.rows.rowCount())]  # fmt: skip


def test_it_says_how_each_process_closes_in_both_languages(balance, window, speak):
    assert [row[0] for row in cells(balance.foot.steps)] == [*yard.PROCESSES, "Plant"]
    sizing = cells(balance.foot.steps)[2]
    assert sizing[1:4] == ["6,240", "5,890", "350"]
    assert sizing[7] == "doubtful"
    speak("tr")
    settle(window)
    sizing = cells(balance.foot.steps)[2]
    assert sizing[1:4] == ["6.240", "5.890", "350"]
    assert sizing[7] == "şüpheli"
    assert cells(balance.foot.steps)[-1][0] == "Tesis"
    assert balance.picture.has_figure
    assert "2025" in balance.picture.accessibleName()


def test_the_models_are_sound(balance):
    for table in (balance.foot.steps, balance.foot.flows):
        QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
        table.show_rows([table.rows.row(0)])
        table.show_rows([])


def test_by_keys_alone_figures_are_made_to_agree_and_a_process_left_out(balance, window):
    before = window.document.ledger.digest(window.document.firm)
    balance.foot.steps.setFocus()
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    found = balance._found.reconciled
    assert len(found.closed) == 4
    assert "chi-square" in balance.foot.note.text()
    assert balance.foot.leave_button.isVisible()
    balance.foot.steps.setCurrentIndex(balance.foot.steps.rows.index(2, 0))
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_Space)
    settle(window)
    found = balance._found.reconciled
    assert len(found.closed) == 3
    assert {one.flow.name for one in found.flows if one.standing is Standing.APART} == {"Ebatlı ürün", "Paledyen"}
    assert cells(balance.foot.steps)[2][7] == "left as it is"
    assert balance.foot.steps.current().cells[0] == "Ebatlama"
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_Space)
    settle(window)
    assert len(balance._found.reconciled.closed) == 4
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert balance._found.reconciled is None
    assert window.document.ledger.digest(window.document.firm) == before


def test_enter_opens_what_would_help_in_the_inventory(balance, window):
    asked: list[Target] = []
    balance.go.connect(asked.append)
    balance.foot.steps.setFocus()
    balance.foot.steps.setCurrentIndex(balance.foot.steps.rows.index(0, 0))
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_Return)
    rubble = next(one.row for one in window.document.ledger.records("resource") if one.values["name"] == "Moloz")
    assert [(one.place, one.row) for one in asked] == [("inventory", rubble)]
    settle(window)
    assert window.place.key == "inventory"


def test_the_process_of_the_cursor_is_ringed_while_one_looks_at_the_processes(balance, window):
    from esdesk.figures.shapes import Path as Ring

    def rings():
        return [one for one in balance.picture.figure.shapes if isinstance(one, Ring)]

    balance.foot.steps.setFocus()
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_Down)
    first = rings()
    assert len(first) == 1
    QTest.keyClick(balance.foot.steps, Qt.Key.Key_Down)
    assert rings() != first
    balance.foot.which.choose("flows")
    assert rings() == []
    spot = next(one for one in balance.picture.figure.spots if "Moloz" in one.told)
    assert spot.told.startswith("Blok kesim → outside\nMoloz: 1,240 ± 124")
    assert spot.told.endswith("14.9% of what comes in")


def test_another_measure_without_flows_says_what_is_needed(balance, window):
    balance.choices.measures.choose("water")
    settle(window)
    assert balance.empty.isVisible()
    assert not balance.reconcile_button.isEnabled()
    balance.choices.measures.choose("dry")
    settle(window)
    assert not balance.empty.isVisible()


def test_years_are_offered_where_there_are_several(balance, window):
    from esdesk.services.records import records

    assert not balance.choices.years._years
    resource = window.document.ledger.records("resource")[0].row
    window.document.write(records.add, "quantity", {"used": "9000 t/yıl", "span": "2024"}, to=resource.hex)
    settle(window)
    assert balance.choices.years.segments is not None
    assert balance.choices.years.segments.current == "2025"
    balance.choices.years.segments.choose("2024")
    settle(window)
    assert balance._found.scope.year == "2024"
    assert cells(balance.foot.steps)[0][1] == "9,000"
    assert cells(balance.foot.steps)[0][7] == "incomplete"


def test_it_leaves_as_picture_and_as_table(balance, window, tmp_path, monkeypatch):
    balance.copy_button.click()
    assert QGuiApplication.clipboard().image().width() == balance.picture.width() * 2
    balance.data_button.click()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[3][:4] == ["Ebatlama", "6240", "5890", "350"]
    for name, begins in (("flows.svg", b"<svg"), ("flows.png", b"\x89PNG"), ("flows", b"<svg")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(tmp_path / name), ""))
        balance.save_button.click()
        saved = tmp_path / (name if Path(name).suffix else f"{name}.svg")
        assert saved.read_bytes().startswith(begins)
    told: list[Fault] = []
    balance.faulted.connect(told.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "flows.svg"), ""))
    balance.save_button.click()
    assert [one.code for one in told] == ["package-no-folder"]


@pytest.fixture
def money(window, tmp_path):
    """The place, with the yard's money shown."""
    path = tmp_path / "money.esdesk"
    economy.fill(path)
    window.open_file(path)
    window.go_to("balance")
    window.place.choices.measures.choose("money")
    settle(window)
    return window.place


def test_money_is_followed_in_both_languages_and_no_button_would_reconcile_it(money, window, speak):
    foot = money.money_foot
    assert money.feet.currentWidget() is foot
    assert [row[0] for row in cells(foot.steps)] == [*yard.PROCESSES, "Sum"]
    assert cells(foot.steps)[-1][1:7] == ["31,206", "–", "–", "24,355", "6,851", "–"]
    assert not money.reconcile_button.isVisible()
    money.turn_reconciling()
    assert money.choices.asked.leave_out is None
    assert "products and losses" in money.picture.accessibleName()
    speak("tr")
    settle(window)
    assert cells(foot.steps)[-1][0] == "Toplam"
    assert cells(foot.steps)[2][7] == "350\N{NO-BREAK SPACE}t hesaplanamıyor"
    assert foot.which.button("missing").text() == "Eksik  2"


def test_money_by_keys_alone_to_what_has_no_price(money, window):
    asked: list[Target] = []
    money.go.connect(asked.append)
    button = money.money_foot.which.button("missing")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert money.money_foot.missing.hasFocus()
    assert cells(money.money_foot.missing)[1] == [
        "Kırık plaka: nobody said what its disposal costs, so nothing of that is counted."
    ]
    QTest.keyClick(money.money_foot.missing, Qt.Key.Key_Down)
    QTest.keyClick(money.money_foot.missing, Qt.Key.Key_Return)
    plates = next(one.row for one in window.document.ledger.records("resource") if one.values["name"] == "Kırık plaka")
    assert [(one.place, one.row) for one in asked] == [("inventory", plates)]


def test_money_leaves_as_a_table_and_its_key_is_chosen(money, window):
    money.data_button.click()
    head = QGuiApplication.clipboard().text().split("\n")[0].split("\t")
    assert head[:3] == ["process", "paid for (TL)", "from other processes (TL)"]
    money.choices.keys.choose("dry")
    settle(window)
    assert money._found.cost.found.key == "dry"
    money.choices.measures.choose("mass")
    settle(window)
    assert money.feet.currentWidget() is money.foot
    assert money.reconcile_button.isVisible()


def test_a_substance_is_chosen_from_those_that_flows_name(balance, window, speak):
    from esdesk.services.records import records

    balance.choices.measures.choose("substance")
    settle(window)
    assert balance.empty.isVisible()
    assert not balance.choices.isVisible()
    rows = {one.values["name"]: one.row.hex for one in window.document.ledger.records("resource")}
    for name, parts in (("Blok mermer", ("CaCO3", "SiO2")), ("Ham plaka", ("caco3",)), ("Moloz", ("CaCO3", "nem"))):
        for part in parts:
            share = {"line": {"component": part, "typical": "50", "unit": "%"}}
            window.document.write(records.add, "composition", share, to=rows[name])
    settle(window)
    box = balance.choices.substances
    assert [box.itemText(at) for at in range(box.count())] == ["CaCO3", "SiO2"]
    assert balance._found.scope.substance == "CaCO3"
    assert cells(balance.foot.steps)[0][1] == "4,150"
    assert balance.picture.has_figure
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle(window)
    assert balance._found.scope.substance == "SiO2"
    assert any("SiO2" in row[5] for row in cells(balance.foot.flows))
    speak("tr")
    settle(window)
    assert balance.choices.label.text().startswith("Madde")
