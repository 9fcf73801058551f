"""The corpus as a whole: its files, their batches, and which of them repeat another. No article is processed here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.batch import BatchResult
from flows.publish.errors import ReleaseError
from flows.read.article import Article, Reject
from flows.read.corrections import Correction, CorrectionError, read_corrections
from flows.read.duplicates import split_duplicates
from flows.read.files import list_raw, read_article


@dataclass(frozen=True, slots=True)
class Corpus:
    """What goes into a release: the parts, the ids of articles in them that repeat another, and all rejects."""

    parts: tuple[Path, ...]
    left_out: frozenset[str]
    rejects: tuple[Reject, ...]


def raw_files(raw: Path) -> tuple[Path, ...]:
    """The raw files in the order of their articles' ids.

    Raises:
        ReleaseError: there are none.
    """
    try:
        paths = tuple(sorted(list_raw(raw), key=lambda path: path.stem))
    except NotADirectoryError as error:
        raise ReleaseError(str(error)) from error
    if not paths:
        raise ReleaseError(f"no article in {raw}: put one .txt file an article there, or name another with --raw")
    return paths


def corrections_of(raw: Path, paths: Sequence[Path]) -> tuple[Correction, ...]:
    """The reviewed corrections of the raw directory, each of an article that it holds.

    Raises:
        ReleaseError: the file is ill-formed, or a correction is of no such article.
    """
    try:
        corrections = read_corrections(raw)
    except CorrectionError as error:
        raise ReleaseError(str(error)) from error
    stems = {path.stem for path in paths}
    for one in corrections:
        if one.article not in stems:
            raise ReleaseError(f"{one.where}: there is no article {one.article} in {raw}: name another, or remove it")
    return corrections


def split(paths: Sequence[Path], size: int) -> list[Sequence[Path]]:
    """Runs of at most ``size`` paths, in order."""
    return [paths[start : start + size] for start in range(0, len(paths), size)]


def without_duplicates(results: Sequence[BatchResult], max_chars: int, corrections: Sequence[Correction]) -> Corpus:
    """Leave out each article whose words stand in an earlier one; only files that share their words are read again.

    Raises:
        ReleaseError: no article is left, or a correction is of one left out.
    """
    texts = [text for result in results for text in result.texts]
    times = Counter(text.body_hash for text in texts)
    again = [read_article(text.path, max_chars) for text in texts if times[text.body_hash] > 1]
    _, duplicates = split_duplicates(one for one in again if isinstance(one, Article))
    rejects = (*(reject for result in results for reject in result.rejects), *duplicates)
    if not texts:
        first = rejects[0]
        raise ReleaseError(f"none of the {len(rejects)} raw files can be read, first {first.path}: {first.reason}")
    left_out = {Path(reject.path).stem: reject.reason for reject in duplicates}
    for one in corrections:
        if one.article in left_out:
            told = f"article {one.article} is left out ({left_out[one.article]})"
            raise ReleaseError(f"{one.where}: {told}: name the article that is kept, or remove the correction")
    return Corpus(tuple(result.part for result in results), frozenset(left_out), rejects)
