"""What a number counts: the noun after it or the body before it. Its tier is in ``tiers``, its people in ``stated``."""

from collections.abc import Sequence

from flows.extract.geography import Place
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import BODIES, TIERS, Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.tokens import Bracket, Token, mark_of, says, sense_of
from flows.extract.vocabulary import Tag
from flows.extract.words import Words

OF_PEOPLE = CATEGORIES | {"staff", "grade"}
PEOPLE_WORDS = frozenset({"staff", "job", "party", "tenure", "rating", "ethnicity", "sex"})
UNIT_OF_LEVEL = {"commune": "commune", "district": "district"}
FACILITY, LOCALITY = "cơ sở", "địa phương"
UNNAMED_BODY = "đơn vị"
UNNAMED_BODIES = (UNNAMED_BODY, "nơi")
RATIO = "cứ"
FILE, FILED = "hồ sơ", {"left": "left", "applied": "applied", "recruited": "applied", "examined": "applied"}
TIER_WORD = "cấp "
YEARS_OF_AGE = " tuổi"


def noun_of(folded: str, quantity: Quantity, right: Sequence[Token]) -> Tag | None:
    """The phrase directly after a number, past a percent sign and brackets; it names what is counted."""
    reached = quantity.end
    for token in right:
        if folded[reached : token.start].strip(" .%)") not in ("", "phần trăm"):
            return None
        if isinstance(token, Place):
            return Tag(token.start, token.end, {"unit": token.unit.level}) if token.typed else None
        if not isinstance(token, Bracket):
            return token if isinstance(token, Tag) and mark_of(token) is None else None
        reached = token.end
    return None


def set_unit(quantity: Quantity, noun: Tag | None, left: Sequence[Token], scope: Scope, setting: Setting) -> None:
    """Set ``unit`` (or ``counted`` of a share) from the words around a number."""
    folded = setting.folded
    if quantity.percent:
        quantity.unit, quantity.counted = "percent", noun.senses.get("unit") if noun else None
    elif noun is not None:
        quantity.unit = _unit_of_noun(noun, left, scope, setting)
    of_age = folded.startswith(YEARS_OF_AGE, quantity.end) or any(sense_of(token, "mean") for token in left)
    if quantity.unit is None and of_age:
        quantity.unit = "year_of_age"
    if quantity.unit is None and scope.whole is None and not scope.counted and (body := _body_before(left, folded)):
        quantity.unit = scope.body or body
        scope.labels = {}


def counts_others(quantity: Quantity, noun: Tag | None, words: Words, folded: str) -> bool:
    """Whether the noun is no staff (``350 lượt công dân``) or the words only make a ratio (``cứ 6 người``)."""
    if any(folded.startswith(RATIO, token.start) for token in words.left if sense_of(token, "relation") == "each"):
        return True
    if says(words.left, "scope", "never"):
        return True
    if noun is None:
        return False
    if noun.senses.get("unit") == "turn":
        after = next((token for token in words.right if token.start >= noun.end), None)
        return after is not None and sense_of(after, "scope") == "people"
    outside = "scope" in noun.senses and "party" not in noun.senses
    outside |= "level" in noun.senses and folded.startswith(TIER_WORD, noun.start)
    return outside or "shield" in noun.senses or (set(noun.senses) == {"topic"} and not quantity.percent)


def measure_of_files(noun: Tag | None, words: Words, scope: Scope) -> str | None:
    """What the people did whose files are counted (``nhận 517 hồ sơ dự tuyển``); null for other files."""
    if noun is None or noun.phrase != FILE:
        return None
    verbs = [verb for token in (*words.left, *words.right) if (verb := sense_of(token, "measure")) in FILED]
    return FILED.get(verbs[-1] if verbs else scope.measure or "")


def _unit_of_noun(noun: Tag, left: Sequence[Token], scope: Scope, setting: Setting) -> str | None:
    senses, folded = noun.senses, setting.folded
    if noun.phrase == LOCALITY and senses.get("unit") == "province" and setting.geography.localities:
        return setting.geography.localities
    if "unit" in senses:
        spelt_out = (token for token in reversed(left) if folded.startswith(UNNAMED_BODY, token.start))
        named = (unit for token in spelt_out if (unit := sense_of(token, "unit")) in BODIES)
        if folded[noun.start : noun.end] in UNNAMED_BODIES and (unit := next(named, None) or scope.unit):
            return unit
        return scope.body if senses["unit"] == "organisation" and scope.body else senses["unit"]
    if senses.get("here") == "city":
        return "district"
    if noun.phrase == FACILITY:
        return "organisation"
    if "level" in senses and not any(column in senses for column in ("staff", "job")):
        return UNIT_OF_LEVEL.get(senses["level"], "organisation")
    return None if OF_PEOPLE.isdisjoint(senses) else "person"


def _body_before(left: Sequence[Token], folded: str) -> str | None:
    """What is counted if it stands before its number (``Tập thể đã kiểm điểm có 219``), where no staff is."""
    if _names_people(left):
        return None
    for token in left:
        unit = sense_of(token, "unit")
        spelt_out = unit in TIERS and folded.startswith(UNNAMED_BODY, token.start)
        if unit in ("organisation", "party_organisation", "post") or spelt_out:
            return unit
    return None


def _names_people(tokens: Sequence[Token]) -> bool:
    """Whether some phrase names people or what divides them."""
    return any(isinstance(token, Tag) and not PEOPLE_WORDS.isdisjoint(token.senses) for token in tokens)
