from __future__ import annotations

import pytest


@pytest.fixture
def impatient() -> None:
    """Here a store waits for the disk, as it does where it is used."""
