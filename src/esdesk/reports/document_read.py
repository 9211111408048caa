"""A Word document read back, to see that what was written can be opened."""

from io import BytesIO
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError


def chapters_of(content: bytes) -> int:
    """How many chapters a document has, and its cover as one more; 0 where it cannot be read."""
    try:
        document = Document(BytesIO(content))
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError):
        return 0
    styles = (one.style.name if one.style is not None else "" for one in document.paragraphs)
    return 1 + len([name for name in styles if name == "Heading 1"])
