"""What each chapter says, as plain lines in print: a module for each chapter that has lines of its own."""
