"""Publishers that many cite: their names, and the hosts of their pages."""

from mdlint_news.publishers.names import Publisher, fits, fold, publisher_named, publishers_at

__all__ = ["Publisher", "fits", "fold", "publisher_named", "publishers_at"]
