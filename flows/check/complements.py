"""Columns of the rest: a set of atoms written as codes where a code says it, else in words. No number is seen here."""

from flows.check.dimensions import AGE, CODED, EVERY_AGE, OLDEST_AGE, STANDARDS, masks

Columns = dict[str, str | int | float | None]


def columns_of(dimension: int, mask: int) -> Columns | None:
    """The category columns that say one coordinate; null where no code does."""
    if dimension == AGE:
        return _ages(mask)
    name = CODED[dimension] if dimension < AGE else "standard"
    code = next((code for code, bits in masks(name).items() if bits == mask and code is not None), None)
    if code is None:
        return None
    return {name: code} if dimension < AGE else {name: code, "standard_of": STANDARDS[dimension - AGE - 1]}


def rest_in_words(dimension: int, mask: int) -> Columns | None:
    """The rest of a coded dimension by its atoms, as a ``detail``; null for ages and standards."""
    if dimension >= AGE:
        return None
    name = CODED[dimension]
    atoms = [code for code, bits in masks(name).items() if code is not None and bits & ~mask == 0 and _one_bit(bits)]
    return {"detail": f"{name}: {' or '.join(atoms)}"} if atoms else None


def _one_bit(bits: int) -> bool:
    return bits & (bits - 1) == 0


def _ages(mask: int) -> Columns | None:
    """A run of years; null for ages in two pieces."""
    youngest = (mask & -mask).bit_length() - 1
    oldest = mask.bit_length() - 1
    if mask != EVERY_AGE & ((1 << (oldest + 1)) - (1 << youngest)):
        return None
    return {"age_min": youngest or None, "age_max": None if oldest == OLDEST_AGE else oldest}
