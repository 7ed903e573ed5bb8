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
        {"overflow": 0},
        {"overflow": 200},
        {"overflow": 700, "first": {"C": 501}},
        {"overflow": 302, "first": {"C": 501}},
    ],
)
def test_what_would_print_a_wrong_number_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        QueueSettings.model_validate(wrong)


def test_an_overflow_range_far_from_every_series_is_taken() -> None:
    settings = QueueSettings.model_validate({"overflow": 800, "first": {"C": 501}})

    assert settings.overflow == 800
