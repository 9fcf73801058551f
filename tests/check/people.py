"""Figures made by hand for the tests of the check room. Not a test."""

from typing import Any

from schemas.records import Figure


def count(start: int, value: float | None, base: int | None = None, **columns: Any) -> Figure:
    """So many cadres and civil servants; ``base`` is the start of the figure it is a part of."""
    return _figure(start, value, base, {"unit": "person", "staff": "cbcc"} | columns)


def share(start: int, value: float, base: int | None = None, **columns: Any) -> Figure:
    """So many percent of them, with the decimals that the value shows."""
    decimals = len(repr(value).partition(".")[2]) if value != int(value) else 0
    return _figure(start, value, base, {"unit": "percent", "staff": "cbcc", "decimals": decimals} | columns)


def figure_id(start: int) -> str:
    return f"a#{start}"


def _figure(start: int, value: float | None, base: int | None, columns: dict[str, Any]) -> Figure:
    defaults = {"measure": "in_post", "time_period": "2022", "time_basis": "stated", "place_code": "164"}
    return Figure(
        figure_id=figure_id(start),
        article_id="a",
        sentence=start // 100,
        char_start=start,
        char_end=start + 2,
        surface="",
        value=value,
        base_id=None if base is None else figure_id(base),
        **defaults | columns,
    )
