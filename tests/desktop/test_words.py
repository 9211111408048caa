"""Every word of the window speaks both languages, and what is generated is current."""

import ast
import re
import subprocess
import sys

import pytest

from tests.house.source import ROOT, modules


def run(tool, *arguments):
    command = [sys.executable, str(ROOT / "tools" / tool), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_word_is_translated_and_the_files_are_current():
    done = run("words.py", "--check")
    assert done.returncode == 0, done.stdout


def test_an_untranslated_word_is_found(tmp_path):
    """The check itself is tried on a copy in which a word was added."""
    for part in ("tools", "resources/i18n/window", "resources/ui", "src/esdesk/desktop"):
        subprocess.run(["cp", "-r", "--parents", part, str(tmp_path)], cwd=ROOT, check=True)
    planted = tmp_path / "src/esdesk/desktop/window.py"
    planted.write_text(planted.read_text(encoding="utf-8") + '\n\ndef f(x):\n    x.tr("Brand new words")\n', "utf-8")
    command = [sys.executable, str(tmp_path / "tools" / "words.py"), "--check", "frame"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "not translated: Brand new words" in done.stdout


def test_generated_forms_are_current():
    done = run("forms.py", "--check")
    assert done.returncode == 0, done.stdout


def translated_calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr" and node.args:
            yield node


def test_only_literal_words_are_translated():
    """Qt's tool finds literals only; an f-string or a name would never match its translation."""
    found = [
        f"{one.name}:{node.lineno}"
        for one in modules()
        if one.name.startswith("desktop/")
        for node in translated_calls(one.tree)
        if not (isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str))
    ]
    assert found == []


LETTERS_TO_READ = re.compile(r"[A-Za-zÇĞİÖŞÜçğıöşü]{3,}")
SAYS = {"setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setWindowTitle", "setTitle", "addAction"}
NAMES = {"ESDesk", "TR", "EN", "English", "Türkçe", "age1…"}
KEYS = re.compile(r"(Ctrl|Shift|Alt|F\d)\S*")


def is_no_word(text):
    """Whether a text is the same in every language: a name, or keys."""
    return text in NAMES or KEYS.fullmatch(text) is not None


def untranslated_calls(tree):
    """Literals that are shown without having gone through tr()."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SAYS:
            for argument in node.args[:1]:
                text = argument.value if isinstance(argument, ast.Constant) else None
                if (
                    isinstance(text, str)
                    and LETTERS_TO_READ.search(text)
                    and text not in NAMES
                    and not KEYS.fullmatch(text)
                ):
                    yield node


def test_nothing_is_shown_that_was_not_translated():
    found = [
        f"{one.name}:{node.lineno}"
        for one in modules()
        if one.name.startswith("desktop/") and "generated" not in one.name
        for node in untranslated_calls(one.tree)
    ]
    assert found == []


@pytest.mark.parametrize("line", ['label.setText("Missing")', 'b.setToolTip("Geri al")'])
def test_a_planted_literal_is_found(line):
    assert len(list(untranslated_calls(ast.parse(line)))) == 1
