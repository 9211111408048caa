"""Map: the plant among others, with what runs between them and how far that is."""
