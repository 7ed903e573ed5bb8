# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""The section [printing]: defaults that work, and faults that say what is missing."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from kiosk.printing.settings import PrintingSettings


def test_the_default_needs_no_printer() -> None:
    settings = PrintingSettings()
    assert (settings.device, settings.width_mm, settings.timeout_s) == ("png", 80, 4.0)


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"device": "network"}, "host"),
        ({"device": "serial"}, "path"),
        ({"device": "file"}, "path"),
        ({"device": "usb", "vendor_id": 0x04B8}, "product_id"),
        ({"device": "cups"}, "queue"),
    ],
)
def test_a_device_without_its_address_is_refused(values: dict[str, Any], missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        PrintingSettings.model_validate(values)


def test_ids_and_widths_may_come_as_words_from_the_environment() -> None:
    settings = PrintingSettings.model_validate(
        {"device": "usb", "vendor_id": "0x04b8", "product_id": "514", "width_mm": "58"}
    )
    assert (settings.vendor_id, settings.product_id, settings.width_mm) == (0x04B8, 514, 58)


@pytest.mark.parametrize(
    "values", [{"width_mm": 70}, {"device": "fax"}, {"port": 0}, {"width_mm": "wide"}, {"hots": 1}]
)
def test_values_that_make_no_sense_are_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PrintingSettings.model_validate(values)
