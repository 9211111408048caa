"""Report."""

from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.report.chapters import ChapterLine, ChaptersList, ChaptersModel
from esdesk.desktop.places.report.options import Options, Standing
from esdesk.desktop.places.report.preview import Preview
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.files import finishing
from esdesk.services.files.beginning import file_name
from esdesk.services.report.papers import PAPER_SUFFIXES
from esdesk.services.report.reporting import ANNEXES, chapter_titles
from esdesk.services.report.writing import Asked, Wanted, Written, write_all_from, write_from

_PAUSE_MS = 300


class ReportPlace(Place):
    """What one leaves with the firm: chapters, pages, and for whom."""

    key: ClassVar[str] = "report"
    icon: ClassVar[str] = "file-text"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[Written] | None = None
        self._saving_job: Job[tuple[Path, ...]] | None = None
        self._written: Written | None = None
        self.counts = QLabel()
        say_look(self.counts, voice="small")
        self.write_button = WordButton("file-text", look="accent")
        self.write_button.clicked.connect(self.write_or_stop)
        self.head.add_left(self.counts)
        self.head.add_right(self.write_button)
        self.chapters = ChaptersModel(self)
        self.list = ChaptersList(self.chapters)
        self.preview, self.options = Preview(), Options()
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._draw)
        self.chapters.switched.connect(self._pause.start)
        self.list.page_asked.connect(self.preview.go_to_page)
        self.options.changed.connect(self._pause.start)
        self.options.kinds.changed.connect(self._show_button)
        self.options.final_asked.connect(self._turn_final)
        self.options.checks_asked.connect(lambda: self.go.emit(Target("checks")))
        self.setFocusProxy(self.list)
        self.shortcut("PgUp", self.preview.page_back)
        self.shortcut("PgDown", self.preview.page_on)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_of_chapters())
        column.addWidget(self.list, 1)
        column.addWidget(self._foot_of_chapters())
        panes = Panes("report", [328, 624, 320])
        for pane in (left, self.preview, self.options):
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.ready()
        self.body.addWidget(panes, 1)

    def _head_of_chapters(self) -> QWidget:
        head = QFrame()
        say_look(head, look="sunken")
        head.setFixedHeight(32)
        self._chapters_title, self._page_title = QLabel(), QLabel()
        say_look(self._chapters_title, voice="strong")
        say_look(self._page_title, voice="small")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._chapters_title, 1)
        row.addWidget(self._page_title)
        return head

    def _foot_of_chapters(self) -> QWidget:
        foot = QWidget()
        self._hints = [KeyHint("␣"), KeyHint("⏎")]
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        for hint in self._hints:
            row.addWidget(hint)
        row.addStretch(1)
        return foot

    # Words

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Report"))
        self.list.setAccessibleName(self.tr("Chapters"))
        self._chapters_title.setText(self.tr("Chapters"))
        self._page_title.setText(self.tr("page"))
        self._hints[0].say(self.tr("in or out"), self.tr("Space"))
        self._hints[1].say(self.tr("to its page"))
        self.preview.retranslate()
        self.options.retranslate()
        self._show_button()
        self._show_chapters()

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Write the report"), "Ctrl+P", self.write_or_stop),
            Action(self.tr("Page back"), "PgUp", self.preview.page_back),
            Action(self.tr("Page on"), "PgDn", self.preview.page_on),
            Action(self.tr("Take a chapter in, or leave it out"), self.tr("Space")),
            Action(self.tr("Go to the page of a chapter"), "Enter"),
        ]

    def press_again(self) -> None:
        """Ctrl+P goes here, and once more writes."""
        self.write_or_stop()

    # Showing

    def refresh(self) -> None:
        """Draws the report anew."""
        self._show_chapters()
        self._draw()

    def _show_chapters(self) -> None:
        titles, before = chapter_titles(speech.language), {line.key: line for line in self.chapters.lines}
        on = {key: before[key].on if key in before else True for key in titles}
        pages = iter(self.preview.chapter_pages()) if self._written else iter(())
        lines = []
        numbers, letters = count(1), iter("ABCDEFGH")
        for key in titles:
            sign, state = self._state(key)
            printed = self._written is not None and key in self._written.asked.chapters - self._written.lacking
            page = next(pages, 0) if printed else 0
            number = ""
            if on[key] and not (self._written is not None and key in self._written.lacking):
                number = next(letters) if key in ANNEXES else str(next(numbers))
            lines.append(ChapterLine(key, titles[key], on[key], page if on[key] else 0, sign, state, number))
        self.chapters.show(lines)

    def _state(self, key: str) -> tuple[tuple[str, str] | None, str]:
        if self._written is not None and key in self._written.lacking:
            return ("info", "ink_3"), self.tr("no data")
        if key != "checks" or self._written is None or not self._written.musts:
            return None, ""
        return ("circle-x", "fault"), self.tr("%n missing", "", self._written.musts)

    def _show_button(self) -> None:
        if self._saving_job is not None:
            self.write_button.setText(self.tr("Stop  Esc"))
            self.write_button.set_icon("x", 16, "on_accent")
        else:
            self.write_button.setText(self.tr("Write the report  Ctrl+P"))
            self.write_button.set_icon("file-text", 16, "on_accent")
        kinds = self.options.kinds
        self.write_button.setEnabled(bool(kinds.formats or kinds.papers))

    def _asked(self, path: Path) -> Asked:
        return Asked(path, self.document.firm, self.options.language, self.options.reader, self.chapters.chosen)

    def _draw(self) -> None:
        """Writes the report into the profile, and shows what was written there."""
        if self.document.is_open and self._saving_job is None:
            place = profile() / "preview"
            place.mkdir(exist_ok=True)
            self._start(self._asked(place / "report.pdf"))

    def _start(self, asked: Asked) -> None:
        if self._job is not None:
            self._job.cancel()
        self.preview.let_go()
        work = partial(write_from, self.document.path, asked)
        self._job = self.runner.run_apart(
            self, work, self._show_written, fault=self._fail, progress=self._tell_progress
        )

    def _show_written(self, written: Written) -> None:
        self._written, self._job = written, None
        self.preview.show_file(written.asked.path)
        self.options.show_standing(Standing(written.final, written.musts, written.left_out))
        self.counts.setText(self.tr("%n pages", "", written.count))
        self._show_chapters()

    def _tell_progress(self, done: int, of: int) -> None:
        self.counts.setText(self.tr("chapter {done} of {of}").format(done=done, of=of))

    def _tell_files(self, done: int, of: int) -> None:
        self.counts.setText(self.tr("file {done} of {of}").format(done=min(done + 1, of), of=of))

    def _fail(self, fault: Fault) -> None:
        self._saving_job = self._job = None
        self._show_button()
        self.counts.clear()
        self.faulted.emit(fault)

    # Writing

    def write_or_stop(self) -> None:
        """Asks where to, and writes; while it writes, stops."""
        if self._saving_job is not None:
            self._stop()
            return
        if not self.write_button.isEnabled():
            return
        firm = self.document.record("firm", self.document.firm)
        name = str(firm.values.get("name") or "") if firm else ""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = self.options.kinds
        suffix, *_ = (*kinds.formats, *(PAPER_SUFFIXES[key] for key in kinds.papers))
        name = file_name(f"{name} {date.today():%Y-%m-%d} {self.options.language}")
        names = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)", ".xlsx": "Excel (*.xlsx)"}
        proposed = str(Path(home) / f"{name}{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write the report"), proposed, names[suffix])
        if chosen:
            self.write_to(Path(chosen if Path(chosen).suffix else f"{chosen}{suffix}"))

    def write_to(self, path: Path) -> None:
        """Writes what is ticked, in the background; all files are named after the one."""
        kinds = self.options.kinds
        wanted = Wanted(self._asked(path), kinds.formats, kinds.papers)
        if self._job is not None:
            self._job.cancel()
        work = partial(write_all_from, self.document.path, wanted)
        self._saving_job = self.runner.run_apart(
            self, work, self._note_files, fault=self._fail, progress=self._tell_files
        )
        self._show_button()

    def _note_files(self, files: tuple[Path, ...]) -> None:
        self._saving_job = None
        self._show_button()
        for path in files:
            self.options.note_written(path)
        names = ", ".join(path.name for path in files)
        self.told.emit("good", self.tr("{name} was written and read back.").format(name=names))
        if self._job is not None:  # what is shown was not drawn to its end
            self._draw()

    def _stop(self) -> None:
        if self._saving_job is not None:
            self._saving_job.cancel()
            self._saving_job = None
            self._show_button()
            self._draw()

    def _turn_final(self, final: bool) -> None:
        with self.telling():
            if final:
                self.document.write(finishing.make_final, self.document.firm, date.today())
            else:
                self.document.write(finishing.make_draft, self.document.firm)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape stops what is being written; otherwise it leads back, as in every place."""
        if event.key() == Qt.Key.Key_Escape and self._saving_job is not None:
            self._stop()
        else:
            super().keyPressEvent(event)
