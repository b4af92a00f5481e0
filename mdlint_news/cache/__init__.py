"""What was checked before: the findings of posts by all that they depend on."""

from mdlint_news.cache.folder import default_folder
from mdlint_news.cache.keys import Keys
from mdlint_news.cache.memory import StoreMemory
from mdlint_news.cache.record import NO_POST, READ_NO_POST, decode, encode, fine, read, restored
from mdlint_news.cache.store import Store

__all__ = [
    "NO_POST",
    "READ_NO_POST",
    "Keys",
    "Store",
    "StoreMemory",
    "decode",
    "default_folder",
    "encode",
    "fine",
    "read",
    "restored",
]
