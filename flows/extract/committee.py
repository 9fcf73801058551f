"""Party committees: what an article says of them as a whole. Other staff belong to ``defaults``."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from flows.extract.geography import Place
from flows.extract.periods import Period
from flows.extract.quantities import TIERS, Quantity
from flows.extract.tokens import Token, sense_of
from flows.extract.vocabulary import Tag

TELLING = frozenset({"measure", "unit", "staff", "congress"})
COMMITTEE_MEASURES = ("elected", "nominated", "planned")


@dataclass(frozen=True, slots=True)
class Committee:
    """What an article says of party committees as a whole: their level, their term, how their members are counted."""

    spoken_of: bool
    level: str | None
    term: str | None
    measure: str | None

    @staticmethod
    def of(tokens: Sequence[Token]) -> "Committee":
        """Read from ``Đảng bộ huyện X``, ``nhiệm kỳ 2020-2025`` and the verbs of election anywhere in the text."""
        levels, measures = set(), Counter[str]()
        terms = [token.iso for token in tokens if isinstance(token, Period) and token.role == "term"]
        telling = [
            (token, following)
            for token, following in zip_longest(tokens, tokens[1:])
            if isinstance(token, Tag) and not TELLING.isdisjoint(token.senses)
        ]
        for tag, following in telling:
            if measure := tag.senses.get("measure"):
                measures[measure] += measure in COMMITTEE_MEASURES
            of_party = tag.senses.get("unit") == "party_organisation" or tag.senses.get("staff") == "party_committee"
            if of_party and following is not None:
                levels.add(level_of(tag, following))
        spoken_of = any(tag.senses.get("unit") == "party_organisation" for tag, _ in telling)
        known = levels - {None}
        if not measures.total() and any("congress" in tag.senses for tag, _ in telling):
            measures["elected"] += 1
        most = measures.most_common(1)
        return Committee(
            spoken_of,
            known.pop() if len(known) == 1 else None,
            Counter(terms).most_common(1)[0][0] if terms else None,
            most[0][0] if most and most[0][1] else None,
        )

    def complete(self, quantity: Quantity) -> None:
        """Fill the staff, measure, level and term of one number."""
        loose = quantity.labels.get("staff") in (None, "cb") and "job" not in quantity.labels
        if quantity.measure == "elected" and loose and self.spoken_of:
            quantity.labels["staff"] = "party_committee"
        if quantity.measure == "planned" and "staff" not in quantity.labels:
            quantity.labels["staff"] = "cb"
        if quantity.labels.get("staff") == "party_committee":
            to_come = self.measure in ("planned", "nominated")
            quantity.measure = quantity.measure or (None if to_come and quantity.now else self.measure)
            if self.level and "level" not in quantity.labels:
                quantity.labels["level"] = self.level
        if quantity.measure in COMMITTEE_MEASURES:
            quantity.period = quantity.period or (None if quantity.now else self.term)


def level_of(token: Token, following: Token) -> str | None:
    """The level that the word or place right behind a phrase gives it (``Đảng bộ huyện X``)."""
    if following.start - token.end > 1:
        return None
    if isinstance(following, Place):
        return following.unit.level if following.typed else None
    return sense_of(following, "level") or (tier if (tier := sense_of(following, "unit")) in TIERS else None)
