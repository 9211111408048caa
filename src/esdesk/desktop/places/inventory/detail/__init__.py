"""The detail pane: everything that is recorded of the resource with the cursor, edited in place."""
