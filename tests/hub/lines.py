"""A line between laptop and hub that is as bad as a test wants it."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Line:
    """Where it is reached, and what is wrong with it.

    Attributes:
        breaks_after: bytes from the laptop after which a connection breaks; each connection begins anew.
        silent_after: bytes from the laptop, of all connections, after which nothing goes through any more.
        gone: whether nobody answers there any more; what was connected is cut off.
        carried: bytes that the laptop has sent so far.
        silence: set when it has fallen silent.
    """

    port: int = 0
    breaks_after: int | None = None
    silent_after: int | None = None
    gone: bool = False
    carried: int = 0
    connections: int = 0
    silence: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def carry(self, laptop: socket.socket, hub: socket.socket) -> None:
        """From the laptop to the hub."""
        sent = 0
        while content := laptop.recv(4096):
            sent, self.carried = sent + len(content), self.carried + len(content)
            if self.silent_after is not None and self.carried >= self.silent_after:
                self.silence.set()
                while self.silent_after is not None and not self.gone and not self.closed.wait(0.01):
                    if not _still_there(laptop):
                        return
            if self.gone:
                return
            hub.sendall(content)
            if self.breaks_after is not None and sent >= self.breaks_after:
                return


def _still_there(laptop: socket.socket) -> bool:
    """Whether the laptop has not hung up."""
    laptop.setblocking(False)
    try:
        return laptop.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return True
    finally:
        laptop.setblocking(True)


@contextmanager
def line_to(url: str) -> Iterator[Line]:
    """A line to the hub at `url`, good until one of its attributes says otherwise."""
    line, port = Line(), int(url.rpartition(":")[2])

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            line.connections += 1
            if line.gone:
                return
            with socket.create_connection(("127.0.0.1", port)) as hub, suppress(OSError):
                ended = threading.Event()
                back = threading.Thread(target=answer, args=(hub, self.request, ended))
                back.start()
                with suppress(OSError):
                    line.carry(self.request, hub)
                ended.set()
                for one in (self.request, hub):
                    with suppress(OSError):
                        one.shutdown(socket.SHUT_RDWR)
                back.join()

    def answer(hub: socket.socket, laptop: socket.socket, ended: threading.Event) -> None:
        with suppress(OSError):
            while content := hub.recv(65536):
                laptop.sendall(content)
            while line.silent_after is not None and line.silence.is_set() and not ended.wait(0.01):
                continue  # that the hub grew tired of waiting is not heard either
            laptop.shutdown(socket.SHUT_RDWR)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        line.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield line
        finally:
            line.closed.set()
            server.shutdown()
            thread.join()
