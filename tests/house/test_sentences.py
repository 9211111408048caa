"""Every fault has its sentence in both languages, and every sentence its fault."""

import ast
import re
import string
import tomllib
from collections.abc import Collection, Iterator

import pytest

from tests.house.source import ROOT, Module, literals, modules

FAULTS = {"Fault", "UserFault", "EnvironmentFault"}
FILLED_ON_THE_WAY = {"file"}
"""Places that whoever passes a fault on fills: a package's reader does not know its file's name."""

COLUMN = "head-"
"""Heads of columns, which may be signs and so the same in both languages."""

PARSERS_OWN_WORDS = {"usage-wrong", "usage-bad-value"}
"""What the parser of the command line says itself in English, and cannot say in Turkish."""


def sentences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path in sorted((ROOT / "resources/i18n/sentences").glob("*.toml")):
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def places(text: str) -> set[str]:
    """The names of the places; what is given once in each language counts once."""
    return {name.removesuffix("_tr").removesuffix("_en") for _, name, _, _ in string.Formatter().parse(text) if name}


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def fault_calls(module: Module) -> Iterator[tuple[ast.Call, list[str]]]:
    """Where a fault is made, and the codes it can have there."""
    for function in ast.walk(module.tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and called(node) in FAULTS:
                    yield node, list(codes_of(node.args[0], function, module.tree))


def codes_of(given: ast.expr, *scopes: ast.AST) -> Iterator[str]:
    """The codes `given` can stand for: what it says, or what is assigned to its name or its table."""
    if isinstance(given, ast.Name):
        for node in (node for scope in scopes for node in ast.walk(scope)):
            if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == given.id for target in node.targets
            ):
                yield from codes_of(node.value, *scopes)
    elif isinstance(given, ast.IfExp):
        yield from codes_of(given.body, *scopes)
        yield from codes_of(given.orelse, *scopes)
    elif isinstance(given, ast.Dict):
        for value in given.values:
            yield from codes_of(value, *scopes)
    elif isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute) and given.func.attr == "get":
        for part in (given.func.value, *given.args[1:]):
            yield from codes_of(part, *scopes)
    elif isinstance(given, ast.Constant):
        yield str(given.value)


def codes_in_tables(module: Module) -> Iterator[str]:
    """Codes that stand beside their kind of fault in a table, and those of findings."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Tuple) and isinstance(node.elts[0] if node.elts else None, ast.Name):
            first, *rest = node.elts
            if isinstance(first, ast.Name) and first.id in FAULTS and rest and isinstance(rest[0], ast.Constant):
                yield str(rest[0].value)
        if isinstance(node, ast.Call) and called(node) == "Finding" and not isinstance(node.args[1], ast.JoinedStr):
            yield from literals(node.args[1])


def made_codes(module: Module, known: Collection[str]) -> Iterator[re.Pattern[str]]:
    """The codes that are put together, as `check-waste-code-{standing}`; a hole for a fault's code takes only those."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else part for part in node.values]
            texts = [part for part in parts if isinstance(part, str)]
            if isinstance(parts[0], str) and "-" in parts[0] and all(re.fullmatch("[a-z0-9-]+", one) for one in texts):
                yield re.compile("".join(part if isinstance(part, str) else hole(part, known) for part in parts))


def hole(part: object, known: Collection[str]) -> str:
    given = part.value if isinstance(part, ast.FormattedValue) else None
    if isinstance(given, ast.Attribute) and given.attr == "code":
        return f"({'|'.join(map(re.escape, known))})"
    return "[a-z0-9_-]+"


def test_every_fault_has_a_sentence():
    known = sentences()
    found = {(module.name, code) for module in modules() for _, codes in fault_calls(module) for code in codes}
    found |= {(module.name, code) for module in modules() for code in codes_in_tables(module)}
    assert len(found) > 100  # else the search finds nothing
    assert {(name, code) for name, code in found if code not in known} == set()


def test_what_a_fault_is_called_can_be_told_from_the_source():
    untold = [
        f"{module.name}:{call.lineno}"
        for module in modules()
        for call, codes in fault_calls(module)
        if not codes and not (isinstance(call.args[0], ast.Attribute) and call.args[0].attr == "code")
    ]
    assert untold == []


def test_every_fault_brings_what_its_sentence_says():
    known = sentences()
    missing = [
        (module.name, call.lineno, code, lacking)
        for module in modules()
        for call, codes in fault_calls(module)
        if all(keyword.arg is not None for keyword in call.keywords)
        for code in known.keys() & set(codes)
        if (lacking := places(known[code]["en"]) - {k.arg for k in call.keywords} - FILLED_ON_THE_WAY)
    ]
    assert missing == []


def test_no_sentence_is_left_over():
    known = sentences()
    said = {text for module in modules() for text in literals(module.tree)}
    made = [pattern for module in modules() for pattern in made_codes(module, known)]
    assert {code for code in known if code not in said and not any(one.fullmatch(code) for one in made)} == set()


def test_codes_that_are_put_together_have_sentences():
    known = sentences()
    made = [(module.name, one) for module in modules() for one in made_codes(module, known)]
    assert made
    assert [(name, one.pattern) for name, one in made if not any(map(one.fullmatch, known))] == []


@pytest.mark.parametrize(("code", "texts"), sentences().items(), ids=list(sentences()))
def test_both_languages_say_the_same_in_words_of_their_own(code, texts):
    assert set(texts) == {"tr", "en"}
    if code not in PARSERS_OWN_WORDS:
        assert places(texts["tr"]) == places(texts["en"])
    if not code.startswith(COLUMN):
        assert texts["tr"].strip()
        assert texts["en"].strip()
        assert texts["tr"] != texts["en"]
