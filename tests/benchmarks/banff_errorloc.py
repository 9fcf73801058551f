"""Our search for the wrong figure beside the error localization of Banff (Statistics Canada), on the same edits.

Banff is GPL and no part of this project: it is looked for at run time, in an environment of its own.

    python3 -m venv ENV && ENV/bin/pip install banff==3.1.3
    PYTHONPATH=.:tests/check:tests/generator ENV/bin/python tests/benchmarks/banff_errorloc.py

Every record is a table of counts with one slip of the pen. The edits are balances (parts make their total), and ratios
(a share of the total lies in a range). Both sides may change any count, every count weighs the same, and nothing else
is known. Banff takes one of the lightest answers at random; ours are all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from random import Random
from time import perf_counter

from people import count, figure_id, share
from slips import ERRORS
from worlds import Entry, World

from flows.check.edits import problems
from flows.check.ledger import open_ledger
from flows.check.locate import lightest
from flows.check.problem import Problem
from flows.check.run import checks_of
from flows.check.sums import breakdowns
from schemas.records import Figure

RECORDS = 2_000
SLIPS = ("swapped", "dropped", "doubled", "mistyped")
CELLS = {
    "total": {},
    "cb": {"staff": "cb"},
    "cc": {"staff": "cc"},
    "women": {"sex": "female"},
    "men": {"sex": "male"},
    "higher": {"education": "university_up"},
    "lower": {"education": "below_university"},
    "member": {"party": "member"},
    "cbwomen": {"staff": "cb", "sex": "female"},
    "cbmen": {"staff": "cb", "sex": "male"},
}
BASES = {name: "total" for name in CELLS if name != "total"} | {"cbwomen": "cb", "cbmen": "cb"}
BALANCES = {"total": (("cb", "cc"), ("women", "men"), ("higher", "lower")), "cb": (("cbwomen", "cbmen"),)}
RATIOS = {"women": (20, 60), "higher": (50, 95), "member": (60, 99)}
"""Least and greatest share of the total, in percent."""
STARTS = {name: 100 * position for position, name in enumerate(CELLS)}

Record = dict[str, int]


@dataclass(frozen=True)
class Found:
    """Answers of every record, and the seconds they took."""

    answers: tuple[tuple[frozenset[str], ...], ...]
    seconds: float

    @property
    def per_second(self) -> float:
        return len(self.answers) / self.seconds


def records(number: int) -> list[Record]:
    """Tables of up to 4,000 people that break an edit by one slip: the same on every run."""
    random = Random(0)
    found: list[Record] = []
    while len(found) < number:
        right = _table(random)
        world = World({name: Entry(name, value, {}) for name, value in right.items()})
        changed = {key: int(value) for key, value in ERRORS[random.choice(SLIPS)](world, random).items()}
        wrong = right | changed
        if list(_broken(wrong)):
            found.append(wrong)
    return found


def _table(random: Random) -> Record:
    while True:
        total = random.randint(200, 4_000)
        cb, women = round(total * random.uniform(0.3, 0.7)), round(total * random.uniform(0.25, 0.55))
        higher, member = round(total * random.uniform(0.55, 0.9)), round(total * random.uniform(0.65, 0.95))
        inner = random.randint(1, cb - 1)
        sizes = (total, cb, total - cb, women, total - women, higher, total - higher, member, inner, cb - inner)
        right = dict(zip(CELLS, sizes, strict=True))
        if not list(_broken(right)):
            return right


def _broken(record: Record) -> Iterator[str]:
    for whole, splits in BALANCES.items():
        yield from (whole for parts in splits if record[whole] != sum(record[part] for part in parts))
    for part, (low, high) in RATIOS.items():
        if not low * record["total"] <= 100 * record[part] <= high * record["total"]:
            yield part


def _figures(record: Record) -> list[Figure]:
    counts = [
        count(STARTS[name], record[name], STARTS[BASES[name]] if name in BASES else None, **CELLS[name])
        for name in CELLS
    ]
    ranges = [
        replace(
            share(STARTS[name] + 10, 1, STARTS["total"], **CELLS[name]),
            value=None,
            qualifier="range",
            value_min=low,
            value_max=high,
            status="verified",
        )
        for name, (low, high) in RATIOS.items()
    ]
    return sorted((*counts, *ranges), key=lambda figure: figure.char_start)


def ours(tables: Sequence[Record]) -> Found:
    """Every lightest answer, record by record.

    Finding the edits among bare figures is ours to do, and not timed: Banff is given them.
    """
    names = {figure_id(start): name for name, start in STARTS.items()}
    answers, seconds = [], 0.0
    for record in tables:
        problem = _problem(record)
        start = perf_counter()
        told = lightest(problem) or ()
        seconds += perf_counter() - start
        answers.append(tuple(frozenset(names[one] for one in answer) for answer in told))
    return Found(tuple(answers), seconds)


def _problem(record: Record) -> Problem:
    ledger = open_ledger(_figures(record))
    (found,) = problems(checks_of(ledger, breakdowns(ledger), (), ()))
    return replace(found, weights=dict.fromkeys(found.weights, 1))


def banff_of(tables: Sequence[Record]) -> Found:
    """The answer that Banff gives for every record, in one call for all of them."""
    import banff
    import pandas as pd

    balances = (f"{whole} = {' + '.join(parts)};" for whole, splits in BALANCES.items() for parts in splits)
    ratios = (f"{low} * total <= 100 * {n}; 100 * {n} <= {high} * total;" for n, (low, high) in RATIOS.items())
    edits = " ".join((*balances, *ratios))
    start = perf_counter()
    data = pd.DataFrame(tables, dtype=float).assign(unit=[f"{number:06d}" for number in range(len(tables))])
    call = banff.errorloc(indata=data, unit_id="unit", edits=edits, seed=1, outstatus="pandas", outreject="pandas")
    rows = call.outstatus.groupby("unit")["FIELDID"].agg(frozenset).to_dict()
    answers = tuple((rows[unit],) if unit in rows else () for unit in data["unit"])
    return Found(answers, perf_counter() - start)


def main() -> None:
    if find_spec("banff") is None:
        print("skipped: banff is not installed (how to: see the head of this file)")
        return
    tables = records(RECORDS)
    mine, theirs = ours(tables), banff_of(tables)
    both = list(zip(mine.answers, theirs.answers, strict=True))
    ties = sum(len(answers) > 1 for answers in mine.answers)
    listed = sum(bool(one) and one[0] in answers for answers, one in both)
    alone = sum(len(answers) == 1 and one == answers for answers, one in both)
    print(f"records with one slip             {len(tables):6}")
    print(f"Banff's answer among ours         {listed:6}")
    print(f"ours is one answer, and Banff's   {alone:6} of {len(tables) - ties}")
    print(f"ties we tell, Banff takes one     {ties:6}")
    print(f"records per second                ours {mine.per_second:.0f}, Banff {theirs.per_second:.0f}")
    for record, (answers, one) in zip(tables, both, strict=True):
        if not one or one[0] not in answers:
            print("unlike:", record, "ours", [sorted(a) for a in answers], "Banff", [sorted(a) for a in one])


if __name__ == "__main__":
    main()
