from esdesk.catalogue.read import default
from esdesk.services.benches.words import large_catalogue


def test_the_large_catalogue_is_whole_and_the_same_each_time(tmp_path):
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(large_catalogue(tmp_path / name, 3000).synergies)
    one, two = made
    assert len(one) == 3000
    assert dict(one) == dict(two)
    assert {*default().synergies} < {*one}
    further = [row for id, row in one.items() if id not in default().synergies]
    assert all(row.have_concept in default().concepts for row in further)
    assert len({row.waste_tr for row in further}) > 300
