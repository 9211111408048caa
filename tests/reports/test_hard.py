"""Reports of what is hard to print, and on disks that are hard to write to: the old file is never destroyed."""

import errno

import pytest

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange import durable
from esdesk.services.report.reporting import gather, write_report
from tests.full_disk import fill
from tests.reports.conftest import AT, read

SUFFIXES = (".pdf", ".docx", ".xlsx")


@pytest.fixture
def content(plant):
    row = plant.have("Cüruf 🏭 فرن שלום " * 12, kind="waste")
    for offered in ("0 t/yıl", "0,0001 kg/yıl", "999.999.999.999 t/yıl"):
        plant.add("quantity", {"resource": str(row), "span": "2025", "offered": offered})
    plant.have("miktarsız", kind="waste")
    return gather(plant.ledger, plant.firm, "tr", at=AT)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_zero_huge_and_missing_amounts_are_written(content, tmp_path, suffix):
    written = write_report(content, tmp_path / f"report{suffix}")
    assert written.count > 1
    if suffix == ".pdf":
        found = read(written.path).flat
        assert "miktarsız" in found
        assert "eksik" in found
        assert "🏭" not in found


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk-full"), (errno.EACCES, "file-no-permission"), (errno.EIO, "disk-fails")]
)
def test_what_the_disk_refuses_is_one_sentence_and_the_old_file_stays(
    content, tmp_path, monkeypatch, suffix, number, code
):
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"of last year")

    def refuse(*_given):
        raise OSError(number, "planted")

    monkeypatch.setattr(durable, "_write_new", refuse)
    with pytest.raises(EnvironmentFault, match=code):
        write_report(content, path)
    assert path.read_bytes() == b"of last year"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_target_that_another_program_holds_open_is_told(content, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"open in Word")

    def held(*_given):
        raise PermissionError(errno.EACCES, "planted: the file is in use")

    monkeypatch.setattr("os.replace", held)
    with pytest.raises(EnvironmentFault, match="file-no-permission"):
        write_report(content, path)
    assert path.read_bytes() == b"open in Word"
    assert [one.name for one in tmp_path.iterdir() if one.suffix in (".part", suffix)] == [path.name]


@pytest.mark.peer
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_that_is_really_full_is_told_and_the_old_file_stays(content, small_disk, suffix):
    path = small_disk / f"report{suffix}"
    path.write_bytes(b"of last year")
    ballast = fill(small_disk, 8 * 1024)
    with pytest.raises(EnvironmentFault, match="disk-full"):
        write_report(content, path)
    assert path.read_bytes() == b"of last year"
    assert {one.name for one in small_disk.iterdir()} == {path.name, ballast.name}
    ballast.unlink()
    assert write_report(content, path) is not None
    assert path.stat().st_size > 8 * 1024
