"""Turning a photo that lies on its side: its pixels are turned, so that every program shows it the same way."""

import io
from pathlib import PurePath

from esdesk.core.errors import UserFault
from esdesk.services.evidence.incoming import Prepared

_QUALITY = 90
"""Of a JPEG that is written anew; four turns of a photo lose less than an eye sees."""


def turned(content: bytes, name: str, quarters: int) -> Prepared:
    """The photo turned, as JPEG, or as PNG where it is one; nothing that a camera noted goes with it.

    Takes up to a second for a large photo: the window calls it in the background.

    Args:
        content: the photo's bytes.
        name: what it is called; its ending follows what is written.
        quarters: of a turn, clockwise: 1 turns it to the right, -1 to the left.

    Raises:
        UserFault: "photo-unreadable".
    """
    from PIL import Image, ImageOps  # a fifth of a second that the start of the program need not wait for

    try:
        with Image.open(io.BytesIO(content)) as photo:
            kind = "PNG" if photo.format == "PNG" else "JPEG"
            upright = ImageOps.exif_transpose(photo)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UserFault("photo-unreadable", name=name) from error
    plain = upright.rotate(-90 * quarters, expand=True)
    plain.info = {}
    out = io.BytesIO()
    if kind == "PNG":
        plain.save(out, "PNG")
    else:
        plain.convert("RGB").save(out, "JPEG", quality=_QUALITY)
    return Prepared(name if kind == "PNG" else f"{PurePath(name).stem}.jpg", out.getvalue())
