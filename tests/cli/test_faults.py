"""Bad input and bad luck: an exit code that says whose fault it is, and one sentence in the reader's language."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from esdesk.ledger import database
from tests.cli.conftest import is_one_sentence

ON_A_FILE = {
    "import": ["import", "FILE", "sheet.csv"],
    "list": ["list", "FILE"],
    "set": ["set", "FILE", "0000aaaa", "name", "x"],
    "add": ["add", "FILE", "resource", "name=x"],
    "attach": ["attach", "FILE", "0000aaaa", "photo.jpg"],
    "delete": ["delete", "FILE", "0000aaaa"],
    "undo": ["undo", "FILE"],
    "redo": ["redo", "FILE"],
    "history": ["history", "FILE", "0000aaaa"],
    "check": ["check", "FILE"],
    "digest": ["digest", "FILE"],
    "erase": ["erase", "FILE", "0000aaaa", "--reason", "r", "--asked-by", "a"],
    "match": ["match", "FILE"],
    "report": ["report", "FILE", "-o", "a.pdf"],
    "pack": ["pack", "FILE", "-o", "a.esda", "--to", "SOMEBODY"],
    "conflicts": ["conflicts", "FILE"],
    "settle": ["settle", "FILE", "0000aaaa", "--stay"],
}

INPUT = {
    "firm without a name": ["new", "n.esdesk", "--firm", " \0", "--nace", "10.41"],
    "name too long": ["new", "n.esdesk", "--firm", "x" * 200_000, "--nace", "10.41"],
    "kind of record that does not exist": ["list", "plant.esdesk", "olmayan"],
    "kind of record nobody adds": ["add", "plant.esdesk", "erasure", "reason=x"],
    "no value": ["add", "plant.esdesk", "resource", "name"],
    "only an empty value": ["add", "plant.esdesk", "resource", "name="],
    "field that does not exist": ["add", "plant.esdesk", "resource", "boy=3"],
    "word that does not exist": ["add", "plant.esdesk", "resource", "name=x", "kind=zzz"],
    "amount without a number": ["add", "plant.esdesk", "quantity", "offered=çok", "--to", "HAVE"],
    "amount that cannot be read": ["add", "plant.esdesk", "quantity", "offered=1..2..3 t", "--to", "HAVE"],
    "price that cannot be read": ["add", "plant.esdesk", "quantity", "price=pahalı", "--to", "HAVE"],
    "parent unclear": ["add", "plant.esdesk", "quantity", "offered=3 t"],
    "parent of another kind": ["add", "plant.esdesk", "production", "product=x", "--to", "HAVE"],
    "row unknown": ["set", "plant.esdesk", "ffffffff", "name", "x"],
    "row too short": ["set", "plant.esdesk", "1", "name", "x"],
    "part that does not exist": ["set", "plant.esdesk", "HAVE", "classification.renk", "x"],
    "rows where a value is wanted": ["set", "plant.esdesk", "HAVE", "quantities", "3"],
    "text too long": ["set", "plant.esdesk", "HAVE", "note", "x" * 200_000],
    "date that does not exist": ["set", "plant.esdesk", "HAVE", "valid_until", "31.02.2026"],
    "number that cannot be read": ["set", "plant.esdesk", "HAVE", "heat", "sıcak"],
    "evidence that is missing": ["attach", "plant.esdesk", "HAVE", "no.jpg"],
    "evidence that is a folder": ["attach", "plant.esdesk", "HAVE", "."],
    "evidence of no field": ["attach", "plant.esdesk", "HAVE", "notes.txt", "--field", "renk"],
    "nothing to redo": ["redo", "plant.esdesk"],
    "history of nothing": ["history", "plant.esdesk", "ffffffff"],
    "erasing without a reason": ["erase", "plant.esdesk", "HAVE", "name", "--reason", " ", "--asked-by", "x"],
    "nothing to erase": ["erase", "plant.esdesk", "HAVE", "note", "--reason", "r", "--asked-by", "x"],
    "nothing asked": ["codes"],
    "nothing asked for uses": ["suggest", "--json"],
    "empty file of queries": ["codes", "--from", "empty.txt"],
    "no file of queries": ["codes", "--from", "no.txt"],
    "folder of queries": ["codes", "--from", "."],
    "queries that are no text": ["suggest", "--from", "plant.esdesk"],
    "no recipient": ["pack", "plant.esdesk", "-o", "a.esda", "--to", "kimse"],
    "recipient cut short": [
        "pack",
        "plant.esdesk",
        "-o",
        "a.esda",
        "--to",
        "age1kxpgqaaszhkjzj0v3cyrz6nvsce79usksqwchpra4xw6ucdtn5a3qe7",
    ],
    "package missing": ["inspect", "no.esda"],
    "package that is a folder": ["inspect", "."],
    "package that is an audit": ["inspect", "plant.esdesk"],
    "merging what is missing": ["merge", "plant.esdesk", "no.esda"],
    "merging what is no package": ["merge", "plant.esdesk", "notes.txt"],
    "merging nothing into a new file": ["merge", "new.esdesk", "notes.txt"],
    "identity missing": ["inspect", "notes.txt", "--identity", "no.key"],
    "sheet missing": ["import", "plant.esdesk", "no.csv"],
    "sheet that is a folder": ["import", "plant.esdesk", "."],
    "sheet that is no text": ["import", "plant.esdesk", "plant.esdesk"],
    "workbook that is none": ["import", "plant.esdesk", "notes.xlsx"],
    "sheet without names": ["import", "plant.esdesk", "nameless.csv"],
    "sheet that is empty": ["import", "plant.esdesk", "empty.txt"],
    "condition without a value": ["import", "plant.esdesk", "sheet.csv", "--only", "ad"],
    "condition on no column": ["import", "plant.esdesk", "sheet.csv", "--only", "renk=mavi"],
    "settling no conflict": ["settle", "plant.esdesk", "HAVE", "name", "x"],
    "settling without saying how": ["settle", "plant.esdesk", "HAVE"],
    "demo in a folder that is full": ["demo", "--out", "."],
    "demo in a file": ["demo", "--out", "notes.txt"],
    "demo of no sample": ["demo", "--out", "new", "--sample", "olmayan"],
}

USAGE = {
    "no such command": ["olmayan"],
    "no such option": ["keys", "--renk"],
    "argument missing": ["list"],
    "option missing": ["new", "n.esdesk", "--firm", "x"],
    "option without its value": ["new", "n.esdesk", "--firm"],
    "too many arguments": ["digest", "a", "b"],
    "number that is none": ["codes", "x", "-n", "çok"],
    "number out of bounds": ["codes", "x", "-n", "0"],
    "language that is none": ["--lang", "xx", "keys"],
    "reader that is none": ["pack", "a", "-o", "b", "--to", "c", "--as", "herkese"],
    "NUL in a name of a file": ["list", "a\0b"],
}

ENVIRONMENT = {
    "name too long for a file": ["new", "n" * 300, "--firm", "x", "--nace", "10.41"],
    "no folder for an audit": ["new", "notes.txt/n.esdesk", "--firm", "x", "--nace", "10.41"],
    "no folder for a package": ["pack", "plant.esdesk", "-o", "no/a.esda", "--to", "SOMEBODY"],
    "no folder for the demo": ["demo", "--out", "notes.txt/demo"],
}


@pytest.fixture
def told(esdesk, plant, row_of):
    """Runs a command in both languages and holds that each tells the fault in its own."""
    Path("notes.txt").write_text("just notes\n", encoding="utf-8")
    Path("notes.xlsx").write_bytes(b"PK no workbook")
    Path("empty.txt").write_text("\n \n", encoding="utf-8")
    Path("sheet.csv").write_text("ad;miktar\nKum;3 t\n", encoding="utf-8")
    Path("nameless.csv").write_text("miktar,birim\n3,t\n", encoding="utf-8")
    row = row_of(plant, "resource", "Döküm kumu")
    recipient = esdesk("keys", "--json").json["recipient"]

    def check(arguments, code):
        before = plant.read_bytes()
        files = sorted(Path().rglob("*"))
        meant = {"HAVE": row, "SOMEBODY": recipient}
        command = [meant.get(word, word) for word in arguments]
        english, turkish = (esdesk(*command, code=None, lang=lang) for lang in ("en", "tr"))
        assert is_one_sentence(english, code)
        assert is_one_sentence(turkish, code)
        assert english.err != turkish.err, "the fault is told in one language only"
        assert plant.read_bytes() == before
        assert sorted(Path().rglob("*")) == files
        return english

    return check


@pytest.mark.parametrize("command", ON_A_FILE)
@pytest.mark.parametrize("file", ["no.esdesk", "notes.txt", "."])
def test_a_file_that_is_none_of_ours_is_refused_by_every_command(told, command, file):
    fault = told([file if word == "FILE" else word for word in ON_A_FILE[command]], 1)
    assert f"{file}: " in fault.err


@pytest.mark.parametrize("name", INPUT)
def test_bad_input_is_told(told, name):
    told(INPUT[name], 1)


@pytest.mark.parametrize("name", USAGE)
def test_wrong_usage_is_told(told, name):
    told(USAGE[name], 2)


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_a_fault_of_the_environment_is_told(told, name):
    told(ENVIRONMENT[name], 3)


@pytest.mark.parametrize("query", ["12345", "!!!???", "a" * 10_000, "\udcff\udcfe", "\0", "xyzzy plugh", "ş" * 400])
@pytest.mark.parametrize("command", ["codes", "suggest"])
def test_what_nobody_knows_has_no_results(esdesk, command, query):
    [found] = esdesk(command, query, "--json").lines
    assert found["results"] == []
    assert len(esdesk(command, query).err) == 0


def test_an_amount_below_zero_is_recorded_and_found_by_the_check(esdesk, plant, row_of):
    esdesk("add", plant, "quantity", "offered=-5 t/yıl", "--to", row_of(plant, "resource", "Pallets"))
    assert "check-negative" in {one["code"] for one in esdesk("check", plant, "--json").json}


def test_a_code_that_does_not_exist_is_recorded_and_found_by_the_check(esdesk, plant, row_of):
    esdesk("set", plant, row_of(plant, "resource", "Döküm kumu"), "classification", "999999")
    found = [one for one in esdesk("check", plant, "--json").json if one["field"] == "classification"]
    assert found
    assert "99" in found[0]["text"]


def test_a_file_that_another_writer_holds_is_told_as_busy(esdesk, plant, monkeypatch):
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0)
    other = dbapi2.connect(str(plant), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        for lang in ("en", "tr"):
            done = esdesk("add", plant, "resource", "name=x", code=None, lang=lang)
            assert is_one_sentence(done, 3)
            assert str(plant) in done.err
    finally:
        other.execute("ROLLBACK")
        other.close()
    esdesk("add", plant, "resource", "name=x")


def test_a_bug_of_ours_is_told_and_kept(esdesk, plant, monkeypatch, tmp_path):
    def broken():
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("esdesk.services.sync.packing.device_keys", broken)
    done = esdesk("keys", code=3)
    kept = tmp_path / "profiles" / "laptop" / "last-fault.txt"
    assert str(kept) in done.err
    assert len(done.err.splitlines()) == 1
    assert "ZeroDivisionError" in kept.read_text(encoding="utf-8")


def test_without_a_command_the_program_says_how_it_is_called(esdesk):
    done = esdesk(code=2)
    assert "import" in done.out
    assert done.err == ""
