# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[tickets]` of kiosk.toml."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kiosk.queue.settings import QueueSettings


def test_without_settings_tickets_are_given() -> None:
    assert QueueSettings().enabled


@pytest.mark.parametrize(
    "wrong",
    [
        {"first": {"C": 0}},
        {"first": {"c": 1}},
        {"letters": {"C": "KK"}},
        {"letters": {"C": "K", "A": "K"}},
        {"enable": True},
    ],
)
def test_what_would_print_a_wrong_number_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        QueueSettings.model_validate(wrong)
