"""Services that the first window names but does not need: they are imported when they are first used.

    if TYPE_CHECKING:
        from esdesk.services.catalogue import lookups
    else:
        lookups = Later("esdesk.services.catalogue.lookups")

What a service brings (SQLAlchemy, ciphers) takes half as long to import as the window takes to show.
"""

from importlib import import_module


class Later:
    """Stands for a module until something of it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        return getattr(import_module(self._name), attribute)
