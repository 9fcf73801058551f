"""One sentence read from left to right: every quantity gets the labels, place, period and kind its words state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.extract.chunks import STARTERS, Chunk, cut
from flows.extract.gazetteer import ancestor, ancestors
from flows.extract.geography import Geography, Place
from flows.extract.labels import CATEGORIES, age_of, labels_of, noun_of, topic_of, union_of
from flows.extract.periods import Period
from flows.extract.places.table import Unit
from flows.extract.qualifiers import qualifier_of
from flows.extract.quantities import Quantity
from flows.extract.tokens import Bracket, Token, mark_of, sense_of
from flows.extract.vocabulary import Tag
from flows.extract.wholes import FREE_TEXT, resolve

SPEAKING_LEVELS = ("central", "province")
CHANGES = ("increase", "decrease")
CHANGE_GAP = 18
HEDGES = re.compile(r"\b(?:hơn|gần|trên|tới|khoảng|đến|được|chỉ)\b")
COPULAS = ("", "là", "có", ":", "gồm", "là:", "được", "đạt")
TIERS = ("commune", "district", "province")
UNIT_OF_LEVEL = {
    **{tier: tier for tier in ("commune", "district")},
    **dict.fromkeys(("province", "central", "province_district", "district_up"), "organisation"),
}
BODIES = (*TIERS, "organisation", "party_organisation")
OWN_COLUMNS = ("staff", "level", *CATEGORIES)
PERSON_COLUMNS = ("staff", "job", "sex", "party", "ethnicity", "education", "political_theory", "schooling")
PEOPLE_WORDS = ("staff", "job", "party", "tenure", "rating", "ethnicity", "sex")


@dataclass(slots=True)
class Scope:
    """What is in force while reading: the words before a list, the topic, place, period and whole."""

    labels: dict[str, str] = field(default_factory=dict)
    coordinated: list[dict[str, str]] = field(default_factory=list)
    age: tuple[int | None, int | None] | None = None
    topic: str | None = None
    place: Unit | None = None
    named: list[Unit] = field(default_factory=list)
    placeless: bool = False
    period: str | None = None
    last_period: str | None = None
    measure: str | None = None
    target: bool = False
    now: bool = False
    unit: str | None = None
    staffs: set[str] = field(default_factory=set)
    queue: list[dict[str, str]] = field(default_factory=list)
    goal: str | None = None
    out: bool = False
    body: str | None = None
    counted: str | None = None
    listing: bool = False
    opener: str | None = None
    whole: Quantity | None = None
    found: list[Quantity] = field(default_factory=list)
    first: int = 0


@dataclass(frozen=True, slots=True)
class Reader:
    """What does not change while an article is read."""

    folded: str
    geography: Geography
    published_year: int | None

    def read(self, tokens: Sequence[Token], scope: Scope, holder: Quantity | None = None) -> None:
        """Read one bracket level, and what its brackets hold; quantities are appended to ``scope.found``."""
        pending: list[Chunk] = []
        last: Quantity | None = None
        for chunk in cut(tokens):
            chunk = _unfolded(chunk)
            if not chunk.quantities:
                pending.append(chunk)
                continue
            self._settle(pending, last, scope, before_then=chunk.delimiter == "then")
            if chunk.delimiter == "then" and not pending and last is not None and last.unit == "person":
                scope.opener, scope.whole = "part", last
            pending = []
            last = self._read_chunk(chunk, scope, holder, last)
        for chunk in pending:
            self._open(chunk, scope) if last is None else self._opener(chunk, scope)

    def _settle(self, pending: list[Chunk], last: Quantity | None, scope: Scope, before_then: bool = False) -> None:
        """Chunks without a number go on speaking of the last number or prepare the next."""
        opened = last is None
        for chunk in pending:
            opened = opened or chunk.delimiter != "weak" or topic_of(chunk.tokens) is not None
            opened = opened or (before_then and chunk is pending[-1]) or _begins_anew(chunk)
            if opened:
                self._open(chunk, scope)
            elif (
                last is not None
                and not last.percent
                and last.measure != "units"
                and not set(CATEGORIES) & set(last.labels)
            ):
                last.labels |= {k: v for k, v in labels_of(chunk.tokens, scope.topic).items() if k in CATEGORIES}

    def _open(self, chunk: Chunk, scope: Scope) -> None:
        self._opener(chunk, scope)
        labels, age = labels_of(chunk.tokens, scope.topic, speakers=not _begins_anew(chunk)), age_of(chunk.tokens)
        fresh = chunk.delimiter not in ("weak", "then") or topic_of(chunk.tokens) is not None
        if fresh and (topic_of(chunk.tokens) or age or set(labels) & set(CATEGORIES)):
            scope.labels = {k: v for k, v in scope.labels.items() if k not in CATEGORIES}
            scope.age = None
        if (
            "party" in labels
            and not {"staff"} & (set(labels) | set(scope.labels))
            and not self._total_at_hand(scope, chunk)
        ):
            labels.pop("party")
            scope.out = True
            outsiders = True
        else:
            outsiders = False
        if "staff" not in labels and labels.get("level") in SPEAKING_LEVELS and not self._located(chunk):
            labels.pop("level")
        if set(labels) & set(CATEGORIES):
            scope.coordinated.append(labels)
        scope.staffs |= {labels["staff"]} if "staff" in labels else set()
        scope.labels |= labels
        scope.age = age or scope.age
        if any(sense_of(token, "unit") == "post" for token in chunk.tokens):
            scope.counted = "post"
        self._surroundings(chunk.tokens, scope)
        scope.out = scope.out or outsiders

    def _total_at_hand(self, scope: Scope, chunk: Chunk) -> bool:
        """Whether the paragraph has a total of staff that party members may be a part of."""
        line = self.folded.rfind("\n", 0, chunk.tokens[0].start)
        return any(total.line == line and "staff" in total.labels for total in scope.found)

    def _located(self, chunk: Chunk) -> bool:
        """Whether a level in a head is where people work (``ở các bộ, ngành``), not who speaks."""
        at = next((token.start for token in chunk.tokens if sense_of(token, "level")), 0)
        return _begins_anew(chunk) or self.folded[max(0, at - 5) : at].endswith(("ở ", "tại ", "với "))

    def _opener(self, chunk: Chunk, scope: Scope) -> None:
        names_all = chunk.delimiter == "all_parts" and len(scope.found) == scope.first and scope.labels
        if chunk.delimiter in STARTERS and not names_all and scope.opener != "bracket":
            scope.opener, scope.whole = chunk.delimiter, None

    def _surroundings(self, tokens: Sequence[Token], scope: Scope) -> None:
        """Topic, place, period, measure, aim and subject that hold for the numbers after these words."""
        goes_on = bool(tokens) and isinstance(tokens[0], Place)
        places: list[Unit] = list(scope.named) if goes_on else []
        for token in tokens:
            match token:
                case Place():
                    places.append(token.unit)
                case Period(role="scope" | "term" | "goal"):
                    scope.period, scope.now = token.iso, False
                    scope.target = scope.target or (token.role == "goal" and self._to_come(token.iso))
                case Tag():
                    self._word(token, scope, places)
        if places:
            scope.place, scope.placeless = self._common(places), self._common(places) is None
        scope.named = places if places else scope.named

    def _word(self, tag: Tag, scope: Scope, places: list[Unit]) -> None:
        senses = tag.senses
        scope.topic = senses.get("topic", scope.topic)
        if senses.get("unit") == "party_organisation":
            scope.body = "party_organisation"
        if senses.get("measure", "in_post") != "in_post" and not scope.listing and senses.get("unit") != "post":
            scope.measure = senses["measure"]
        if senses.get("kind") == "target":
            scope.target = True
        if senses.get("scope") == "people":
            scope.out = True
        elif any(column in senses for column in PEOPLE_WORDS):
            scope.out = False
        if senses.get("relation") == "now":
            scope.target, scope.period, scope.now = False, None, True
        if senses.get("relation") == "same_year":
            scope.period = scope.period or scope.last_period
        if senses.get("relation") == "nation":
            scope.place, scope.placeless = None, True
        if "here" in senses and not places and (unit := self.geography.here(senses["here"])):
            places.append(unit)

    def _to_come(self, iso: str) -> bool:
        return self.published_year is None or int(iso[:4]) > self.published_year

    def _common(self, places: list[Unit]) -> Unit | None:
        """The one place, or the province that several lie in."""
        if len({unit.code for unit in places}) == 1:
            return places[-1]
        deepest = max(places, key=lambda unit: len(unit.code))
        if all(unit.code in {deepest.code, *(above.code for above in ancestors(deepest))} for unit in places):
            return deepest
        provinces = {ancestor(unit, "province", self.geography.day) for unit in places}
        if any(unit.level == "province" for unit in places) and len(provinces) == 1:
            return max(places, key=lambda unit: len(unit.code))
        return provinces.pop() if len(provinces) == 1 else None

    def _read_chunk(self, chunk: Chunk, scope: Scope, holder: Quantity | None, last: Quantity | None) -> Quantity:
        self._opener(chunk, scope)
        if chunk.delimiter == "strong" and last is None:
            scope.measure = None
        if chunk.delimiter == "strong" and _names_category(labels_of(chunk.tokens, scope.topic)):
            scope.labels = {k: v for k, v in scope.labels.items() if not _names_category({k: v})}
            scope.age = None
        quantities = chunk.quantities
        runs = _runs(chunk.tokens)
        for index, quantity in enumerate(quantities):
            left, right = runs[index], runs[index + 1]
            if index + 1 < len(quantities):
                split = self._boundary(right, quantities[index + 1])
                runs[index + 1], right = right[split:], right[:split]
            previous = quantities[index - 1] if index else last
            self._describe(quantity, left, right, scope, previous, joined=index > 0 or chunk.delimiter == "weak")
            quantity.holder = holder
            self._under_head(quantity, scope, alone=index == 0 and last is None)
            quantity.opener = scope.opener
            quantity.before = self._level_before(quantity, left, previous, same_chunk=index > 0)
            resolve(quantity, scope, previous)
            if self._is_whole(left):
                self._take_as_whole(quantity, previous, scope)
            if scope.opener and quantity.base is not None and not quantity.percent and not quantity.base.suffix:
                scope.whole = quantity.base
            scope.found.append(quantity)
            scope.named, scope.listing = [], scope.listing or quantity.in_scope is not False
            if quantity.unit in TIERS:
                scope.unit = quantity.unit
                scope.named = [token.unit for token in right if isinstance(token, Place)]
            for token in right:
                if isinstance(token, Bracket):
                    self._bracket(
                        token, scope, quantity.numerator or (quantity.partner if quantity.percent else None) or quantity
                    )
        return quantities[-1]

    def _is_whole(self, left: Sequence[Token]) -> bool:
        if left and sense_of(left[-1], "relation") == "among":
            return True
        return any(sense_of(token, "relation") == "whole" for token in left)

    def _take_as_whole(self, whole: Quantity, previous: Quantity | None, scope: Scope) -> None:
        """``trong tổng số 300`` is divided by what follows, ``50 … trong tổng số 88`` by what stands before it."""
        whole.base = None
        if (
            previous is not None
            and previous.sentence == whole.sentence
            and not previous.percent
            and previous.base is None
        ):
            if previous.value is not None and whole.value is not None and previous.value <= whole.value:
                previous.base, whole.numerator = whole, previous
                previous.unit = whole.unit if previous.unit in (None, "organisation") else previous.unit
        scope.opener, scope.whole = "part", whole

    def _level_before(
        self, quantity: Quantity, left: Sequence[Token], previous: Quantity | None, same_chunk: bool
    ) -> Quantity | None:
        """The level that ``nay còn``, ``lên`` and their like compare a number with; ``; còn 12`` only goes on a list."""
        if previous is None or previous.is_change or previous.percent != quantity.percent or not left:
            return None
        word = left[-1]
        if sense_of(word, "relation") != "to" or quantity.start - word.end > CHANGE_GAP:
            return None
        if not same_chunk and self.folded[word.start : word.end] == "còn":
            return None
        return previous if quantity.unit in (None, previous.unit) else None

    def _body(self, left: Sequence[Token]) -> str | None:
        """What is counted if it stands before its number (``Tập thể đã kiểm điểm có 219``), where no staff is."""
        if any(sense_of(token, column) for token in left for column in PEOPLE_WORDS):
            return None
        for token in left:
            unit = sense_of(token, "unit")
            spelt_out = unit in TIERS and self.folded.startswith("đơn vị", token.start)
            if unit in ("organisation", "party_organisation", "post") or spelt_out:
                return unit
        return None

    def _tier(self, quantity: Quantity, left: Sequence[Token]) -> str | None:
        """The level that a bare ``huyện`` before a number names (``huyện: 208``, ``địa phương là 1.195``)."""
        last = left[-1] if left else None
        if last is not None and mark_of(last) == ":":
            last = left[-2] if len(left) > 1 else None
        tier = sense_of(last, "unit") if last is not None else None
        if last is None or tier not in TIERS or self.folded[last.end : quantity.start].strip(" :") not in COPULAS:
            return None
        return tier

    def _boundary(self, between: Sequence[Token], following: Quantity) -> int:
        """Where the words of one number end and those of the next in the same chunk begin."""
        for index, token in enumerate(between):
            opens_next = (
                sense_of(token, "relation") in ("to", "share", "respectively") or sense_of(token, "kind") in CHANGES
            )
            if opens_next or mark_of(token):
                return index
        if len(between) > 1 and HEDGES.sub("", self.folded[between[-1].end : following.start]).strip() in COPULAS:
            return 1
        return len(between)

    def _under_head(self, quantity: Quantity, scope: Scope, alone: bool) -> None:
        """The words before a list hold for its numbers; they are the first number's own if it has none."""
        stated = quantity.age is not None or any(column in quantity.labels for column in OWN_COLUMNS)
        headed = scope.age is not None or any(column in scope.labels for column in OWN_COLUMNS)
        quantity.own = stated or (alone and headed)
        if quantity.measure != "units":
            quantity.labels = scope.labels | quantity.labels
            quantity.age = quantity.age or scope.age
        if quantity.unit is None and alone:
            quantity.unit = scope.counted
        if quantity.unit is None and any(column in quantity.labels for column in PERSON_COLUMNS):
            quantity.unit = "person"

    def _bracket(self, bracket: Bracket, scope: Scope, holder: Quantity) -> None:
        inner = Scope(
            labels={}, topic=scope.topic, place=holder.place, period=None, measure=holder.measure, target=scope.target,
            out=scope.out, opener="bracket", whole=holder, found=scope.found, first=len(scope.found),
        )  # fmt: skip
        self.read(bracket.tokens, inner, holder)

    def _describe(
        self,
        quantity: Quantity,
        left: Sequence[Token],
        right: Sequence[Token],
        scope: Scope,
        previous: Quantity | None,
        joined: bool,
    ) -> None:
        place_before = scope.place, scope.placeless
        self._surroundings(left, scope)
        own_right = _up_to_comparison(right, quantity)
        noun = noun_of(self.folded, quantity, right)
        topic = topic_of([*left, *own_right]) or scope.topic
        quantity.labels = self._distributed(labels_of(left, topic), left, scope) | labels_of(own_right, topic)
        if any(sense_of(token, "relation") == "total" for token in left):
            kinds = scope.staffs | ({quantity.labels["staff"]} if "staff" in quantity.labels else set())
            quantity.labels |= {"staff": union_of(kinds)} if len(kinds) > 1 else {}
        quantity.names_staff, quantity.stated = "staff" in quantity.labels, frozenset(quantity.labels)
        quantity.age = age_of([*left, *own_right])
        self._count_noun(quantity, noun, left, right, scope)
        quantity.kind = _kind(quantity, left, own_right, previous if joined else None, scope)
        quantity.qualifier = qualifier_of(self.folded, quantity, target=quantity.kind == "target")
        quantity.present = any(sense_of(token, "measure") == "in_post" for token in [*left, *own_right])
        quantity.measure = _measure(quantity, noun, left, own_right, scope)
        places = [token.unit for token in own_right if isinstance(token, Place) and token.unit.level != quantity.unit]
        named = [token for token in left if isinstance(token, Place)]
        quantity.place = self._common(places) if places and not named else scope.place
        quantity.placeless = scope.placeless and not places
        if named and scope.listing:
            scope.place, scope.placeless = place_before
        elif joined and not places and previous is not None and previous.sentence == quantity.sentence:
            quantity.place, quantity.placeless = previous.place, previous.placeless
        quantity.of_whole = any(sense_of(token, "relation") == "share" for token in left)
        units = [token.unit for token in own_right if isinstance(token, Place) and token.unit.level == quantity.unit]
        if units and not named and quantity.unit != "province":
            quantity.place = ancestor(units[0], "province", self.geography.day)
        periods = [
            token for token in own_right if isinstance(token, Period) and token.role in ("scope", "term", "goal")
        ]
        quantity.period = periods[0].iso if periods else scope.period
        quantity.now = scope.now and not periods
        if any(sense_of(t, "relation") == "to" and "nay" in self.folded[t.start : t.end] for t in left):
            quantity.period, quantity.now = None, True
        if not any(token.role == "goal" for token in periods):
            scope.period = scope.period or quantity.period
        if quantity.unit == "province":
            scope.place, scope.placeless, quantity.place, quantity.placeless = None, True, None, True
        if (
            (
                noun is not None
                and (
                    ("scope" in noun.senses and "party" not in noun.senses)
                    or "shield" in noun.senses
                    or (set(noun.senses) == {"topic"} and not quantity.percent)
                )
            )
            or any(sense_of(token, "scope") == "never" for token in left)
            or (
                scope.out
                and quantity.measure != "units"
                and not any(sense_of(token, column) for token in own_right for column in PEOPLE_WORDS)
            )
        ):
            quantity.in_scope = False
            scope.labels |= {
                k: v for k, v in quantity.labels.items() if k in CATEGORIES and noun and "topic" in noun.senses
            }

    def _distributed(self, stated: dict[str, str], left: Sequence[Token], scope: Scope) -> dict[str, str]:
        """``trẻ và nữ chiếm tương ứng 44% và 28%``: each number takes the words in its turn."""
        if any(sense_of(token, "distribute") for token in left) and scope.coordinated and stated:
            scope.queue = [*scope.coordinated, stated]
            scope.labels = {k: v for k, v in scope.labels.items() if k not in CATEGORIES}
        elif left or not scope.queue:
            scope.queue = []
            return stated
        return scope.queue.pop(0)

    @staticmethod
    def _turns_of_others(noun: Tag, right: Sequence[Token]) -> bool:
        after = [token for token in right if token.start >= noun.end][:1]
        return any(sense_of(token, "scope") == "people" for token in after)

    def _count_noun(
        self, quantity: Quantity, noun: Tag | None, left: Sequence[Token], right: Sequence[Token], scope: Scope
    ) -> None:
        senses = noun.senses if noun else {}
        if quantity.percent:
            quantity.unit = "percent"
            quantity.counted = senses.get("unit")
        elif "unit" in senses:
            quantity.unit = scope.body if senses["unit"] == "organisation" and scope.body else senses["unit"]
            if noun is not None and self.folded[noun.start : noun.end] == "đơn vị":
                quantity.unit = scope.unit or quantity.unit
        elif "level" in senses and not any(column in senses for column in ("staff", "job")):
            quantity.unit = UNIT_OF_LEVEL[senses["level"]]
        elif any(column in senses for column in ("staff", "job", "grade", *CATEGORIES)):
            quantity.unit = "person"
        if quantity.unit is None and not quantity.percent and scope.whole is None and (body := self._body(left)):
            quantity.unit = scope.body or body
            scope.labels = {}
        if noun is not None and senses.get("unit") == "turn" and self._turns_of_others(noun, right):
            quantity.in_scope = False
        if any(self.folded.startswith("cứ", token.start) for token in left if sense_of(token, "relation") == "each"):
            quantity.in_scope = False
        if any(sense_of(token, "mean") for token in left) and quantity.unit is None:
            quantity.unit = "year_of_age"
        if quantity.unit in TIERS:
            if "staff" in quantity.labels:
                scope.labels["staff"] = quantity.labels["staff"]
                scope.labels |= {"level": "commune"} if quantity.unit == "commune" else {}
            quantity.labels = {"level": quantity.unit}
        elif "staff" not in quantity.labels and (tier := self._tier(quantity, left)):
            quantity.labels["level"] = tier


