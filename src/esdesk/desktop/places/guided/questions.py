"""The rows of a page, in groups: made once for what is asked, walked through with the arrow keys."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QFocusEvent

from esdesk.desktop.places.guided.page import Group, Sheet
from esdesk.desktop.places.guided.question_row import QuestionRow


class Questions(Sheet):
    """Keeps its rows as long as the same things are asked.

    Args:
        make: makes and connects the row of a thing.
    """

    def __init__(self, make: Callable[[Hashable], QuestionRow]) -> None:
        super().__init__()
        self._make = make
        self.asked: dict[Hashable, QuestionRow] = {}
        self.groups: list[Group] = []
        self._shape: list[tuple[Hashable, ...]] = []
        self._latest: QuestionRow | None = None

    def show_groups(self, things: Sequence[Sequence[Hashable]]) -> None:
        """Makes the rows of each group; nothing where they are there already."""
        shape = [tuple(some) for some in things]
        if shape == self._shape:
            return
        self._clear()
        self._shape = shape
        for some in shape:
            group = Group(self.widget())
            self.groups.append(group)
            self.rows.addWidget(group)
            for thing in some:
                row = self._make(thing)
                self.asked[thing] = row
                row.next_asked.connect(self._walker(row, 1))
                row.walked.connect(self._walker(row, 0))
                row.reached.connect(partial(setattr, self, "_latest", row))
                self.rows.addWidget(row)
        self.rows.addStretch(1)

    def _clear(self) -> None:
        self.asked, self.groups, self._latest = {}, [], None
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _walker(self, row: QuestionRow, by: int) -> Callable[..., None]:
        return lambda step=by: self.walk(row, step)

    def walk(self, row: QuestionRow, by: int) -> None:
        """From a row to another one, at the ends no further."""
        every = [*self]
        at = min(max(every.index(row) + by, 0), len(every) - 1)
        every[at].begin()
        self.show_whole(every[at])

    def __iter__(self) -> Iterator[QuestionRow]:
        """The rows from above."""
        return iter(self.asked.values())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Never keeps the cursor itself: it goes where it was, or where one begins."""
        super().focusInEvent(event)
        if self._latest is not None:
            self._latest.begin()
        else:
            self.begin()

    def begin(self) -> None:
        """Puts the cursor on the first question that nobody answered, else on the first."""
        first = next((row for row in self if not row.answers.current), next(iter(self), None))
        if first is not None:
            first.begin()
            self.show_whole(first)
