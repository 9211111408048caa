"""One function per thing a user does, one unit of work each."""
