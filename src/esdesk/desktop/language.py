"""The language of the window, switched while it is open.

Sources are written in English; `resources/i18n/window/*_tr.qm` (and `*_en.qm`, for English plurals) hold the rest, one
pair for the frame and one for each place. Qt then sends every widget a LanguageChange, and `retranslate` does its work.
"""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from esdesk.core.paths import resource
from esdesk.core.sentences import Language, preferred_language


class _Speech(QObject):
    """The language in force."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.language: Language = preferred_language()
        self._translators: list[QTranslator] = []

    def switch(self, application: QApplication, language: Language) -> None:
        """Speaks `language` from now on, in every open widget."""
        for old in self._translators:
            application.removeTranslator(old)
        self.language = language
        QLocale.setDefault(QLocale(QLocale.Language.Turkish if language == "tr" else QLocale.Language.English))
        qt_own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
        files = [qt_own, *sorted(resource("resources/i18n/window").glob(f"*_{language}.qm"))]
        self._translators = []
        for file in files:
            translator = QTranslator(self)
            if translator.load(str(file)):
                application.installTranslator(translator)
                self._translators.append(translator)
        self.changed.emit()


speech = _Speech()
