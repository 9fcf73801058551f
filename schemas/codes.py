"""The codelists: every code with its labels, atoms and external code. No table and no rule belongs here."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CODELIST_DIR = Path(__file__).parent / "codelists"


@dataclass(frozen=True, slots=True)
class Code:
    """One row of a codelist; ``atoms`` are the codes it is a union of (itself, for an atom)."""

    code: str
    label_en: str
    label_vi: str
    atoms: frozenset[str]
    external_scheme: str | None
    external_code: str | None


@dataclass(frozen=True, slots=True)
class Codelist:
    """The codes of one dimension, in printed order."""

    name: str
    by_code: dict[str, Code]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.by_code)

    @property
    def atoms(self) -> tuple[str, ...]:
        """Codes that are unions of nothing else."""
        return tuple(code for code, row in self.by_code.items() if row.atoms == {code})


@cache
def codelist(name: str) -> Codelist:
    """Read ``codelists/{name}.csv``.

    Raises:
        KeyError: there is no codelist of that name.
    """
    path = CODELIST_DIR / f"{name}.csv"
    if not path.exists():
        raise KeyError(f"no codelist {name!r} in {CODELIST_DIR}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [_code(row) for row in csv.DictReader(file)]
    return Codelist(name, {row.code: row for row in rows})


@cache
def codelist_names() -> tuple[str, ...]:
    """Names of all codelists, sorted."""
    return tuple(sorted(path.stem for path in CODELIST_DIR.glob("*.csv")))


def _code(row: dict[str, str]) -> Code:
    return Code(
        code=row["code"],
        label_en=row["label_en"],
        label_vi=row["label_vi"],
        atoms=frozenset(row["atoms"].split()),
        external_scheme=row["external_scheme"] or None,
        external_code=row["external_code"] or None,
    )
