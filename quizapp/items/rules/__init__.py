"""The hard rules: what no question and no distractor may do, whatever else speaks for it."""
