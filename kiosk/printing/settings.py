# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""`[printing]` of kiosk.toml: which printer, how it is reached, how wide its paper is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

NEEDED: dict[str, tuple[str, ...]] = {
    "network": ("host",),
    "serial": ("path",),
    "file": ("path",),
    "usb": ("vendor_id", "product_id"),
    "cups": ("queue",),
}
"""Keys without which a kind of device cannot be reached."""


def _number(value: Any) -> Any:
    """Whole numbers from the environment, also as `0x04b8`."""
    return int(value, 0) if isinstance(value, str) else value


UsbId = Annotated[int, BeforeValidator(_number), Field(ge=0, le=0xFFFF)]


class PrintingSettings(BaseModel):
    """How slips get onto paper. The default needs no printer: pictures in a spool folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: Literal["png", "network", "serial", "usb", "file", "cups", "none"] = "png"
    width_mm: Annotated[Literal[80, 58], BeforeValidator(_number)] = 80
    """Width of the paper roll; 80 mm prints 576 dots, 58 mm prints 384."""
    host: str | None = None
    """Network: name or IPv4 address."""
    port: int = Field(default=9100, ge=1, le=65535)
    path: Path | None = None
    """Serial: the port (`/dev/ttyUSB0`). File: the device (`/dev/usb/lp0`) or a file."""
    baudrate: int = Field(default=115200, ge=1200)
    """Serial: as set in the printer. A slip is 150 kB: 38400 needs `job_s = 60`."""
    vendor_id: UsbId | None = None
    product_id: UsbId | None = None
    queue: str | None = None
    """CUPS: name of the queue."""
    spool: Path | None = None
    """PNG: folder of the pictures; default: `slips` in the data directory."""
    timeout_s: float = Field(default=4.0, gt=0, le=60)
    """How long a silent printer is waited for."""
    job_s: float = Field(default=15.0, gt=0, le=120)
    """A slip that is not out by then is never printed."""
    speed_mm_s: float = Field(default=150.0, gt=0)
    """How fast paper comes out: the status is watched until the slip must be complete."""
    answers: bool = True
    """False for a printer that cannot tell its status: handed over then counts as printed."""
    raster: Literal["bitImageRaster", "graphics", "bitImageColumn"] = "bitImageRaster"
    """The command for pictures: `GS v 0`, `GS ( L` or `ESC *`, whichever the printer knows."""
    cut: bool = True

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        missing = [key for key in NEEDED.get(self.device, ()) if getattr(self, key) is None]
        if missing:
            raise ValueError(f'device = "{self.device}" needs: {", ".join(missing)}')
        return self
