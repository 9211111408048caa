"""Profile and language come from the desktop's tests."""

from tests.desktop.conftest import profile, speak  # noqa: F401  fixtures
