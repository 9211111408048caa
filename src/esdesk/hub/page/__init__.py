"""The centre's page: what the hub holds, and what a person decides there, in a browser."""
