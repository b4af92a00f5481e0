"""Publishers that many cite: their names, and the hosts of their pages."""

from mdlint_news.publishers.names import Publisher, begins_with_publisher, fits, fold, publisher_named, publishers_at

__all__ = ["Publisher", "begins_with_publisher", "fits", "fold", "publisher_named", "publishers_at"]
