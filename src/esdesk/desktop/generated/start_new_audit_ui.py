# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_new_audit.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_StartNewAudit(object):
    def setupUi(self, StartNewAudit):
        if not StartNewAudit.objectName():
            StartNewAudit.setObjectName(u"StartNewAudit")
        StartNewAudit.setProperty(u"look", u"card")
        self.column = QVBoxLayout(StartNewAudit)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 20)
        self.title_label = QLabel(StartNewAudit)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"voice", u"section")

        self.column.addWidget(self.title_label)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.firm_label = QLabel(StartNewAudit)
        self.firm_label.setObjectName(u"firm_label")
        self.firm_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.firm_label, 0, 0, 1, 1)

        self.firm_edit = QLineEdit(StartNewAudit)
        self.firm_edit.setObjectName(u"firm_edit")

        self.grid.addWidget(self.firm_edit, 0, 1, 1, 3)

        self.firm_hint = QLabel(StartNewAudit)
        self.firm_hint.setObjectName(u"firm_hint")
        self.firm_hint.setWordWrap(True)
        self.firm_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.firm_hint.setProperty(u"voice", u"fault")

        self.grid.addWidget(self.firm_hint, 1, 1, 1, 3)

        self.nace_label = QLabel(StartNewAudit)
        self.nace_label.setObjectName(u"nace_label")
        self.nace_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.nace_label, 2, 0, 1, 1)

        self.nace_edit = QLineEdit(StartNewAudit)
        self.nace_edit.setObjectName(u"nace_edit")

        self.grid.addWidget(self.nace_edit, 2, 1, 1, 1)

        self.nace_hint = QLabel(StartNewAudit)
        self.nace_hint.setObjectName(u"nace_hint")
        self.nace_hint.setWordWrap(True)
        self.nace_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.nace_hint.setProperty(u"voice", u"small")

        self.grid.addWidget(self.nace_hint, 2, 2, 1, 2)

        self.facility_label = QLabel(StartNewAudit)
        self.facility_label.setObjectName(u"facility_label")
        self.facility_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.facility_label, 3, 0, 1, 1)

        self.facility_edit = QLineEdit(StartNewAudit)
        self.facility_edit.setObjectName(u"facility_edit")

        self.grid.addWidget(self.facility_edit, 3, 1, 1, 3)

        self.province_label = QLabel(StartNewAudit)
        self.province_label.setObjectName(u"province_label")
        self.province_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.province_label, 4, 0, 1, 1)

        self.province_edit = QLineEdit(StartNewAudit)
        self.province_edit.setObjectName(u"province_edit")

        self.grid.addWidget(self.province_edit, 4, 1, 1, 1)

        self.district_label = QLabel(StartNewAudit)
        self.district_label.setObjectName(u"district_label")
        self.district_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.district_label, 4, 2, 1, 1)

        self.district_edit = QLineEdit(StartNewAudit)
        self.district_edit.setObjectName(u"district_edit")

        self.grid.addWidget(self.district_edit, 4, 3, 1, 1)

        self.visit_label = QLabel(StartNewAudit)
        self.visit_label.setObjectName(u"visit_label")
        self.visit_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.visit_label, 5, 0, 1, 1)

        self.visit_edit = QLineEdit(StartNewAudit)
        self.visit_edit.setObjectName(u"visit_edit")

        self.grid.addWidget(self.visit_edit, 5, 1, 1, 1)

        self.year_label = QLabel(StartNewAudit)
        self.year_label.setObjectName(u"year_label")
        self.year_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.year_label, 5, 2, 1, 1)

        self.year_edit = QLineEdit(StartNewAudit)
        self.year_edit.setObjectName(u"year_edit")

        self.grid.addWidget(self.year_edit, 5, 3, 1, 1)

        self.visit_hint = QLabel(StartNewAudit)
        self.visit_hint.setObjectName(u"visit_hint")
        self.visit_hint.setWordWrap(True)
        self.visit_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.visit_hint.setProperty(u"voice", u"fault")

        self.grid.addWidget(self.visit_hint, 6, 1, 1, 3)

        self.path_label = QLabel(StartNewAudit)
        self.path_label.setObjectName(u"path_label")
        self.path_label.setProperty(u"voice", u"second")

        self.grid.addWidget(self.path_label, 7, 0, 1, 1)

        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.setObjectName(u"path_row")
        self.path_edit = QLineEdit(StartNewAudit)
        self.path_edit.setObjectName(u"path_edit")

        self.path_row.addWidget(self.path_edit)

        self.path_button = QPushButton(StartNewAudit)
        self.path_button.setObjectName(u"path_button")

        self.path_row.addWidget(self.path_button)


        self.grid.addLayout(self.path_row, 7, 1, 1, 3)

        self.path_hint = QLabel(StartNewAudit)
        self.path_hint.setObjectName(u"path_hint")
        self.path_hint.setWordWrap(True)
        self.path_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.path_hint.setProperty(u"voice", u"fault")

        self.grid.addWidget(self.path_hint, 8, 1, 1, 3)

        self.grid.setColumnStretch(1, 3)
        self.grid.setColumnStretch(3, 3)

        self.column.addLayout(self.grid)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.begin_button = QPushButton(StartNewAudit)
        self.begin_button.setObjectName(u"begin_button")
        self.begin_button.setProperty(u"look", u"accent")

        self.buttons.addWidget(self.begin_button)

        self.leave_button = QPushButton(StartNewAudit)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"look", u"quiet")

        self.buttons.addWidget(self.leave_button)

        self.rest_hint = QLabel(StartNewAudit)
        self.rest_hint.setObjectName(u"rest_hint")
        self.rest_hint.setProperty(u"voice", u"hint")

        self.buttons.addWidget(self.rest_hint)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.firm_label.setBuddy(self.firm_edit)
        self.nace_label.setBuddy(self.nace_edit)
        self.facility_label.setBuddy(self.facility_edit)
        self.province_label.setBuddy(self.province_edit)
        self.district_label.setBuddy(self.district_edit)
        self.visit_label.setBuddy(self.visit_edit)
        self.year_label.setBuddy(self.year_edit)
        self.path_label.setBuddy(self.path_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartNewAudit)
    # setupUi

    def retranslateUi(self, StartNewAudit):
        self.title_label.setText(QCoreApplication.translate("StartNewAudit", u"New audit", None))
        self.firm_label.setText(QCoreApplication.translate("StartNewAudit", u"Firm", None))
        self.nace_label.setText(QCoreApplication.translate("StartNewAudit", u"NACE code", None))
        self.facility_label.setText(QCoreApplication.translate("StartNewAudit", u"Facility", None))
        self.province_label.setText(QCoreApplication.translate("StartNewAudit", u"Province", None))
        self.district_label.setText(QCoreApplication.translate("StartNewAudit", u"District", None))
        self.visit_label.setText(QCoreApplication.translate("StartNewAudit", u"Day of the visit", None))
        self.year_label.setText(QCoreApplication.translate("StartNewAudit", u"Base year", None))
        self.path_label.setText(QCoreApplication.translate("StartNewAudit", u"File", None))
        self.path_button.setText(QCoreApplication.translate("StartNewAudit", u"Elsewhere\u2026", None))
        self.begin_button.setText(QCoreApplication.translate("StartNewAudit", u"Begin", None))
        self.leave_button.setText(QCoreApplication.translate("StartNewAudit", u"Not now", None))
        self.rest_hint.setText(QCoreApplication.translate("StartNewAudit", u"Everything else can be filled in later.", None))
        pass
    # retranslateUi

