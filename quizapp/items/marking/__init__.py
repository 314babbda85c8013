"""Whether what was answered is right, almost right or wrong, and what was off."""
