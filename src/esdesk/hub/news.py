"""Word from the worker's thread to requests that wait for it, so that nobody has to ask again and again."""

import asyncio


class News:
    """Something happened: a file was merged, refused or laid into the inbox."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._event = asyncio.Event()

    def listen(self) -> None:
        """Says which loop the waiting requests live in; called from it."""
        self._loop = asyncio.get_running_loop()
        self._event = asyncio.Event()

    def tell(self) -> None:
        """Wakes all who wait; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def upcoming(self) -> asyncio.Event:
        """What the next word will set; taken before one looks, so that no word falls between looking and waiting."""
        return self._event

    def _wake(self) -> None:
        self._event.set()
        self._event = asyncio.Event()
