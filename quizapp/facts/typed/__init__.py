"""Figures, dates, units and names as people type them, each read as what it may mean."""
