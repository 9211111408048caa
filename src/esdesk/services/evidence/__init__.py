"""Photos and documents that prove a field."""
