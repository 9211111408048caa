"""What several people wrote of one thing: conflicts, their consequences, firms that are one."""
