"""The places of the window, a folder each. They talk to services through the document, and never to each other."""
