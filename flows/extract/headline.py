"""Where the headline of an article ends, and the first words after it. What they name is asked elsewhere."""

from flows.extract.normal import Normal, fold
from flows.read.article import Article

LONGEST_TITLE = 220  # characters of a first line that may be a headline
SENTENCE_ENDS = (".", ";", ":")
FIRST_WORDS = 260  # characters of an article's beginning


def title_end(text: Normal, article: Article) -> int:
    """The normal offset where the headline ends, if the article has one; else where its text begins."""
    at = text.folded.find(fold(article.title), article.body_start) if article.title else -1
    if at >= 0 and article.title:
        return at + len(article.title)
    first = next((i for i in range(article.body_start, len(text.folded)) if not text.folded[i].isspace()), 0)
    end = text.folded.find("\n", first)
    return end if 0 < end - first <= LONGEST_TITLE else first


def headline_end(text: Normal, article: Article) -> int:
    """Where the first line ends, if it is a headline and not a sentence; else 0."""
    end = title_end(text, article)
    return 0 if text.folded[:end].rstrip().endswith(SENTENCE_ENDS) else end


def head_lines_end(text: Normal, article: Article) -> int:
    """Where the lines above the first sentence end (who reports, ``BÁO CÁO``, what on); where it begins."""
    at = article.body_start
    while (end := text.folded.find("\n", at)) >= 0 and end - at <= LONGEST_TITLE:
        if text.folded[at:end].rstrip().endswith(SENTENCE_ENDS):
            break
        at = end + 1
    return at


def first_words_end(article: Article) -> int:
    """Where the first words of the article's own text end."""
    return article.body_start + FIRST_WORDS
