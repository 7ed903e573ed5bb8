# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""Kinds that the content names, apart from its model: the first page knows them without it."""

from __future__ import annotations

from enum import StrEnum


class Basis(StrEnum):
    """How far a fact can be trusted (section 0 of the facts): decides how it may be shown."""

    SPECIFICATION = "S"
    PUBLIC_PAGE = "P"
    MEMORY = "M"
    INFERENCE = "I"


class Way(StrEnum):
    """How a missing thing, or the whole business, can be done otherwise."""

    HERE = "here"
    HOME = "home"
    PHONE = "phone"
    POST = "post"
    KONBINI = "konbini"
    OTHER_SITE = "other_site"
    POLICE = "police"
    STAFF = "staff"


class Mode(StrEnum):
    """What an outcome means at a site."""

    DESK = "desk"
    OTHER_SITE = "other_site"
    HOME = "home"
    STAFF = "staff"
    POLICE = "police"
    ELSEWHERE = "elsewhere"
