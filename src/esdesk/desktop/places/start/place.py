"""Start."""

from typing import ClassVar

from esdesk.desktop.place import Place
from esdesk.desktop.widgets.empty import Empty


class StartPlace(Place):
    """The audits of this laptop."""

    key: ClassVar[str] = "start"
    icon: ClassVar[str] = "house"
    needs_file: ClassVar[bool] = False

    def build(self) -> None:
        """Makes the parts."""
        self.empty = Empty()
        self.body.addWidget(self.empty, 1)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Audits"))
        self.empty.say(self.tr("Here stand the audits of this laptop. Nothing is recorded yet."), self.tr("New audit"))

    def refresh(self) -> None:
        """Shows the audits."""
