"""docs/cli.md is what other programs rely on: it names every command and option, no other, and each schema holds."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import typer

from esdesk.audit import fields
from esdesk.cli.app import app

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
PROGRAM = typer.main.get_command(app)


def commands_of(group: Any, before: str = "") -> dict[str, Any]:
    """All commands, those of a group under both words."""
    found: dict[str, Any] = {}
    for name, command in vars(group)["commands"].items():
        inside = vars(command).get("commands")
        found |= commands_of(command, f"{name} ") if inside else {f"{before}{name}": command}
    return found


COMMANDS = commands_of(PROGRAM)
SECTIONS = dict(re.findall(r"^### `([\w -]+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
SCHEMAS = {
    name: json.loads(block)
    for name, text in SECTIONS.items()
    for block in re.findall(r"```json\n(.*?)```", text, re.DOTALL)
}


def options_in(text):
    """The options in the first column of a table."""
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `-")]
    return sorted(option for cell in cells for option in re.findall(r"`(-[^`]*)`", cell))


def options_of(command):
    return sorted(opt for param in command.params for opt in param.opts if opt.startswith("-"))


def test_every_command_has_its_section_and_no_other():
    assert sorted(SECTIONS) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(SECTIONS))
def test_every_option_is_named_and_no_other(name):
    assert options_in(SECTIONS[name]) == options_of(COMMANDS[name])


def test_the_options_of_the_program_itself_are_named():
    head = PAGE[: PAGE.index("## What holds")]
    assert options_in(head) == sorted([*options_of(PROGRAM), "--help"])


def test_every_command_with_json_has_a_schema():
    with_json = {name for name, command in COMMANDS.items() if "--json" in options_of(command)}
    assert set(SCHEMAS) == with_json
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.fixture
def holds():
    checked = set()

    def check(name, found):
        jsonschema.Draft202012Validator(SCHEMAS[name]).validate(found)
        checked.add(name)
        return found

    yield check
    assert checked, "nothing was held against a schema"


def test_the_outputs_on_records_fit_their_schemas(esdesk, plant, row_of, holds):
    Path("s.csv").write_text("ad,miktar,kod\nKum,5 t/yıl,\nDöküm kumu,12 t/yıl,\nCüruf,zzz,\n", encoding="utf-8")
    found = holds("import", esdesk("import", plant, "s.csv", "--json", code=1).json)
    assert [len(found[part]) for part in ("added", "changed", "skipped", "rejected")] == [1, 1, 0, 1]
    assert holds("import", esdesk("import", plant, "s.csv", "--profile", "--json").json)["columns"]
    row = row_of(plant, "resource", "Pallets")
    esdesk("delete", plant, row)
    assert holds("list", esdesk("list", plant, "--json").json)
    assert holds("list", esdesk("list", plant, "--deleted", "--json").json)
    assert holds("history", esdesk("history", plant, row, "--json").json)["entries"]
    assert holds("check", esdesk("check", plant, "--json").json)
    holds("keys", esdesk("keys", "--json").json)


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_the_suggestions_fit_their_schemas(esdesk, plant, holds, lang):
    Path("q.txt").write_text("mermer çamuru\n\nused engine oil\nxyzzy\n", encoding="utf-8")
    for name in ("codes", "suggest"):
        found = [holds(name, one) for one in esdesk(name, "--from", "q.txt", "--json", lang=lang).lines]
        assert [one["query"] for one in found] == ["mermer çamuru", "used engine oil", "xyzzy"]
        assert [bool(one["results"]) for one in found] == [True, True, False]
        holds(name, esdesk(name, "--code", "100908", "--json", "-n", "3", lang=lang).json)
    esdesk("add", plant, "resource", "name=foundry sand", "direction=want", "kind=material")
    [matched] = holds("match", esdesk("match", plant, "--json", lang=lang).json)
    assert matched["name"] == "Döküm kumu"


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_small_haves_are_put_together_to_a_lot(esdesk, plant, holds, lang):
    [have] = [
        row["row"] for row in esdesk("list", plant, "resource", "--json").json if row["values"]["direction"] == "have"
    ]
    files = [plant]
    for number in range(2):
        esdesk("new", f"{number}.esdesk", "--firm", f"Dökümhane {number}", "--nace", "24.51")
        esdesk("add", f"{number}.esdesk", "resource", "name=Döküm kumu", "direction=have", "kind=waste")
        [row] = esdesk("list", f"{number}.esdesk", "resource", "--json").json
        esdesk("add", f"{number}.esdesk", "quantity", "offered=3.000 ton/yıl", "span=2025", "--to", row["row"])
        files.append(f"{number}.esdesk")
    esdesk("new", "w.esdesk", "--firm", "Beton A.Ş.", "--nace", "23.61")
    esdesk("add", "w.esdesk", "resource", "name=döküm kumu", "direction=want", "kind=material")
    [row] = esdesk("list", "w.esdesk", "resource", "--json").json
    assert esdesk("pool", *files, "w.esdesk", "--json").json == []
    assert esdesk("pool", *files, "w.esdesk", lang=lang).out.strip()
    esdesk("add", "w.esdesk", "condition", "note=yıllık", "--to", row["row"])
    [condition] = esdesk("list", "w.esdesk", "condition", "--json").json
    esdesk("set", "w.esdesk", condition["row"], "term.strength", "must")
    esdesk("set", "w.esdesk", condition["row"], "term.words", "en az 10.000 t/yıl")
    [pool] = holds("pool", esdesk("pool", *files, "w.esdesk", "--json", lang=lang).json)
    assert (pool["lot"], pool["total"], pool["unit"]) == (10_000_000, 10_800_000, "kg")
    assert have in [share["have"] for share in pool["shares"]]
    assert "4,800" in esdesk("pool", *files, "w.esdesk").out


@pytest.mark.parametrize(
    "more", [[], ["--reconcile"], ["--of", "substance", "--substance", "SiO2"], ["--of", "energy"]]
)
def test_the_output_on_balances_fits_its_schema(esdesk, plant, holds, more):
    assert holds("balance", esdesk("balance", plant, *more, "--json").json)["year"] in ("", "2025")


def test_the_outputs_on_packages_fit_their_schemas(esdesk, device, plant, row_of, holds):
    device("centre")
    centre = holds("keys", esdesk("keys", "--json").json)["recipient"]
    Path("copy.esdesk").write_bytes(plant.read_bytes())
    device("laptop")
    row, other = row_of(plant, "resource", "Döküm kumu"), row_of(plant, "resource", "Pallets")
    esdesk("set", plant, row, "note", "dry")
    esdesk("delete", plant, other)
    holds("pack", esdesk("pack", plant, "-o", "a.esda", "--to", centre, "--json").json)
    device("second")
    esdesk("set", "copy.esdesk", row, "note", "wet")
    esdesk("set", "copy.esdesk", other, "note", "still wanted")
    holds("pack", esdesk("pack", "copy.esdesk", "-o", "b.esda", "--to", centre, "--as", "public", "--json").json)
    esdesk("pack", "copy.esdesk", "-o", "b.esda", "--to", centre)
    device("centre")
    holds("inspect", esdesk("inspect", "a.esda", "--json").json)
    merged = holds("merge", esdesk("merge", "centre.esdesk", "a.esda", "b.esda", "a.esda", "--json").json)
    assert [one["again"] for one in merged["packages"]] == [False, False, True]
    found = holds("conflicts", esdesk("conflicts", "centre.esdesk", "--json").json)
    assert {one["field"] for one in found} == {"note", None}


def test_every_kind_of_record_is_named():
    kinds = re.search(r"either language \(.*?\): (.*?)\.", SECTIONS["list"])
    assert kinds is not None
    assert re.findall(r"`(\w+)`", kinds[1]) == list(fields.entities())
