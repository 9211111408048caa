"""Exchanges that every expert names first: they must come out by themselves among the first three uses."""

import pytest

from esdesk.matching.coder import Coder


@pytest.mark.parametrize(
    ("tr", "en", "nace", "takers"),
    [
        ("cam kırığı", "cullet", "23.13", {"23.14"}),
        ("mermer çamuru", "marble sludge", "23.70", {"23.31"}),
        ("mermer çamuru", "marble sludge", "23.70", {"23.64", "20.59"}),
        ("döküm kumu", "foundry sand", "24.51", {"23.51", "23.32", "23.61", "23.63"}),
        ("dökümhane cürufu", "foundry slag", "24.51", {"42.11"}),
        ("jant fabrikası alüminyum talaşı", "aluminium swarf of a rim plant", "29.32", {"24.42", "24.53"}),
        ("pirina", "olive pomace", "10.41", {"10.91"}),
        ("balık işleme artığı", "fish processing residue", "10.20", {"10.41"}),
        ("soapstok", "soap stock", "10.41", {"20.41", "20.14"}),
        ("sebze ve meyve atığı", "vegetable and fruit waste", "10.39", {"20.15", "01.13", "10.89", "10.91"}),
        ("tekstil kırpıntısı", "textile offcuts", "14.13", {"25.62", "28.99", "25.11"}),
        ("GES danışmanlığı", "solar consultancy", "71.12", {"10.39", "24.51", "28.99"}),
    ],
)
def test_the_seed_cases_come_among_the_first_three(uses, tr, en, nace, takers):
    for query in (tr, en):
        _, found = uses.suggest(query, nace, limit=3)
        assert takers & {receiver for use in found for receiver in use.receivers}, query


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("kompresor kondensat suyu yagli", "130507"),
        ("BOS YAG TENEKESI", "150110"),
        ("sludge from the phosphating line", "110108"),
    ],
)
def test_queries_of_the_issue_lead_to_their_code(catalogue, query, code):
    assert code in [one.code for one in Coder(catalogue).codes(query, limit=5)]
