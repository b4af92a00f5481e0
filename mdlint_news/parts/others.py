"""What other posts of the site have in common with a post."""

from datetime import date

from mdlint_news.named import NamedTuple

# The keys of the front matter that say which page a post was made from, and what it is about.
ORIGIN_KEYS = ("source_url", "sourceUrl", "source-url", "original_url", "originalUrl", "article_url")
TAG_KEYS = ("tags", "Tags", "categories", "Categories", "category", "Category", "tag", "topics")


class Page(NamedTuple):
    """Another post of the site: its path from the post's folder on, with `/`, and its day, where it has one."""

    path: str
    day: date | None = None


class Copy(NamedTuple):
    """Another post that has paragraphs of the post: how many, and how many the post has in all."""

    page: Page
    shared: int
    total: int


class Spelling(NamedTuple):
    """A tag or category of the post that other posts write in another way: how often each way is used on the site."""

    written: str
    usual: str
    written_count: int
    usual_count: int


class Others(NamedTuple):
    """What the site's other posts have in common with a post, found in the tree around it.

    Drafts do not count, and neither do posts in another language.

    - `titles`: posts with the same title, letter case and punctuation aside.
    - `origins`: posts with the same page in the key of the front matter that says what they were made from.
    - `addresses`: posts that the generator would publish at the same address.
    - `copies`: posts that have paragraphs of 80 characters and more in common with it; not those in many posts.
    - `spellings`: tags and categories that are written in another way elsewhere.
    - `missing`: targets of links to posts of this site that are not there, as they are written; nothing where most such
      links of the site lead nowhere, since then they lead to what is not in this tree.
    """

    titles: tuple[Page, ...] = ()
    origins: tuple[Page, ...] = ()
    addresses: tuple[Page, ...] = ()
    copies: tuple[Copy, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    missing: tuple[str, ...] = ()
