"""Identifiers: UUIDv7 everywhere, so that no integer key ever leaves a device."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh UUIDv7: unique without coordination, and in the order of making on one device."""
    return uuid7()
