"""The compiled copy of the program, in a process of its own that reads all articles once when asked to. Not a test.

Run as a program it is that process: for each line on its input it prints the seconds that one round took.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from clock import seconds
from long_texts import article_of, raw_bodies

from flows.extract.run import extract_article

COPY = Path(__file__).parents[2] / ".venv" / "compiled"


def compiled_round() -> Callable[[], float] | None:
    """What makes the copy read all articles once, and tells how long that took; null where there is no copy."""
    if not COPY.exists():
        return None
    process = subprocess.Popen(
        [sys.executable, __file__],
        env={**os.environ, "PYTHONPATH": str(COPY)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    asked, told = process.stdin, process.stdout
    assert asked is not None
    assert told is not None

    def one_round() -> float:
        asked.write("\n")
        return float(told.readline())

    return one_round


def main() -> None:
    articles = [article_of(text) for text in raw_bodies()]
    for _ in sys.stdin:
        print(seconds(lambda: [extract_article(article) for article in articles], rounds=1), flush=True)


if __name__ == "__main__":
    main()
