"""Looking for something in all texts and all addresses of a post: first whether it is anywhere, then where."""

from mdlint_news.search.addresses import Addresses
from mdlint_news.search.needs import Need, whole
from mdlint_news.search.wording import Said, Wording

__all__ = ["Addresses", "Need", "Said", "Wording", "whole"]
