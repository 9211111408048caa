"""Last year's waste list as a sheet: seen before it is taken in, and one undo takes it back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.places.guided.plan_rows import PlanRows
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.sheet_files import SHEETS, dropped, welcome
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Plan
from esdesk.services.sheets import importing


class SheetPane(QWidget):
    """Asks for a file; then shows what taking it in would do.

    Signals:
        moved: a file was looked at, taken in or left.
        faulted: a fault to be told.
    """

    moved = Signal()
    faulted = Signal(object)

    def __init__(self, document: Document, runner: Runner) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(self, look="raised")
        self.setAcceptDrops(True)
        self._document, self._runner = document, runner
        self._plan: Plan | None = None
        self._title, self._hint, self._columns, self._undo = QLabel(), QLabel(), QLabel(), QLabel()
        voices = ((self._title, "section"), (self._hint, "second"), (self._columns, "small"), (self._undo, "small"))
        for label, voice in voices:
            say_look(label, voice=voice)
            label.setWordWrap(True)
        self._counts = Elided(strong=True)
        self._counts.setFixedHeight(20)
        self.choose, self.leave = WordButton("file-spreadsheet"), WordButton("x", "quiet")
        self.take = WordButton("check", "accent")
        self.rows, self.table = PlanRows(self), QTableView()
        self._dress_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._title, self._hint, self._counts, self._columns):
            column.addWidget(widget)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.take)
        acts.addWidget(self.leave)
        acts.addWidget(self._undo, 1)
        column.addLayout(acts)
        column.addStretch(0)
        self.choose.clicked.connect(self.choose_file)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(lambda: self._show(None))
        self._show(None)

    def _dress_table(self) -> None:
        self.table.setModel(self.rows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        say_look(self.table, look="card")
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    @property
    def shows_file(self) -> bool:
        """Whether a file is looked at."""
        return self._plan is not None

    @property
    def waits(self) -> bool:
        """Whether a file waits to be taken in."""
        return self._plan is not None and bool(self._plan.added or self._plan.changed)

    def retranslate(self) -> None:
        """Says its words."""
        self.choose.setText(self.tr("Choose a file…"))
        self.leave.setText(self.tr("Leave it"))
        self._undo.setText(self.tr("One undo takes all back."))
        self.table.setAccessibleName(self.tr("What taking the file in would do"))
        self._show(self._plan)

    def choose_file(self) -> None:
        """Asks for a file and looks at it."""
        kinds = f"{self.tr('Sheets')} ({SHEETS})"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Last year's waste list"), "", kinds)
        if path:
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Plans what is in a file; nothing is written."""
        document = self._document
        where, firm, facility = document.path, document.firm, document.facility

        def work(_job: Job[Plan]) -> Plan:
            with opened(where) as ledger:
                return inventory.plan_sheet(ledger, firm, facility, str(path), None)

        self._runner.run(self, work, self._show, fault=self.faulted.emit)

    def _show(self, plan: Plan | None) -> None:
        self._plan = plan
        self.rows.show_plan(plan)
        there = plan is not None
        for widget in (self.table, self.take, self.leave, self._counts, self._columns, self._undo):
            widget.setVisible(there)
        self.choose.setVisible(not there)
        if plan is None:
            self._title.setText(self.tr("Last year's waste list"))
            self._hint.setText(self.tr("In Excel or as a declaration: drop it here, and see what it holds first."))
        else:
            self._title.setText(plan.sheet)
            self._hint.setText(self._told_of(plan))
            self._say_counts(plan)
        self.moved.emit()

    def _told_of(self, plan: Plan) -> str:
        if plan.is_nameless:
            return self.tr("Which column holds the names is not clear here; Inventory lets you say it.")
        return self.tr("Nothing is written yet.")

    def _say_counts(self, plan: Plan) -> None:
        understood = ", ".join(header for header, held in plan.columns if held)
        self._columns.setText(self.tr("Columns understood: {columns}").format(columns=understood) if understood else "")
        told_of = (
            (len(plan.added), self.tr("%n new", "", len(plan.added))),
            (len(plan.changed), self.tr("%n changed", "", len(plan.changed))),
            (len(plan.skipped), self.tr("%n the same", "", len(plan.skipped))),
            (len(plan.rejected), self.tr("%n stay out", "", len(plan.rejected))),
            (len(plan.aside), self.tr("%n totals or headers", "", len(plan.aside))),
        )
        self._counts.say("  ·  ".join(words for count, words in told_of if count))
        coming = len(plan.added) + len(plan.changed)
        self.take.setText(self.tr("Bring in %n rows", "", coming))
        self.take.setEnabled(coming > 0)

    def _take(self) -> None:
        plan, path, firm = self._plan, self._document.path, self._document.firm
        if plan is None:
            return

        def work(_job: Job[None]) -> None:
            with opened(path) as ledger:
                importing.carry_out(ledger, firm, plan)

        self.take.setEnabled(False)
        self._runner.run(self, work, self._taken, fault=self.faulted.emit)

    def _taken(self, _: None) -> None:
        self._show(None)
        self._document.tell_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """A file may be dropped."""
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Looks at the first one."""
        if (path := dropped(event)) is not None:
            self.look_at(path)
