"""Who is on the map and where, what runs between them, and the table that is copied."""

import pytest

from esdesk.core.tokens import LIGHT
from esdesk.services.files import files, recents
from esdesk.services.plant.map_figure import map_data, plan_figure, whole_window
from esdesk.services.plant.map_outlines import outlines, province_place
from esdesk.services.plant.map_plan import map_plan
from esdesk.services.records import records
from tests import around
from tests.figures.test_bars import measure


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    return tmp_path


def plan_of(path):
    with files.opened(path) as ledger:
        firm = next(one for one in ledger.records("firm") if one.values["name"] == "Örnek Mermer A.Ş.")
        facility = next(one for one in ledger.records("facility") if one.firm == firm.row)
        return map_plan(ledger, path, firm.row, facility.row)


def test_ours_comes_first_the_others_by_distance_with_what_runs(folder):
    path = folder / "around.esdesk"
    around.fill(path)
    plan = plan_of(path)
    firms = [one.firm.removeprefix("Örnek ") for one in plan.facilities]
    assert firms == ["Mermer A.Ş.", "Seramik", "Beton", "Mozaik", "Kâğıt", "Ambalaj"]
    assert [round(one.km) for one in plan.facilities] == [0, 9, 12, 33, 55, 56]
    assert [one.exact for one in plan.facilities] == [True, True, True, True, False, True]
    runs = [(one.name, one.tonnes, one.stage, one.gives) for one in plan.movements]
    assert ("Mermer kesim çamuru", 1200.0, "sample", True) in runs
    assert ("Palet (kullanılmış)", 120.0, "agreement", False) in runs
    assert "Kırık plaka" not in [name for name, *_ in runs], "what was lost is not drawn"
    lines = map_data(plan, "tr").split("\n")
    assert lines[1] == "Örnek Mermer A.Ş.\tTorbalı fabrikası\tTorbalı, İzmir\t38,1600\t27,3600\t0\t5\t0"
    assert "Paledyen\tÖrnek Mermer A.Ş.\tÖrnek Mozaik\t540 t/yıl\tYürüyor" in lines


def test_plants_of_other_audits_stand_on_it_and_what_has_no_place_is_told(folder):
    other, own = folder / "other.esdesk", folder / "own.esdesk"
    made = files.new_file(other, "Örnek Cam", "23.11")
    with files.opened(other) as ledger:
        records.set_field(ledger, made.facility.hex, "province", "kocaeli")
        recents.note_opened(ledger)
    files.new_file(own, "Örnek Mermer A.Ş.", "23.70", "Torbalı")
    plan = plan_of(own)
    assert [(one.firm, one.here) for one in plan.facilities] == [("Örnek Cam", False)]
    assert plan.unplaced == ("Torbalı",)
    window = whole_window(plan, 1000, 600)
    assert plan_figure(plan, window, "en", 1000, 600, LIGHT, measure).told.startswith("Map of Türkiye with 1 plants")


def test_every_province_lies_on_the_land_that_is_drawn():
    known = outlines()
    assert len(known.provinces) == 81
    lost = [name for name, (x, y) in known.provinces
            if not any(inside((x + right, y + down), ring) for ring in known.land
                       for right, down in ((0, 0), (2, 0), (-2, 0), (0, 2), (0, -2)))]  # fmt: skip
    assert lost == [], "a province's centre lies more than 2 km out in the sea or abroad"
    assert len(known.borders) > 300
    assert province_place(" İZMİR ") == province_place("izmir")
    assert province_place("Atlantis") is None


def inside(point, ring):
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed
