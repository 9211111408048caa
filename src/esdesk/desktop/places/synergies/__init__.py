"""The place Synergies: what goes to whom, how far it is, what is next and by when, and what it is worth."""
