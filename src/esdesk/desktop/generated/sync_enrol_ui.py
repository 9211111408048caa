# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sync_enrol.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_SyncEnrol(object):
    def setupUi(self, SyncEnrol):
        if not SyncEnrol.objectName():
            SyncEnrol.setObjectName(u"SyncEnrol")
        self.column = QVBoxLayout(SyncEnrol)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 16)
        self.title_label = QLabel(SyncEnrol)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"voice", u"section")

        self.column.addWidget(self.title_label)

        self.words_label = QLabel(SyncEnrol)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)
        self.words_label.setProperty(u"voice", u"second")

        self.column.addWidget(self.words_label)

        self.address_label = QLabel(SyncEnrol)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"voice", u"second")

        self.column.addWidget(self.address_label)

        self.address_edit = QLineEdit(SyncEnrol)
        self.address_edit.setObjectName(u"address_edit")

        self.column.addWidget(self.address_edit)

        self.address_hint = QLabel(SyncEnrol)
        self.address_hint.setObjectName(u"address_hint")
        self.address_hint.setWordWrap(True)
        self.address_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.address_hint.setProperty(u"voice", u"fault")

        self.column.addWidget(self.address_hint)

        self.code_label = QLabel(SyncEnrol)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"voice", u"second")

        self.column.addWidget(self.code_label)

        self.code_edit = QLineEdit(SyncEnrol)
        self.code_edit.setObjectName(u"code_edit")

        self.column.addWidget(self.code_edit)

        self.code_hint = QLabel(SyncEnrol)
        self.code_hint.setObjectName(u"code_hint")
        self.code_hint.setWordWrap(True)
        self.code_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.code_hint.setProperty(u"voice", u"fault")

        self.column.addWidget(self.code_hint)

        self.mark_label = QLabel(SyncEnrol)
        self.mark_label.setObjectName(u"mark_label")
        self.mark_label.setWordWrap(True)
        self.mark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.mark_label.setProperty(u"voice", u"small")

        self.column.addWidget(self.mark_label)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.enrol_button = QPushButton(SyncEnrol)
        self.enrol_button.setObjectName(u"enrol_button")
        self.enrol_button.setProperty(u"look", u"accent")

        self.buttons.addWidget(self.enrol_button)

        self.leave_button = QPushButton(SyncEnrol)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"look", u"quiet")

        self.buttons.addWidget(self.leave_button)

        self.room = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.room)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address_edit)
        self.code_label.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.address_edit, self.code_edit)
        QWidget.setTabOrder(self.code_edit, self.enrol_button)
        QWidget.setTabOrder(self.enrol_button, self.leave_button)

        self.retranslateUi(SyncEnrol)
    # setupUi

    def retranslateUi(self, SyncEnrol):
        self.title_label.setText(QCoreApplication.translate("SyncEnrol", u"Enrol at the centre's hub", None))
        self.words_label.setText(QCoreApplication.translate("SyncEnrol", u"The centre gives you its address and a one-time code. Nothing of an audit is sent by enrolling.", None))
        self.address_label.setText(QCoreApplication.translate("SyncEnrol", u"Address", None))
        self.code_label.setText(QCoreApplication.translate("SyncEnrol", u"One-time code", None))
        self.enrol_button.setText(QCoreApplication.translate("SyncEnrol", u"Enrol", None))
        self.leave_button.setText(QCoreApplication.translate("SyncEnrol", u"Not now", None))
        pass
    # retranslateUi

