"""The centre's server: takes packages in, answers with receipts, hands on what others sent (docs/protocol.md)."""
