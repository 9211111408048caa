"""Gathers the window's words into resources/i18n/window/*.ts and makes the *.qm that the program reads.

One pair of files for the frame and one for each place. English files hold plurals only. `--check` writes nothing but
into a temporary folder, and fails where a word is not translated or a file is stale.
"""

import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DESKTOP = ROOT / "src" / "esdesk" / "desktop"
FORMS = ROOT / "resources" / "ui"
WORDS = ROOT / "resources" / "i18n" / "window"


def tool(name: str, *arguments: str | Path) -> None:
    """Runs one of Qt's tools from the environment."""
    command = [str(Path(sysconfig.get_path("scripts")) / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name}: {done.stdout}{done.stderr}")


def groups() -> dict[str, list[Path]]:
    """The sources of each pair of files."""
    places = sorted(path for path in (DESKTOP / "places").iterdir() if (path / "__init__.py").exists())
    found = {place.name: [*sorted(place.rglob("*.py")), *sorted(FORMS.glob(f"{place.name}*.ui"))] for place in places}
    taken = {path for paths in found.values() for path in paths}
    own = [path for path in sorted(DESKTOP.rglob("*.py")) if path not in taken and "generated" not in path.parts]
    return {"frame": [*own, *(form for form in sorted(FORMS.glob("*.ui")) if form not in taken)]} | found


def gather(name: str, sources: list[Path], into: Path) -> list[Path]:
    """Brings the .ts files of a group up to date."""
    files = [into / f"{name}_tr.ts", into / f"{name}_en.ts"]
    common = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    tool("pyside6-lupdate", *sources, *common, "-target-language", "tr", "-ts", files[0])
    tool("pyside6-lupdate", *sources, *common, "-target-language", "en", "-pluralonly", "-ts", files[1])
    return files


def untranslated(file: Path) -> list[str]:
    """The words of a file that have no translation yet."""
    found = []
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        forms = list(translation) if translation is not None and len(translation) else [translation]
        if any(form is None or not (form.text or "").strip() for form in forms):
            found.append(message.findtext("source") or "")
    return found


def main() -> int:
    """Brings everything up to date, or with `--check` says what is not; names limit it to some groups."""
    check = "--check" in sys.argv
    wanted = [name for name in sys.argv[1:] if not name.startswith("-")]
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        for name, sources in groups().items():
            if wanted and name not in wanted:
                continue
            into = Path(folder) if check else WORDS
            for language in ("tr", "en"):
                there = WORDS / f"{name}_{language}.ts"
                if check and there.exists():
                    (into / there.name).write_bytes(there.read_bytes())
            for file in gather(name, sources, into):
                missing = untranslated(file)
                complaints += [f"{file.name}: not translated: {words}" for words in missing]
                made = file.with_suffix(".qm")
                tool("pyside6-lrelease", "-silent", file, "-qm", made)
                kept = WORDS / made.name
                if check and (not kept.exists() or kept.read_bytes() != made.read_bytes()):
                    complaints.append(f"{made.name}: stale, run ./dev i18n")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
