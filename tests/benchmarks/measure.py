"""Prints how fast an article becomes figures, beside Duckling, and whether a long one takes longer. Not a test.

Run by ``make bench``. Duckling only spots numbers (and, with all its dimensions, dates, amounts and the like); nothing
says what they count. It is installed on Linux on x86_64 only, and left out where it is missing.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

from clock import seconds
from compiled import compiled_round
from long_texts import HOSTILE, article_of, hostile_text, raw_bodies, raw_text

from flows.extract.run import extract_article
from flows.read.files import parse_article

try:
    import duckling
except ImportError:
    duckling = None

ROUNDS = 15
NUMBERS = "duckling: numbers alone"
SHORT, LONG, LONG_HOSTILE = 5_000, 2_000_000, 100_000  # characters
MOST = 1.2  # times as long for each byte
ALL_DIMENSIONS = (
    *("amount-of-money", "credit-card-number", "distance", "duration", "email", "number", "ordinal", "phone-number"),
    *("quantity", "temperature", "time", "time-grain", "url", "volume"),
)


def main() -> int:
    throughput()
    return 0 if is_linear() else 1


def throughput() -> None:
    """KB/s of each reader over the same articles, warm; each round all readers in turn, the median of the rounds."""
    texts = raw_bodies()
    articles = [article_of(text) for text in texts]
    size = sum(len(text.encode()) for text in texts) / 1000
    readers = {
        "sochuan: text to figures": _timed(lambda: [extract_article(article) for article in articles]),
        "sochuan: file to figures": _timed(lambda: [_from_file(text) for text in texts]),
    }
    if (compiled := compiled_round()) is None:
        print("The compiled copy is not measured: make compiled")
    else:
        readers["sochuan, compiled: text to figures"] = compiled
    if duckling is None:
        print("Duckling is not installed; where it can be: pip install pyduckling-native-phihos==0.3.0")
    else:
        readers[NUMBERS] = _timed(partial(_spot, texts, duckling_of(("number",))))
        readers["duckling: all dimensions"] = _timed(partial(_spot, texts, duckling_of(ALL_DIMENSIONS)))
    rounds = [{name: reader() for name, reader in readers.items()} for _ in range(1 + ROUNDS)][1:]
    print(f"{f'{len(texts)} articles, {size:.0f} KB, {ROUNDS} rounds':40} {'KB/s':>8}   times Duckling's numbers")
    for name in readers:
        ratios = [taken[NUMBERS] / taken[name] for taken in rounds if NUMBERS in taken]
        print(
            f"{name:40} {size / median(taken[name] for taken in rounds):8.0f}",
            f"  {median(ratios):5.2f}" if ratios else "",
        )


def duckling_of(names: Sequence[str]) -> Callable[[str], object]:
    """What finds these dimensions in a Vietnamese text."""
    zone = duckling.parse_ref_time(duckling.load_time_zones("/usr/share/zoneinfo"), "Asia/Ho_Chi_Minh", 1_600_000_000)
    locale = duckling.parse_locale("VI_VN", duckling.default_locale_lang(duckling.parse_lang("VI")))
    context, dimensions = duckling.Context(zone, locale), duckling.parse_dimensions(list(names))
    return lambda text: duckling.parse(text, context, dimensions, False)


def is_linear() -> bool:
    """Whether no long text takes more than so many times as long for each byte as a short one."""
    print(f"\n{f'µs/KB of short ({SHORT:,} characters) and long texts':40} {'short':>8} {'long':>8}   times")
    ratios = []
    for name in ("raw", *HOSTILE):
        make, size = (raw_text, LONG) if name == "raw" else (partial(hostile_text, name), LONG_HOSTILE)
        pieces = _in_pieces(make(size), SHORT) if name == "raw" else [make(SHORT)] * (size // SHORT)
        short, long = _for_each_kilobyte(pieces), _for_each_kilobyte([make(size)])
        ratios.append(long / short)
        print(f"{f'{name}, {size / 1e6:g} million':40} {short * 1e6:8.0f} {long * 1e6:8.0f}   {ratios[-1]:5.2f}")
    return all(ratio <= MOST for ratio in ratios)


def _in_pieces(text: str, size: int) -> list[str]:
    """As many pieces of a text as hold every paragraph of raw/ once; its articles differ in figures to the page."""
    return [text[start : start + size] for start in range(0, sum(map(len, raw_bodies())), size)]


def _for_each_kilobyte(texts: Sequence[str]) -> float:
    articles = [article_of(text) for text in texts]
    kilobytes = sum(len(text.encode()) for text in texts) / 1000
    return seconds(lambda: [extract_article(article) for article in articles]) / kilobytes


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    return partial(seconds, work, rounds=1)


def _from_file(text: str) -> object:
    article = parse_article("a.txt", text.encode())
    return extract_article(article)


def _spot(texts: Sequence[str], spot: Callable[[str], object]) -> None:
    for text in texts:
        spot(text)


if __name__ == "__main__":
    sys.exit(main())
