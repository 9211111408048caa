"""Photos on their way in: turned upright, scaled to a sensible size, written as JPEG without what the camera noted."""

from pathlib import PurePath

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

LONG_SIDE, _QUALITY = 2560, 85
PREVIEW = QSize(640, 480)
"""What is held of a photo to show it; never more than the file itself."""

_PHOTOS = {"jpeg", "jpg", "png", "webp", "bmp", "tiff", "tif", "heic", "heif", "avif"}


def fitted(content: bytes, name: str) -> tuple[bytes, str]:
    """A photo as it is kept, and what it is called then; what Qt cannot read stays as it is.

    Args:
        content: the file's bytes.
        name: the file's name; its ending follows what is written.
    """
    buffer, reader = _reader(content)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    if not reader.canRead() or kind not in _PHOTOS:
        return content, name
    size = reader.size()
    if kind == "png" and max(size.width(), size.height()) <= LONG_SIDE:
        return content, name  # a drawing or a screen; it holds no place and no camera
    _bound(reader, QSize(LONG_SIDE, LONG_SIDE))
    image = reader.read()
    del buffer
    return (content, name) if image.isNull() else (_jpeg(image), f"{PurePath(name).stem}.jpg")


def preview(content: bytes) -> QImage | None:
    """A photo small enough to hold, upright; None where it is none that can be read."""
    buffer, reader = _reader(content)
    if not reader.canRead() or bytes(reader.format().data()) == b"pdf":
        return None
    _bound(reader, PREVIEW)
    image = reader.read()
    del buffer
    return None if image.isNull() else image


def as_png(image: QImage) -> bytes:
    """A picture from the clipboard as a file."""
    return _written(image, b"png", -1)


def _reader(content: bytes) -> tuple[QBuffer, QImageReader]:
    """A reader over bytes, and the buffer that must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return buffer, reader


def _bound(reader: QImageReader, most: QSize) -> None:
    """Reads it no larger than `most`; the reader turns it afterwards, so the longer side counts."""
    size, side = reader.size(), max(most.width(), most.height())
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))


def _jpeg(image: QImage) -> bytes:
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    if image.hasAlphaChannel():
        plain.fill(Qt.GlobalColor.white)
        painter = QPainter(plain)
        painter.drawImage(0, 0, image)
        painter.end()
    else:
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
    for key in plain.textKeys():
        plain.setText(key, "")
    return _written(plain, b"jpg", _QUALITY)


def _written(image: QImage, kind: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
