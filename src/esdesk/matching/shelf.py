"""Arrays that take long to make, kept beside the catalogue's file and under its name, so that they never go stale."""

import io
import os
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from esdesk.catalogue.read import Catalogue

Arrays = Mapping[str, NDArray[Any]]

_FORMAT = 9  # raise it when the arrays change though the catalogue does not


def kept(catalogue: Catalogue, name: str, make: Callable[[], Arrays]) -> Arrays:
    """The arrays kept under `name` for `catalogue`; those that `make` gives where none are kept yet."""
    path = catalogue.path.with_name(f"{catalogue.path.stem}-{name}-{_FORMAT}.npz")
    try:
        with np.load(path, allow_pickle=False) as found:
            return dict(found)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile):
        arrays = make()  # not made yet, or cut short
    content = io.BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content.getvalue())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)  # a full disk costs a second at the next start, no more
    return arrays
