"""Makes ready in db/ready what the program would else make at its first start, in seconds of a plant's time.

That is the catalogue's file, and the arrays that its words are read by. They are made anew when a table or a module
that they come from has changed. A frozen program carries them; from the sources they only save time.
"""

import hashlib
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TABLES, SOURCES = ROOT / "db" / "catalogue", ROOT / "src" / "esdesk"
MADE_FROM = "made-from"


def made_from() -> str:
    """A hash over all that the files are made from."""
    parts = [*TABLES.glob("*"), *(SOURCES / "matching").rglob("*.py"), *(SOURCES / "catalogue").rglob("*.py")]
    parts += [SOURCES / "core" / "turkish.py"]
    whole = hashlib.sha256()
    for path in sorted(parts):
        content = path.read_bytes()
        whole.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()


def main() -> None:
    """Makes the folder, whole or not at all."""
    from esdesk.catalogue.build import build, content_hash
    from esdesk.catalogue.read import READY, Catalogue
    from esdesk.matching.uses import Uses

    target, wanted = TABLES.parent / READY, made_from()
    note = target / MADE_FROM
    if note.exists() and note.read_text(encoding="utf-8") == wanted:
        return
    with tempfile.TemporaryDirectory(dir=TABLES.parent, prefix=f"{READY}-") as name:
        fresh = Path(name) / READY
        fresh.mkdir()
        path = fresh / f"{content_hash(TABLES)}.sqlite"
        build(TABLES, path)
        path.chmod(0o644)
        Uses(Catalogue(path))  # keeps its arrays beside the catalogue's file
        (fresh / MADE_FROM).write_text(wanted, encoding="utf-8")
        if target.exists():
            target.rename(Path(name) / "old")
        fresh.rename(target)


if __name__ == "__main__":
    main()
