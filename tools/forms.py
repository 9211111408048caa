"""Compiles resources/ui/*.ui into src/esdesk/desktop/generated; `--check` only compares, for the test.

The tool's version is taken out of the banner, so that a newer Qt does not touch every file.
"""

import re
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "resources" / "ui"
GENERATED = ROOT / "src" / "esdesk" / "desktop" / "generated"


def compiled(form: Path) -> str:
    """What pyside6-uic makes of a form."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-uic"
    command = [str(tool), "--absolute-imports", "--no-autoconnection", str(form)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(r"## Created by:.*\n", "", text)


def main() -> int:
    """Writes what changed; with `--check` says what is stale and returns 1."""
    check = "--check" in sys.argv
    wanted = {GENERATED / f"{form.stem}_ui.py": compiled(form) for form in sorted(FORMS.glob("*.ui"))}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    stale += [path for path in GENERATED.glob("*_ui.py") if path not in wanted]
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check and path in wanted:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        elif not check:
            path.unlink()
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
