"""Report: its chapters, the pages as they will be printed, and for whom it is written."""
