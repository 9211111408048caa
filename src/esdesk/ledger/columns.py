"""Kinds of values that SQLite and PostgreSQL keep in different ways."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, LargeBinary, String, Text, TypeDecorator, Uuid
from sqlalchemy.types import TypeEngine

from esdesk.ledger.dialects import POSTGRESQL

_STANDS = "\ue000"
"""Stands for U+0000 in PostgreSQL, with a digit behind it."""


class Id(TypeDecorator[UUID]):
    """A UUID: 16 bytes in SQLite, a uuid in PostgreSQL. Both compare them byte by byte."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the database calls it."""
        return dialect.type_descriptor(Uuid() if dialect.name == POSTGRESQL else LargeBinary())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | UUID | None:
        """What is stored."""
        return value if value is None or dialect.name == POSTGRESQL else value.bytes

    def process_result_value(self, value: Any | None, dialect: Dialect) -> UUID | None:  # noqa: ANN401
        """The UUID that was stored."""
        return value if value is None or dialect.name == POSTGRESQL else _uuid(value)


@lru_cache(maxsize=4096)
def _uuid(stored: bytes) -> UUID:
    """Kept, because of many rows the firm is one and the facilities are few, and making a UUID takes a while."""
    return UUID(bytes=stored)


class Words(TypeDecorator[str]):
    """Text of any letters. PostgreSQL has none for U+0000, which a package may hold: another stands for it there.

    That other one, of the private use area, is doubled, so that what is read is what was written. In SQLite texts pass
    as they are, without a look at each.
    """

    impl: type[String] = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """What makes of a text what is stored."""
        return _stored if dialect.name == POSTGRESQL else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """What makes of what is stored the text that was written."""
        return _written if dialect.name == POSTGRESQL else None


def _stored(text: str | None) -> str | None:
    if text is None or ("\0" not in text and _STANDS not in text):
        return text
    return text.replace(_STANDS, _STANDS + "1").replace("\0", _STANDS + "0")


def _written(text: str | None) -> str | None:
    if text is None or _STANDS not in text:
        return text
    return text.replace(_STANDS + "0", "\0").replace(_STANDS + "1", _STANDS)


class Word(Words):
    """Text that is short in what we write. The length is told to SQLite alone, which holds nobody to it."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the database calls it."""
        return dialect.type_descriptor(Text() if dialect.name == POSTGRESQL else self.impl_instance)
