"""The guided path of a firm that assesses itself: what each step asks, and what was answered."""
