"""Measures the hub (tools/bench_hub.py) with its data in a PostgreSQL server that is made for it and thrown away after.

`./dev bench hub-postgresql [COUNT] [--no-uploads]`. The server is that of the peer tests, on this computer, with
`fsync` on and the memory of a small one in earnest; its data lies in the system's folder for temporary files.
"""

import sys
from pathlib import Path

import bench_hub

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.peers.postgres import Server

_MEMORY = {"shared_buffers": "1GB", "max_wal_size": "4GB", "checkpoint_timeout": "15min"}


def main() -> None:
    """Starts the server, measures, throws the server away."""
    server = Server(settings=_MEMORY).make()
    try:
        print(server.say("SELECT version()")[0][0])
        sys.argv += ["--database", server.url(server.new_database())]
        bench_hub.main()
        print(f"database server: {server.size() / 1e9:.2f} GB with its log")
    finally:
        server.throw_away()


if __name__ == "__main__":
    main()
