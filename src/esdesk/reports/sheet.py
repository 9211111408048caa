"""The canvas of a report: pages are kept until the last is set, so that each can say `page x of y`.

One pass over the text is enough for page numbers, contents and bookmarks, which two passes would set twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

Finish = Callable[["Sheet", int, int], None]
"""Draws what needs to know the page's number and how many there are."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a chapter or section on a page, `y` points above its foot."""

    key: str
    title: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class Promise:
    """A place on a page where the number of the page of `key` is to be drawn: it ends at `right`."""

    key: str
    left: float
    right: float
    y: float
    height: float


@dataclass(slots=True)
class _Page:
    state: dict[str, Any] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)


class Sheet(Canvas):
    """A canvas that finishes its pages when the last one is there.

    Args:
        finish: draws head or foot of a page.
        number: draws the number of a chapter's page where it was promised.
    """

    def __init__(
        self,
        *given: Any,  # noqa: ANN401  reportlab's own arguments
        finish: Finish,
        number: Callable[["Sheet", Promise, int], None],
        **named: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*given, **named)
        self._finish, self._number = finish, number
        self._kept: list[_Page] = []
        self._now = _Page()

    def mark(self, mark: Mark) -> None:
        """Notes that a chapter or section begins here."""
        self._now.marks.append(mark)

    def promise(self, promise: Promise) -> None:
        """Notes where a page number is to be drawn."""
        self._now.promises.append(promise)

    def showPage(self) -> None:  # noqa: N802  reportlab's name
        """Keeps the page for the end."""
        self._now.state = {name: one for name, one in self.__dict__.items() if name not in ("_kept", "_now")}
        self._kept.append(self._now)
        self._now = _Page()
        self._startPage()  # type: ignore[attr-defined]  # the library has no public name for it

    def save(self) -> None:
        """Finishes every page and writes the file."""
        pages = {mark.key: n for n, page in enumerate(self._kept, start=1) for mark in page.marks}
        for n, page in enumerate(self._kept, start=1):
            self.__dict__.update(page.state)
            for mark in page.marks:
                self.bookmarkHorizontal(mark.key, 0, mark.y)
                self.addOutlineEntry(mark.title, mark.key, level=mark.level, closed=False)
            for one in page.promises:
                if one.key in pages:
                    self._number(self, one, pages[one.key])
                    place = (one.left, one.y - 2, one.right, one.y + one.height)
                    # a name of its own: the page's state brought back an older count of links
                    self.linkRect("", one.key, place, name=f"link.{one.key}", thickness=0)
            self._finish(self, n, len(self._kept))
            super().showPage()
        super().save()

    @property
    def pages(self) -> int:
        """How many pages were set."""
        return len(self._kept)