def _unfolded(chunk: Chunk) -> Chunk:
    """A chunk whose only numbers stand in brackets (``Thái Bình (124)``), without those brackets."""
    if chunk.quantities or not any(_holds_quantity(token) for token in chunk.tokens):
        return chunk
    tokens: list[Token] = []
    for token in chunk.tokens:
        tokens.extend(token.tokens if isinstance(token, Bracket) else [token])
    return Chunk(chunk.delimiter, tuple(tokens))


def _holds_quantity(token: Token) -> bool:
    return isinstance(token, Bracket) and any(isinstance(inner, Quantity) for inner in token.tokens)


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens before, between and after the quantities."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Quantity):
            runs.append([])
        else:
            runs[-1].append(token)
    return runs


def _up_to_comparison(right: Sequence[Token], quantity: Quantity) -> list[Token]:
    """The words after a number that still speak of it, not of what it is compared with or a share of."""
    kept: list[Token] = []
    for token in right:
        relation = sense_of(token, "relation")
        if relation == "versus" or (relation == "total" and quantity.percent):
            break
        kept.append(token)
    return kept


def _begins_anew(chunk: Chunk) -> bool:
    return bool(chunk.tokens) and sense_of(chunk.tokens[0], "relation") == "only"


def _names_category(labels: dict[str, str]) -> bool:
    return any(column in CATEGORIES and column not in (*FREE_TEXT, "course") for column in labels)


