"""Labels that are made with their first words: most fields never say any, and each widget costs at every restyling."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel


class LateLabel:
    """Stands for a label that `make` makes, puts in its place and returns when there is something to say.

    Args:
        make: called once, with the first words; the label belongs to a widget by then.
    """

    def __init__(self, make: Callable[[], QLabel]) -> None:
        self._make = make
        self._label: QLabel | None = None

    def say(self, words: str) -> None:
        """Shows these words; nothing is seen without any."""
        if self._label is None and words:
            self._label = self._make()
        if self._label is not None:
            self._label.setText(words)
            self._label.setVisible(bool(words))

    def text(self) -> str:
        """What it says."""
        return self._label.text() if self._label is not None else ""

    def isVisible(self) -> bool:  # noqa: N802  as a label's
        """Whether it is seen."""
        return self._label is not None and self._label.isVisible()
