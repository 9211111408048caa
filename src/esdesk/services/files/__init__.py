"""The audit file: opened, begun, remembered, kept safe, made final."""
