# SPDX-FileCopyrightText: 2026 Izumi lobby kiosk contributors
# SPDX-License-Identifier: Apache-2.0
"""What Qt's Python binding leaves untyped: `Property`, and slots that never take the window down.

mypy reads `@Property` as a type of its own; under `TYPE_CHECKING` it is declared here as a
descriptor of what its getter returns. The name stays `Property`, because
`pyside6-metaobjectdump` looks for it in the source text.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, Signal

    T_co = TypeVar("T_co", covariant=True)

    class _Bound(Generic[T_co]):
        """A property with its getter."""

        @overload
        def __get__(self, instance: None, owner: type[QObject]) -> _Bound[T_co]: ...
        @overload
        def __get__(self, instance: QObject, owner: type[QObject]) -> T_co: ...
        def __get__(self, instance: QObject | None, owner: type[QObject]) -> Any: ...

    class Property:
        """`PySide6.QtCore.Property`, as its decorator form is used here: read-only."""

        def __init__(
            self, kind: type | str, *, notify: Signal | None = None, constant: bool = False
        ) -> None: ...

        def __call__(self, getter: Callable[[Any], T_co]) -> _Bound[T_co]: ...

else:
    from PySide6.QtCore import Property

__all__ = ["Property", "Recovers", "safely"]

P = ParamSpec("P")


class Recovers(Protocol):
    """Something that can bring the visitor back to a working screen."""

    def recover(self, error: Exception) -> None:
        """Log `error` without what the visitor chose, and show a working screen."""


S = TypeVar("S", bound=Recovers)


def safely(slot: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """A slot in which a bug ends in a working screen, never in a dead one.

    Qt would print the exception and leave the page as it was, with a button that does nothing.
    """

    @functools.wraps(slot)
    def guarded(self: S, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            slot(self, *args, **kwargs)
        except Exception as error:
            self.recover(error)

    return guarded
