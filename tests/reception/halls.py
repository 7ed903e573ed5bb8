# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Two small halls and their visit types, for the tests of the use cases."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from kiosk.guidance.model import Content, Hours, Plan, Service, Serving, Site, VisitType
from kiosk.guidance.statements import Text
from kiosk.visits.opening_days import TOKYO, KindOfDay

TUESDAY = datetime(2026, 11, 24, 10, 15, tzinfo=TOKYO)
SUNDAY = datetime(2026, 11, 22, 10, 15, tzinfo=TOKYO)  # the fourth: the main hall opens
OTHER_SUNDAY = datetime(2026, 11, 15, 10, 15, tzinfo=TOKYO)  # the third: closed

EVERY_DAY = (KindOfDay.WEEKDAY, KindOfDay.SUNDAY, KindOfDay.EXTENDED)
WEEKDAYS = (KindOfDay.WEEKDAY,)


def content() -> Content:
    """Main hall and plaza; a card is received at the main hall only, PINs on weekdays only."""
    return Content(
        version="test",
        sites=(_site("main", nth=4), _site("plaza", nth=2)),
        services=tuple(
            Service(id=str(n), name=Text(ja=f"業務{n}"), sites=("main", "plaza"), source="S §6")
            for n in range(1, 11)
        ),
        ticket_classes=(),
        visit_types=(
            _visit_type("cert.renew", "3", "C", main=EVERY_DAY, plaza=EVERY_DAY),
            _visit_type("card.receive", "3", "B", main=EVERY_DAY),
            _visit_type("pin.reset", "3", "C", main=WEEKDAYS, plaza=WEEKDAYS),
            _visit_type("guide.only", "1", None, main=EVERY_DAY, plaza=EVERY_DAY),
            _visit_type("back.preset", "6", "Z", main=WEEKDAYS, counts_visitors=False),
            _visit_type("phone.inquiry", "9", None, main=WEEKDAYS, counts_visitors=False),
        ),
        tiles=(),
        questions=(),
        outcomes=(),
        letters=(),
        documents=(),
        phones=(),
        businesses=(),
        notices=(),
        ui={},
    )


def _site(id_: str, nth: int) -> Site:
    words = Text(ja=id_)
    return Site(
        id=id_,
        name=words,
        short_name=words,
        address=words,
        hours=(
            Hours(kind=KindOfDay.WEEKDAY, open=time(8, 45), close=time(17, 15), source="S §5"),
            Hours(kind=KindOfDay.SUNDAY, open=time(9), close=time(12), nth=nth, source="S §5"),
        ),
        desks=(),
        staff_place=words,
        number_machine=words,
        plan=Plan(
            picture="plan.svg",
            width=1,
            height=1,
            you_are_here=(0, 0),
            entrance=(0, 0),
            ways={},
        ),
        source="S §5",
    )


def _visit_type(
    id_: str, service: str, ticket_class: str | None, counts_visitors: bool = True, **served: Any
) -> VisitType:
    return VisitType(
        id=id_,
        label=Text(ja=id_),
        service=service,
        report_row="R00",
        ticket_class=ticket_class,
        counts_visitors=counts_visitors,
        served=tuple(Serving(site=site, days=days, source="S §6") for site, days in served.items()),
    )
