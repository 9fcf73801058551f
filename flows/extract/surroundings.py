"""How places, periods, topics and verbs change the scope. What a number itself states is read in ``describe``."""

from collections.abc import Sequence

from flows.extract.geography import Geography, Place
from flows.extract.periods import Period
from flows.extract.places.table import Unit
from flows.extract.scope import Scope, Setting
from flows.extract.tokens import Token
from flows.extract.vocabulary import Tag

SCHOLARLY = ("college", "university_up", "below_university", "master", "doctorate", "postgraduate")
"""Codes of education that no grade of political theory is called by; ``cử nhân`` is one."""
STAFF_WORDS = frozenset({"staff", "job", "tenure", "rating"})


def take_in(tokens: Sequence[Token], scope: Scope, setting: Setting) -> None:
    """Let the words before a number set topic, place, period, measure, aim and subject."""
    goes_on = bool(tokens) and isinstance(tokens[0], Place)
    places: list[Unit] = list(scope.named) if goes_on else []
    for token in tokens:
        match token:
            case Tag():
                _set_topic_and_measure(token.senses, scope)
                _set_time_and_place(token, scope, places, setting.geography)
            case Place():
                places.append(token.unit)
            case Period(role="scope" | "term" | "goal"):
                scope.period, scope.now, scope.in_term = token.iso, False, token.role == "term"
                scope.periods.add(token.iso)
                scope.target |= token.role == "goal" and _to_come(token.iso, setting)
    if places:
        scope.place = setting.geography.common(places)
        scope.placeless = scope.place is None
        scope.places.add(scope.place.code if scope.place else "")
        scope.named = list(dict.fromkeys(places))


def _set_topic_and_measure(senses: dict[str, str], scope: Scope) -> None:
    scope.topic = senses.get("topic") or _topic_implied(senses) or scope.topic
    if senses.get("unit") == "party_organisation":
        scope.body = "party_organisation"
    if "measure" in senses:
        scope.present = senses["measure"] == "in_post"
    if senses.get("measure", "in_post") != "in_post" and not scope.listing and senses.get("unit") != "post":
        scope.measure = senses["measure"]
    if senses.get("kind") == "target":
        scope.target = True
    if senses.get("scope") == "people":
        scope.out = True
    elif not STAFF_WORDS.isdisjoint(senses) and "named" not in senses:
        scope.out = False


def _topic_implied(senses: dict[str, str]) -> str | None:
    """The topic of a phrase that can be of one only (``cao đẳng``, ``đào tạo lý luận chính trị``)."""
    if senses.get("course") == "political_theory":
        return "political_theory"
    if "rating" in senses:
        return "rating"
    return "education" if senses.get("education") in SCHOLARLY else None


def _set_time_and_place(tag: Tag, scope: Scope, places: list[Unit], geography: Geography) -> None:
    senses = tag.senses
    match senses.get("relation"):
        case "now":
            scope.target, scope.period, scope.now = False, None, True
        case "same_year":
            scope.period = scope.period or scope.last_period
        case "nation":
            scope.place, scope.placeless = None, True
    if "here" in senses and not places and (unit := geography.here(senses["here"], tag.start)):
        places.append(unit)


def _to_come(iso: str, setting: Setting) -> bool:
    """Whether ``đến …`` is an aim; in an undated article years are aimed at, days and months counted at."""
    if setting.published_year is None:
        return "-" not in iso
    return int(iso[:4]) > setting.published_year
