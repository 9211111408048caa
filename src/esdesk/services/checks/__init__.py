"""What is missing or doubtful, what may stay so, and what is to be asked at the plant."""
