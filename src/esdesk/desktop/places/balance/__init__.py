"""Balance: what flows through the plant, whether each process closes, and the figures made to agree."""
