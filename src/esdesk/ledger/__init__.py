"""The append-only ledger of field operations, and the projections read from it."""
