"""Parts that several places are built of. They know the tokens, never a record."""
