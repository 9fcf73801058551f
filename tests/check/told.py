"""What the check room says of figures, in short. Not a test."""

from people import figure_id

from flows.check.run import check_article
from schemas.records import Listing


def checks(*figures, listings=(), changes=()):
    return check_article(figures, listings, changes).checks


def said(*figures, listings=(), changes=()):
    return {(c.rule, c.expression, c.closure, c.result) for c in checks(*figures, listings=listings, changes=changes)}


def listing(whole, *parts, closure="presumed"):
    return Listing(None if whole is None else figure_id(whole), tuple(map(figure_id, parts)), closure)
