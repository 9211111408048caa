"""Where the frozen program begins: `esdesk` is the command line, `esdesk-window` opens the window at once."""

import sys
from multiprocessing import freeze_support
from pathlib import Path

from esdesk.__main__ import main

freeze_support()  # the process beside the window is this program once more, and goes no further
if Path(sys.executable).stem.endswith("-window"):
    sys.argv.insert(1, "open")
main()