def _kind(
    quantity: Quantity, left: Sequence[Token], right: Sequence[Token], previous: Quantity | None, scope: Scope
) -> str:
    for token in reversed(left):
        kind = sense_of(token, "kind")
        if kind in CHANGES and quantity.start - token.end <= CHANGE_GAP:
            return str(kind)
        if sense_of(token, "relation") == "to":
            break
    if not left and previous is not None and previous.is_change and previous.percent == quantity.percent:
        return str(previous.kind)
    if scope.target or any(sense_of(token, "kind") == "target" for token in right):
        return "target"
    return "target" if scope.goal and quantity.percent and scope.period in (None, scope.goal) else "observed"


def _measure(
    quantity: Quantity, noun: Tag | None, left: Sequence[Token], right: Sequence[Token], scope: Scope
) -> str | None:
    if quantity.unit in ("class", "course"):
        return "trained"
    if {quantity.unit, quantity.counted} & set(BODIES):
        scope.measure = next((m for token in right if (m := sense_of(token, "measure"))), scope.measure)
        return "units"
    before = [m for token in left if (m := sense_of(token, "measure")) and m != "in_post"]
    after = [
        m
        for token in right
        if (m := sense_of(token, "measure"))
        and m != "in_post"
        and token is not noun
        and sense_of(token, "unit") != "post"
    ]
    quantity.ambient_measure = scope.measure
    governing = before[-1] if before else None
    if quantity.unit == "post":
        posts = governing or scope.measure
        return posts if posts in ("left", "surplus", "shortage", "recruited") else "quota"
    of_noun = noun.senses.get("measure") if noun else None
    if quantity.unit == "paper" or (noun and sense_of(noun, "unit") == "paper"):
        return of_noun
    stated = next(iter(after), None) or governing or (of_noun if of_noun != "in_post" and not scope.measure else None)
    return stated or ("in_post" if quantity.present else None)
