"""Start: the audits of this laptop, and the ways to begin one."""
