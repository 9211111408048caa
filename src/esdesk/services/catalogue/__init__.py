"""The catalogue as a user meets it: looked up, renewed, and words of one's own."""
