from pathlib import Path

from tests.cli.conftest import is_one_sentence


def test_what_teaches_nothing_is_refused_in_one_sentence_and_writes_nothing(esdesk, plant):
    done = esdesk("fit", plant, "-o", "new.toml", code=None)
    assert is_one_sentence(done, 1)
    assert "0 accepted, 0 refused" in done.err
    assert not Path("new.toml").exists()


def test_a_file_that_is_there_is_left_as_it_is(esdesk, plant):
    Path("new.toml").write_text("mine", encoding="utf-8")
    assert is_one_sentence(esdesk("fit", plant, "-o", "new.toml", code=None), 1)
    assert Path("new.toml").read_text(encoding="utf-8") == "mine"
