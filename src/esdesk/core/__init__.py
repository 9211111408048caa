"""What knows nothing of the business: text, time, ids, paths, errors, quantities, the operation."""
