"""Builds the frozen program in build/package/esdesk, lets it test itself away from the sources, and measures it."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "package"
STARTS = 5
BUDGET_MB = 250


def build() -> Path:
    """The folder with the program."""
    subprocess.run([sys.executable, "tools/ready.py"], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", str(OUT)]
    subprocess.run(
        [*command, "--workpath", str(ROOT / "build" / "pyinstaller"), "packaging/esdesk.spec"], cwd=ROOT, check=True
    )
    return OUT / "esdesk"


def megabytes(folder: Path) -> float:
    """What the folder's files hold."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def bare_environment(home: Path) -> dict[str, str]:
    """Nothing of this checkout: no Python path, no virtual environment, a home of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "DISPLAY", "SYSTEMROOT", "TEMP") if name in os.environ}
    return kept | {"HOME": str(home), "ESDESK_PROFILE": str(home / "profile"), "ESDESK_KEYRING": "off"}


def main() -> None:
    """Builds, moves the folder away, tests, measures."""
    made = build()
    with tempfile.TemporaryDirectory() as name:
        away = Path(name) / "esdesk"
        shutil.copytree(made, away, symlinks=True)
        program = [str(away / ("esdesk.exe" if os.name == "nt" else "esdesk"))]
        environment = bare_environment(Path(name))
        subprocess.run([*program, "selftest"], cwd=name, env=environment, check=True)
        took = []
        for _ in range(STARTS):
            begun = time.perf_counter()
            subprocess.run([*program, "--version"], cwd=name, env=environment, check=True, capture_output=True)
            took.append(time.perf_counter() - begun)
    size = megabytes(made)
    print(f"size {size:.0f} MB, {size / BUDGET_MB:.2f} of the budget of {BUDGET_MB} MB")
    print(f"esdesk --version, median of {STARTS} starts: {statistics.median(took):.2f} s")


if __name__ == "__main__":
    main()
