import pytest

from esdesk.catalogue import read
from esdesk.core.paths import resource
from esdesk.matching.uses import Uses


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("ESDESK_PROFILE", str(tmp_path_factory.mktemp("profile")))
    yield read.open_catalogue(resource("db/catalogue"))
    patch.undo()


@pytest.fixture(scope="session")
def uses(catalogue):
    return Uses(catalogue)
