"""What is to be known from run to run beside the findings: of sites, of folders of posts, and of config files."""

from mdlint_news.cache.keys import Keys
from mdlint_news.cache.store import Store


class StoreMemory:
    """Keeps texts in the cache, under names that hold for this program alone."""

    def __init__(self, store: Store, keys: Keys) -> None:
        self._store = store
        self._keys = keys

    def recall(self, name: str) -> str | None:
        """Find what was kept under a name."""
        key = self._keys.key(name, "memory", b"")
        found = self._store.get([key]).get(key)
        try:
            return found.decode("utf-8", errors="surrogatepass") if found else None
        except UnicodeDecodeError:
            return None

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        self._store.put({self._keys.key(name, "memory", b""): text.encode("utf-8", "surrogatepass")})
