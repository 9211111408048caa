"""What waste costs, what is used for a product, and what could be done about it."""
