"""The vocabulary of an audit and its rules, in plain Python."""
