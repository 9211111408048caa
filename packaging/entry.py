"""Where the frozen program begins: `esdesk` is the command line, `esdesk-window` opens the window at once."""

import sys
from pathlib import Path

from esdesk.__main__ import main

if Path(sys.executable).stem.endswith("-window"):
    sys.argv.insert(1, "open")
main()
