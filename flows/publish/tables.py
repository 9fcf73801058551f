"""One batch's tables, held to all laws before they are written. What a law says stands in schemas."""

from collections.abc import Mapping
from dataclasses import fields

import pandas as pd

from flows.publish.errors import hand_over
from flows.publish.laws import broken_rows, require
from schemas.figures import Figures
from schemas.links import PassedSums, Printed, References, passed_sums, references, sources
from schemas.quarantine import HeldBack, held_back
from schemas.tables import TABLES

NUMBERS = ["figure_id", "base_id", *(field.name for field in fields(Printed))]


def lawful(frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables of one batch as they may be published: sorted, and figures that break a row law in quarantine.

    Args:
        frames: a frame of its model's columns for each table of ``TABLES`` that a batch makes.

    Raises:
        ReleaseError: any other law is broken.
    """
    figures, quarantine = _separate(frames["figures"], frames["quarantine"])
    hand_over("figures", len(frames["figures"]) + len(frames["quarantine"]), len(figures) + len(quarantine))
    derived = _from_published(frames["derived"], figures)
    kept = {**frames, "figures": figures, "quarantine": quarantine, "derived": derived}
    for name, rows in kept.items():
        require(TABLES[name].model, rows)
    printed = pd.concat([figures[NUMBERS], quarantine[NUMBERS]], ignore_index=True)
    require(References, references(printed, kept["checks"]))
    require(References, sources(figures, derived))
    require(PassedSums, passed_sums(printed, kept["checks"]))
    return {name: rows.sort_values(list(TABLES[name].sort), ignore_index=True) for name, rows in kept.items()}


def _separate(figures: pd.DataFrame, quarantine: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    laws = broken_rows(Figures, figures)
    lawless = held_back(figures.loc[laws.index], [HeldBack(reason) for reason in laws])
    return figures.drop(index=laws.index), pd.concat([quarantine, lawless], ignore_index=True)


def _from_published(derived: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """The derived figures all of whose sources are published: nothing follows from one in quarantine."""
    published = set(figures["figure_id"])
    follow = pd.Series([published.issuperset(ids) for ids in derived["from_ids"]], derived.index, bool)
    return derived[follow]
