from dataclasses import replace
from types import MappingProxyType

import pytest

from esdesk.catalogue.read import Catalogue, open_catalogue
from esdesk.core.paths import resource
from esdesk.services.benches.coverage import DIVISIONS, account, by_division, by_kind


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path))
    return open_catalogue(resource("db/catalogue"))


def test_every_division_and_kind_is_covered(catalogue):
    assert [one.what for one in (*by_division(catalogue), *by_kind(catalogue)) if one.hole] == []
    assert {"01", "10", "33", "43"} <= set(DIVISIONS)


def test_a_division_without_profile_or_uses_is_a_hole(catalogue):
    poorer = Catalogue(catalogue.path)
    poorer.profiles = MappingProxyType({key: one for key, one in catalogue.profiles.items() if one.nace != "12"})
    assert [one.what for one in by_division(poorer) if one.hole] == ["12"]
    poorer.synergies = MappingProxyType(
        {key: replace(one, receiver_nace=()) for key, one in list(catalogue.synergies.items())[:5]}
    )
    assert all(one.hole for one in by_division(poorer) if one.what != "35")


def test_the_account_says_where_a_hole_is(catalogue):
    poorer = Catalogue(catalogue.path)
    poorer.profiles = MappingProxyType({})
    rows = {row[0]: row for row in account(poorer)}
    assert rows["24"][-1] == "hole"
    assert rows["energy"][-1] == ""
