"""A hand-made article of six numbers, its gold, and readings of it. Not a test."""

from dataclasses import replace
from pathlib import Path

from samples import a_figure, a_sum

from flows.evaluate.gold import GoldArticle
from flows.evaluate.gold_files import read_gold_file
from flows.evaluate.reading import Reading
from schemas.records import Check, Figure, Mention

BODY = "Xã có 21 cán bộ, gồm 14 nam và 7 nữ (33,3%).\nNăm 2011 có ba lớp, 14 người học."
STARTS = (0, 45)
FIGURES = """figures:
  - {n: "21", value: 21, unit: person, measure: in_post, staff: cb, level: [commune, null], time: ["2011", null]}
  - {n: "14", value: 14, unit: person, measure: in_post, staff: cb, sex: male, base: "21"}
  - {n: "7", value: 7, unit: person, measure: in_post, staff: cb, sex: female, base: "21"}
  - {n: "33,3", value: 33.3, unit: percent, measure: in_post, staff: cb, sex: female, base: "21"}
  - {n: ba, value: 3, unit: class, measure: trained, optional: true}
  - {n: "14#2", value: 14, unit: person, measure: trained}
"""
NUMBERS = f"""{FIGURES}other:
  - {{n: "2011", class: date}}
"""
GOLD = f"""{NUMBERS}checks:
  - {{rule: sum_to_total, whole: "21", parts: ["14", "7"], result: pass}}
"""


def at(surface: str, nth: int = 1, **changed: object) -> Figure:
    """The figure of the nth print of ``surface``, right unless it is to be otherwise."""
    start = -1
    for _ in range(nth):
        start = BODY.index(surface, start + 1)
    value = float(surface.replace(",", ".")) if surface[0].isdigit() else 3.0
    usual = {"staff": "cb", "value": value, "char_end": start + len(surface)}
    return replace(a_figure("a", start), **{"surface": surface, **usual, **changed})  # type: ignore[arg-type]


def right_figures() -> dict[str, Figure]:
    """The figures that gold asks for, by key."""
    whole = at("21", level="commune")
    return {
        "21": whole,
        "14": at("14", sex="male", base_id=whole.figure_id),
        "7": at("7", sex="female", base_id=whole.figure_id),
        "33,3": at("33,3", unit="percent", sex="female", base_id=whole.figure_id),
        "14#2": at("14", 2, measure="trained"),
    }


def a_reading(figures: dict[str, Figure], checks: tuple[Check, ...] = ()) -> Reading:
    """The article read so; every figure has its mention, and 2011 is a date."""
    year = BODY.index("2011")
    spans = [(figure.char_start, figure.char_end, "figure") for figure in figures.values()] + [(year, year + 4, "date")]
    mentions = (Mention("a", 0, start, end, BODY[start:end], kind) for start, end, kind in sorted(spans))
    return Reading("a", BODY, STARTS, tuple(mentions), tuple(figures.values()), checks)


def the_sum(figures: dict[str, Figure], **changed: object) -> Check:
    return a_sum(figures["21"], (figures["14"], figures["7"]), **changed)


def gold(folder: Path, text: str = GOLD) -> GoldArticle:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return read_gold_file(path)
