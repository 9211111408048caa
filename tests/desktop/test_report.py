"""The report: the pages are the file's own, chapters and reader decide what is in it, and it is written whole."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from esdesk.audit.visibility import Reader
from esdesk.desktop.places.report.chapters import ChapterLine, ChaptersModel


@pytest.fixture
def place(open_window):
    open_window.go_to("report")
    return open_window.place


@pytest.fixture
def drawn(place, open_window, qtbot):
    """Waits until what was asked is drawn."""

    def wait():
        place._pause.stop()
        place._draw()
        open_window.runner.finish()
        qtbot.waitUntil(lambda: place._job is None)
        return place

    return wait


def texts(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_it_shows_the_pages_of_the_file(drawn, place):
    drawn()
    pages = len(PdfReader(place._written.asked.path).pages)
    assert place.preview.document.pageCount() == pages
    assert place.preview.of.text() == f"/ {pages}"
    assert {line.key for line in place.chapters.lines if not line.page} == place._written.lacking


def test_the_report_speaks_its_own_language(drawn, place, speak):
    for language, word in (("en", "Contents"), ("tr", "İçindekiler")):
        place.options.language_of.choose(language)
        drawn()
        assert word in texts(place._written.asked.path)
    speak("tr")
    assert place.options.language == "tr"


def test_a_chapter_is_left_out_by_keyboard(drawn, place, qtbot):
    drawn()
    keys = [line.key for line in place.chapters.lines]
    place.list.setCurrentIndex(place.chapters.index(keys.index("sources")))
    qtbot.keyClick(place.list, Qt.Key.Key_Space)
    drawn()
    assert place._written.asked.chapters == {*keys} - {"sources"}
    assert place.chapters.lines[keys.index("sources")].page == 0


def test_enter_goes_to_the_page_of_a_chapter(drawn, place, qtbot):
    drawn()
    place.list.setCurrentIndex(place.chapters.index(4))
    qtbot.keyClick(place.list, Qt.Key.Key_Return)
    assert place.preview.view.pageNavigator().currentPage() + 1 == place.chapters.lines[4].page


def test_it_is_written_in_the_background_and_read_back(drawn, place, open_window, qtbot, tmp_path):
    drawn()
    out = tmp_path / "report.pdf"
    place.write_to(out)
    assert "Stop" in place.write_button.text()
    open_window.runner.finish()
    qtbot.waitUntil(lambda: place._saving_job is None)
    assert len(PdfReader(out).pages) == place.preview.document.pageCount()
    assert "report.pdf" in open_window.notice.words.text()


def test_a_place_that_cannot_be_written_is_told(drawn, place, open_window, qtbot, tmp_path):
    drawn()
    place.write_to(tmp_path / "none" / "report.pdf")
    open_window.runner.finish()
    qtbot.waitUntil(open_window.notice.isVisible)
    assert place._saving_job is None
    assert "Write" in place.write_button.text()


def test_stopping_leaves_no_file(drawn, place, open_window, qtbot, tmp_path):
    drawn()
    place.list.setFocus()
    qtbot.waitUntil(place.list.hasFocus)
    with open_window.runner._apart._busy:  # it is written so soon that a key may come too late
        place.write_to(tmp_path / "report.pdf")
        qtbot.keyClick(place.list, Qt.Key.Key_Escape)
        assert place._saving_job is None
    open_window.runner.finish()
    qtbot.waitUntil(lambda: place._job is None)
    assert not (tmp_path / "report.pdf").exists()


def test_others_see_less_and_are_told_how_much(drawn, place):
    place.options.reader_of.setCurrentIndex(3)
    assert place.options.reader is Reader.PUBLIC
    drawn()
    assert place._written.left_out > 0
    assert str(place._written.left_out) in place.options._left_out.text()


def test_it_cannot_be_final_while_a_must_is_open(drawn, place):
    drawn()
    assert place._written.musts > 0
    assert not place.options.state_of.button("final").isEnabled()
    assert place.options._why.isVisible()


def test_the_model_keeps_its_promises():
    model = ChaptersModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([ChapterLine(key, key) for key in ("a", "b")])
    model.setData(model.index(1), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.chosen == {"a"}
    assert tester.model() is model


def test_word_excel_and_papers_are_written_beside_each_other(drawn, place, open_window, qtbot, tmp_path):
    drawn()
    kinds = place.options.kinds
    for box in (kinds.format_boxes[".docx"], kinds.format_boxes[".xlsx"], kinds.paper_boxes["cards"]):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    edited = tmp_path / "report.docx"
    edited.write_bytes(b"edited by the firm")
    place.write_to(tmp_path / "report.pdf")
    open_window.runner.finish()
    qtbot.waitUntil(lambda: place._saving_job is None)
    names = {path.name for path in tmp_path.glob("report*")}
    cards = f"report {kinds.paper_boxes['cards'].text()}.pdf"
    assert names == {"report.pdf", "report.docx", "report 2.docx", "report.xlsx", cards}
    assert edited.read_bytes() == b"edited by the firm"
    assert "report 2.docx" in open_window.notice.words.text()


def test_without_anything_ticked_there_is_nothing_to_write(drawn, place, qtbot):
    drawn()
    qtbot.keyClick(place.options.kinds.format_boxes[".pdf"], Qt.Key.Key_Space)
    assert not place.write_button.isEnabled()
    place.write_or_stop()
    assert place._saving_job is None
    qtbot.keyClick(place.options.kinds.paper_boxes["tabs"], Qt.Key.Key_Space)
    assert place.write_button.isEnabled()
