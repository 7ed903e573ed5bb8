# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""A USB bus with one receipt printer on it, at pyusb's own seam for other libraries than libusb.

Everything above it is real: python-escpos's `Usb`, pyusb's search, configuration and transfers.
"""

from __future__ import annotations

import errno
from array import array
from types import SimpleNamespace
from typing import Any

from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

from tests.printing.paper import Paper

VENDOR, PRODUCT = 0x0416, 0x5011
OUT, IN = 0x03, 0x81  # unlike python-escpos's defaults: end points differ between makers


class UsbBus(IBackend):  # type: ignore[misc]
    """The bus. `plugged` false: nothing on it. `pull_after`: the cable goes after so many bytes."""

    def __init__(self, can_answer: bool = True) -> None:
        self.paper = Paper()
        self.plugged = True
        self.pull_after: int | None = None
        self.can_answer = can_answer
        self._answers = bytearray()

    def enumerate_devices(self) -> Any:
        """One printer, or none."""
        return iter([object()] if self.plugged else [])

    def get_device_descriptor(self, dev: Any) -> Any:
        """A device with one configuration."""
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x0200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT,
            bcdDevice=0x0100, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: Any, config: int) -> Any:
        """One interface."""
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0x80, bMaxPower=50,
            extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: Any, intf: int, alt: int, config: int) -> Any:
        """A printer with bulk end points."""
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=2 if self.can_answer else 1, bInterfaceClass=7, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: Any, ep: int, intf: int, alt: int, config: int) -> Any:
        """Out, and in where the printer can answer."""
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[ep], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        """A handle."""
        return object()

    def close_device(self, dev_handle: Any) -> None:
        """Nothing to do."""

    def set_configuration(self, dev_handle: Any, config_value: int) -> None:
        """There is only one."""

    def get_configuration(self, dev_handle: Any) -> int:
        """The only one."""
        return 1

    def claim_interface(self, dev_handle: Any, intf: int) -> None:
        """Nobody else wants it."""

    def release_interface(self, dev_handle: Any, intf: int) -> None:
        """Nothing to do."""

    def reset_device(self, dev_handle: Any) -> None:
        """Forget answers nobody read."""
        self._answers.clear()

    def bulk_write(self, dev_handle: Any, ep: int, intf: int, data: Any, timeout: int) -> int:
        """Bytes for the printer."""
        if ep != OUT:
            raise USBError("no such end point", errno=errno.ENOENT)
        if self.pull_after is not None and len(self.paper.received) >= self.pull_after:
            raise USBError("no such device", errno=errno.ENODEV)
        self._answers += self.paper.feed(bytes(data))
        return len(data)

    def bulk_read(self, dev_handle: Any, ep: int, intf: int, buff: array[int], timeout: int) -> int:
        """Its answers; a time-out (milliseconds) when there are none."""
        if ep != IN or timeout <= 0:
            raise USBError("no such end point", errno=errno.ENOENT)
        if not self._answers:
            raise USBTimeoutError("timeout", errno=errno.ETIMEDOUT)
        told = bytes(self._answers[: len(buff)])
        del self._answers[: len(told)]
        buff[: len(told)] = array("B", told)
        return len(told)
