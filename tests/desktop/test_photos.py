"""Photos on their way in: smaller, upright, without what the camera noted; what is no photo stays as it is."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, Qt

from esdesk.desktop.widgets.photos import LONG_SIDE, as_png, fitted, preview


def photo(width, height, kind=b"jpg", turned=False):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    if turned:
        from PySide6.QtGui import QImageIOHandler

        writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    writer.write(image)
    return bytes(buffer.data().data())


def size(content):
    image = QImage.fromData(content)
    return image.width(), image.height()


def test_a_large_photo_gets_a_long_side_of_2560(qapp):
    content, name = fitted(photo(4000, 3000), "IMG 1.JPG")
    assert size(content) == (LONG_SIDE, 1920)
    assert name == "IMG 1.jpg"


def test_a_small_one_keeps_its_size(qapp):
    assert size(fitted(photo(800, 600), "a.jpg")[0]) == (800, 600)


def test_a_turned_one_is_made_upright_and_loses_the_note_of_it(qapp):
    content, _ = fitted(photo(4000, 3000, turned=True), "a.jpg")
    assert size(content) == (1920, LONG_SIDE)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    assert QImageReader(buffer).transformation() == type(QImageReader(buffer).transformation())(0)
    assert b"Exif" not in content


def test_a_drawing_stays_and_a_document_too(qapp):
    drawing = photo(300, 200, b"png")
    assert fitted(drawing, "a.png") == (drawing, "a.png")
    assert fitted(b"%PDF-1.4 x", "analiz.pdf") == (b"%PDF-1.4 x", "analiz.pdf")


def test_what_is_seen_through_becomes_white_not_black(qapp):
    image = QImage(4000, 10, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    content, _ = fitted(as_png(image), "a.png")
    assert QImage.fromData(content).pixelColor(0, 0) == QColor("white")


def test_a_preview_is_small_and_none_of_a_document(qapp):
    assert preview(photo(4000, 3000)).width() == 640
    assert preview(b"%PDF-1.4 x") is None
