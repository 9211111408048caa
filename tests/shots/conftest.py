"""The application comes from the desktop's tests."""

from tests.desktop.conftest import qapp, qapp_cls  # noqa: F401  fixtures
