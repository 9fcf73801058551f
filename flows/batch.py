"""One batch of raw files through all rooms into a Parquet part, in plain Python. What a room does is not said here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flows.batch_tables import Processed, batch_tables
from flows.check.run import check_article
from flows.correct import correct
from flows.extract.run import Extraction, extract_article
from flows.publish.errors import ReleaseError, hand_over
from flows.publish.parts import write_part
from flows.publish.tables import lawful
from flows.read.article import Article, Reject
from flows.read.corrections import Correction, CorrectionError
from flows.read.duplicates import body_hash
from flows.read.files import MAX_CHARS, read_article


@dataclass(frozen=True, slots=True)
class Text:
    """A file that became an article, with the hash of its words, by which duplicates are found."""

    path: Path
    body_hash: str


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What a batch hands on: where its part lies, the articles in it, and the files it could not read."""

    part: Path
    texts: tuple[Text, ...]
    rejects: tuple[Reject, ...]


def run_batch(
    paths: Sequence[Path], part_dir: Path, max_chars: int = MAX_CHARS, corrections: Sequence[Correction] = ()
) -> BatchResult:
    """Take raw files through all rooms into the Parquet part ``part_dir``.

    Args:
        paths: files in the order of their stems.
        max_chars: longest text read, in code points.
        corrections: those of articles in other files are left alone.

    Raises:
        ReleaseError: a room failed on an article, lost something, or broke a law of a table; a correction matches
            nothing.
        OSError: reading or writing failed; trying again may help.
    """
    read = [read_article(path, max_chars) for path in paths]
    rejects = tuple(one for one in read if isinstance(one, Reject))
    by_article = _by_article(corrections, rejects)
    done = [_process(one, by_article.get(one.article_id, ())) for one in read if isinstance(one, Article)]
    hand_over("files", len(paths), len(done) + len(rejects))
    write_part(part_dir, lawful(batch_tables(done)))
    by_stem = {path.stem: path for path in paths}
    texts = tuple(Text(by_stem[one.article.article_id], body_hash(one.article)) for one in done)
    return BatchResult(part_dir, texts, rejects)


def _by_article(corrections: Sequence[Correction], rejects: Sequence[Reject]) -> dict[str, list[Correction]]:
    unread = {Path(reject.path).stem for reject in rejects}
    found: dict[str, list[Correction]] = {}
    for one in corrections:
        if one.article in unread:
            raise ReleaseError(f"{one.where}: article {one.article} cannot be read: mend it, or remove the correction")
        found.setdefault(one.article, []).append(one)
    return found


def _process(article: Article, corrections: Sequence[Correction]) -> Processed:
    try:
        extraction = extract_article(article)
        corrected = correct(extraction.figures, extraction.mentions, corrections)
        checked = check_article(corrected.figures, extraction.listings, extraction.changes)
    except CorrectionError as error:
        raise ReleaseError(str(error)) from error
    except Exception as fault:
        told = f"{type(fault).__name__}: {fault}"
        raise ReleaseError(f"article {article.article_id}: {told}; report it, or take the file out of raw/") from fault
    checked = replace(checked, quarantined=(*checked.quarantined, *corrected.dropped))
    hand_over(
        f"figures of {article.article_id}",
        len(extraction.figures),
        len(checked.figures) + len(checked.quarantined),
    )
    _each_figure_has_a_mention(extraction)
    return Processed(article, extraction, checked)


def _each_figure_has_a_mention(extraction: Extraction) -> None:
    spans = [(one.char_start, one.char_end) for one in extraction.mentions if one.mention_class == "figure"]
    printed = {(one.char_start, one.char_end) for one in extraction.figures}
    hand_over("prints of figures", len(printed), sum(any(a <= s and e <= b for a, b in spans) for s, e in printed))
