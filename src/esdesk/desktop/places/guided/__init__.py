"""The guided path: a firm assesses itself in five steps."""
