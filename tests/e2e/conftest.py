"""The application comes from the desktop's tests."""

from tests.desktop.conftest import profile, qapp, qapp_cls, speak  # noqa: F401  fixtures
