"""The program's own source, read as data."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "esdesk"


@dataclass(frozen=True)
class Module:
    """One module: its path below the package, its text and its tree."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


@cache
def modules(package: Path = PACKAGE) -> list[Module]:
    """Every module of the program that people write: forms are compiled by tools/forms.py."""
    paths = sorted(path for path in package.rglob("*.py") if not path.match("generated/*_ui.py"))
    texts = {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    return [Module(name, text, ast.parse(text)) for name, text in texts.items()]


def literals(node: ast.AST) -> Iterator[str]:
    """The texts that stand anywhere in `node`."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value
