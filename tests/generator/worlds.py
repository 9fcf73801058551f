"""Articles with known cells, made from a seed: their figures, and the laws that those figures keep. Not a test.

A world is a body of staff split along several dimensions. What an article prints of it is drawn at random; the laws
between the prints are written down here, by hand and apart from the check room, so that they can judge it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random
from typing import Any

from schemas.records import Change, Figure

SPLITS: tuple[tuple[str, tuple[dict[str, Any], ...]], ...] = (
    ("staff", ({"staff": "cb"}, {"staff": "cc"})),
    ("sex", ({"sex": "female"}, {"sex": "male"})),
    ("party", ({"party": "member"}, {"party": "non_member"})),
    ("education", ({"education": "university_up"}, {"education": "below_university"})),
    (
        "education",
        tuple(
            {"education": code}
            for code in ("postgraduate", "university", "college", "intermediate", "elementary", "none")
        ),
    ),
    ("age", ({"age_max": 30}, {"age_min": 31, "age_max": 45}, {"age_min": 46})),
    (
        "political_theory",
        tuple({"political_theory": code} for code in ("advanced", "intermediate", "elementary", "none")),
    ),
    ("exam_grade", tuple({"exam_grade": code} for code in ("excellent", "good", "average", "failed"))),
)
PRINTED = ((True, True), (True, False), (True, False), (False, True))
"""Whether a split prints its counts, and its shares."""
SUBSPLIT = ({"sex": "female"}, {"sex": "male"})


@dataclass(frozen=True)
class Entry:
    """One printed figure: its value, the decimals of a share, and its cell as columns."""

    key: str
    value: Fraction
    columns: dict[str, Any]
    base: str | None = None
    sentence: int = 0
    decimals: int = 0
    unit: str = "person"

    @property
    def is_share(self) -> bool:
        return self.unit == "percent"


@dataclass(frozen=True)
class Law:
    """``sum`` parts make the whole; ``within`` they do not exceed it; ``share`` is parts over whole; ``shares`` make
    100; ``shares_within`` do not exceed it; ``attainable``: some whole number over the whole is the share; ``equal``:
    two parts; ``rise``: whole plus the second part is the first."""

    kind: str
    whole: str | None = None
    parts: tuple[str, ...] = ()
    share: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        return (*((self.whole,) if self.whole else ()), *self.parts, *((self.share,) if self.share else ()))


@dataclass(frozen=True)
class World:
    """What one article prints, and the laws between its prints."""

    entries: dict[str, Entry] = field(default_factory=dict)
    laws: tuple[Law, ...] = ()

    def printing(self, **values: Fraction) -> "World":
        """The same article with other values in print."""
        return replace(self, entries=self.entries | {k: replace(self.entries[k], value=v) for k, v in values.items()})

    def starts(self) -> dict[str, int]:
        """Where each entry begins: 40 code points apart, a share in brackets behind its count."""
        starts = {key: 40 * number for number, key in enumerate(self.entries)}
        return starts | {k: starts[k[:-1]] + 10 for k in starts if k.endswith("%") and k[:-1] in starts}

    def ids(self) -> dict[str, str]:
        return {key: f"a#{start}" for key, start in self.starts().items()}

    def figures(self) -> tuple[Figure, ...]:
        starts, ids = self.starts(), self.ids()
        ordered = sorted(self.entries.values(), key=lambda entry: starts[entry.key])
        return tuple(_figure(entry, starts[entry.key], ids) for entry in ordered)

    def changes(self) -> tuple[Change, ...]:
        ids = self.ids()
        return tuple(
            Change(ids[law.whole or ""], *(ids[part] for part in law.parts)) for law in self.laws if law.kind == "rise"
        )


def _figure(entry: Entry, start: int, ids: dict[str, str]) -> Figure:
    cell = {"measure": "in_post", "staff": "cbcc", "place_code": "288", "time_period": "2020", "time_basis": "stated"}
    return Figure(
        figure_id=ids[entry.key],
        article_id="a",
        sentence=entry.sentence,
        char_start=start,
        char_end=start + 6,
        surface=str(entry.value),
        value=float(entry.value),
        decimals=entry.decimals,
        unit=entry.unit,
        base_id=ids[entry.base] if entry.base else None,
        **cell | entry.columns,
    )


class Drawing:
    """One article drawn at random: entries and laws as they are added."""

    def __init__(self, seed: int, smallest: int, largest: int, shares: bool) -> None:
        self.random = Random(seed)
        self.smallest, self.largest, self.shares = smallest, largest, shares
        self.entries: dict[str, Entry] = {}
        self.laws: list[Law] = []
        self.sentence = 0

    def world(self) -> World:
        """Total, two to four splits, a split of a part, a repeat, a rise: what of them is printed is drawn."""
        draw = self.random
        total = round(self.smallest * (self.largest / self.smallest) ** draw.random())
        self._count("total", total, {})
        if draw.random() < 0.25:
            self._rise(total)
        chosen: dict[str, tuple[dict[str, Any], ...]] = {}
        for name, parts in draw.sample(SPLITS, draw.randint(2, 4)):
            chosen.setdefault(name, parts)
        for name, parts in chosen.items():
            self._split("total", total, name, parts)
        if "staff" in chosen and "sex" not in chosen and "staff0" in self.entries and draw.random() < 0.4:
            inner = tuple(columns | {"staff": "cb"} for columns in SUBSPLIT)
            self._split("staff0", int(self.entries["staff0"].value), "inner", inner)
        if total >= 1000 and draw.random() < 0.4:
            self.sentence += 1
            self._count("again", total, {})
            self.laws.append(Law("equal", None, ("total", "again")))
        return World(self.entries, tuple(self.laws))

    def _count(self, key: str, value: int, columns: dict[str, Any], base: str | None = None) -> None:
        self.entries[key] = Entry(key, Fraction(value), columns, base, self.sentence)

    def _rise(self, total: int) -> None:
        by = self.random.randint(1, max(1, total // 3))
        self._count("before", total - by, {"time_period": "2015"})
        self._count("by", by, {"kind": "increase"})
        self.laws.append(Law("rise", "before", ("total", "by")))

    def _split(self, base: str, size: int, name: str, parts: Sequence[dict[str, Any]]) -> None:
        self.sentence += 1
        draw = self.random
        cuts = sorted(draw.randint(0, size) for _ in parts[1:])
        sizes = [high - low for low, high in zip([0, *cuts], [*cuts, size], strict=True)]
        shown = [True] * len(parts) if draw.random() < 0.6 else [draw.random() < 0.7 for _ in parts]
        counted, shared = draw.choice(PRINTED if self.shares else PRINTED[1:2])
        decimals = draw.choice([1, 1, 2])
        counts, shares = [], []
        for number, (columns, count, is_shown) in enumerate(zip(parts, sizes, shown, strict=True)):
            key = f"{name}{number}"
            if is_shown and counted:
                self._count(key, count, columns, base)
                counts.append(key)
            if is_shown and shared and (not counted or draw.random() < 0.7):
                self._share(f"{key}%", count, size, decimals, columns, base)
                shares.append(f"{key}%")
                alone = () if counted else (Law("attainable", base, (), f"{key}%"),)
                self.laws.extend(alone or (Law("share", base, (key,), f"{key}%"),))
        if counts:
            self.laws.append(Law("sum" if len(counts) == len(parts) else "within", base, tuple(counts)))
        if shares:
            kind = "shares" if len(shares) == len(parts) else "shares_within"
            self.laws.append(Law(kind, None, tuple(shares)))

    def _share(self, key: str, count: int, size: int, decimals: int, columns: dict[str, Any], base: str) -> None:
        exact = Fraction(100 * count, size) if size else Fraction(0)
        step = Fraction(1, 10**decimals)
        cut = exact // step * step
        value = cut if self.random.random() < 0.1 or exact - cut < step / 2 else cut + step
        self.entries[key] = Entry(key, value, columns, base, self.sentence, decimals, unit="percent")


def draw_world(seed: int, smallest: int = 30, largest: int = 4000, shares: bool = True) -> World:
    """The world of a seed, of so many people, with or without shares in print: the same on every machine."""
    return Drawing(seed, smallest, largest, shares).world()
