"""Draws a place of the window to a picture, and compares it with the one that was looked at and kept."""

import os
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
DRAWN = ROOT / "build" / "shots"
UPDATES = os.environ.get("ESDESK_SHOTS") == "update"
"""`./dev shots --update` takes what is drawn as the new golden pictures, to be looked at in the diff."""

MOMENT = 1000  # ms
PATIENCE = 40
"""How many moments of a quarter second a picture may need to become the golden one: Qt draws the pages of a report
aside and tells nobody when they are there."""
SHADE, SHARE = 24, 0.002
"""A pixel differs where a colour of it is further off than SHADE of 255; a picture where more than SHARE of it does."""


def settle(window):
    """Lets everything that was asked in the background be answered and painted, and what waits for a pause be asked."""
    loop, calm = QEventLoop(), 0
    ticking = QTimer(interval=20)

    def look():
        nonlocal calm
        calm = calm + 1 if window.runner.is_idle and not _pausing(window) else 0
        if calm == 3:
            loop.quit()

    ticking.timeout.connect(look)
    ticking.start()
    loop.exec()


def _pausing(window) -> bool:
    """Whether a part of the window waits for a moment in which nobody types; notices and the like last longer."""
    return any(one.isActive() and one.isSingleShot() and one.interval() < MOMENT for one in window.findChildren(QTimer))


def picture(window) -> QImage:
    """The window as it is seen, without a blinking cursor."""
    drawn: QImage = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return drawn


def _pixels(image: QImage) -> np.ndarray:
    flat = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].astype(int)


def becomes(name: str, window) -> str:
    """Empty where the window is the golden picture of that name, or soon is; else what is wrong."""
    found = _differs(name, _calm(window))
    for _ in range(PATIENCE):
        if not found:
            break
        _pass(250)
        found = _differs(name, picture(window))
    return found


def _calm(window) -> QImage:
    """The window when two looks at it, a little apart, show the same."""
    before, drawn = QImage(), picture(window)
    while drawn != before:
        _pass(60)
        before, drawn = drawn, picture(window)
    return drawn


def _pass(ms: int) -> None:
    """Lets the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _differs(name: str, drawn: QImage) -> str:
    """Empty where `drawn` is the golden picture of that name, else what is wrong; keeps both for a look."""
    DRAWN.mkdir(parents=True, exist_ok=True)
    drawn.save(str(DRAWN / f"{name}.png"))
    kept = GOLDEN / f"{name}.png"
    if UPDATES:
        GOLDEN.mkdir(exist_ok=True)
        drawn.save(str(kept))
    if not kept.exists():
        return f"{name}: there is no golden picture; look at build/shots/{name}.png, then ./dev shots --update"
    golden = QImage(str(kept)).convertToFormat(QImage.Format.Format_RGB888)
    if golden.size() != drawn.size():
        return f"{name}: is {drawn.size().toTuple()}, was {golden.size().toTuple()}"
    off = np.abs(_pixels(golden) - _pixels(drawn)).reshape(drawn.height(), drawn.width(), 3).max(axis=2) > SHADE
    if off.mean() <= SHARE:
        return ""
    rows, columns = np.nonzero(off)
    box = (columns.min(), rows.min(), columns.max(), rows.max())
    return f"{name}: {off.mean():.2%} differ, within {tuple(map(int, box))}; see build/shots/{name}.png"
