"""What the source looks like: its sizes, its names, its letters, and what must not stand in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT, Module, modules

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
FOLDS = {"lower", "upper", "casefold", "swapcase", "capitalize"}
FOLDS_WHEN_CALLED = {"title"}  # also the name of what stands above a page
KNOWS_TURKISH = "core/turkish.py"

# A letter stands in brackets, so that this file does not hold what it looks for.
MACHINE = re.compile(r"/[w]ork/|/[h]ome/[a-z]|/[r]oot/|/[U]sers/|C:\\[U]sers")
REGISTRY = re.compile(
    r"[p]ypi\.(org|python)|[p]ythonhosted|[a]rtifactory|[i]ndex-url|://[^ \"']*/[s]imple", re.IGNORECASE
)
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", ".import_linter_cache", ".mypy_cache",
            ".pytest_cache", ".ruff_cache"}  # fmt: skip


def folds_in(module: Module) -> Iterator[int]:
    """Lines that change the case of a text by the rules of every language but Turkish, and do not say why they may."""
    for node in ast.walk(module.tree):
        called = isinstance(node, ast.Call) and not node.args and getattr(node.func, "attr", "") in FOLDS_WHEN_CALLED
        named = isinstance(node, ast.Attribute) and node.attr in FOLDS
        if (called or named) and "# ascii" not in module.lines[node.lineno - 1]:  # type: ignore[attr-defined]
            yield node.lineno  # type: ignore[attr-defined]


def test_the_four_i_are_left_to_one_module():
    found = [f"{one.name}:{line}" for one in modules() if one.name != KNOWS_TURKISH for line in folds_in(one)]
    assert found == [], "use core.turkish, or say `# ascii: why` where no person's text can come"


@pytest.mark.parametrize(
    "line", ["x = text.lower()", "sorted(texts, key=str.casefold)", "x = a.b(text).upper()", "x = text.title()"]
)
def test_a_planted_fold_is_found(line):
    assert list(folds_in(Module("planted.py", line, ast.parse(line)))) == [1]
    told = f"{line}  # ascii: hex digits"
    assert list(folds_in(Module("planted.py", told, ast.parse(told)))) == []


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How long a function is, without its docstring."""
    told = ast.get_docstring(function, clean=False)
    return (function.end_lineno or 0) - function.lineno + 1 - (len(told.splitlines()) if told else 0)


def test_modules_and_functions_are_short():
    long_modules = {one.name: len(one.lines) for one in modules() if len(one.lines) > MOST_LINES}
    assert long_modules == {}
    functions = {
        f"{one.name}:{node.name}": body_lines(node)
        for one in modules()
        for node in ast.walk(one.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(functions) > 100
    assert {name: lines for name, lines in functions.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


def test_every_name_says_what_is_inside():
    parts = {part.removesuffix(".py") for one in modules() for part in one.name.split("/")}
    parts |= {path.stem for path in (ROOT / "tests").rglob("*") if "__pycache__" not in path.parts}
    assert parts & SAYS_NOTHING == set()


def our_files() -> Iterator[Path]:
    """Every file of the tree but what tools make; a fresh machine need not have git."""
    for top in ROOT.iterdir():
        if top.name not in NOT_OURS:
            inside = top.rglob("*") if top.is_dir() else [top]
            yield from (path for path in inside if path.is_file() and not NOT_OURS & set(path.parts))


def test_no_machine_and_no_registry_is_named():
    found = []
    for path in our_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), start=1):
            if MACHINE.search(line) or REGISTRY.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}")
    assert found == []


@pytest.mark.parametrize(
    ("found", "planted"),
    [
        (MACHINE, ("/", "home/ayse/audit")),
        (MACHINE, ("/", "work/main")),
        (MACHINE, ("/", "root/.cache")),
        (MACHINE, ("C:", "\\Users\\ayse")),
        (REGISTRY, ("https://py", "pi.org/")),
        (REGISTRY, ("--index", "-url")),
        (REGISTRY, ("http://10.0.0.1/py/", "simple")),
    ],
)
def test_what_must_not_be_named_would_be_found(found, planted):
    assert found.search("see " + "".join(planted))


def test_every_folder_is_on_the_map():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name not in NOT_OURS}
    assert {name for name in folders if not re.search(rf"\b{name}\b", text)} == set()
