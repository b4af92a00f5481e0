"""What fuzzing begins with: the texts of our rules' examples, the example posts, and files of the other kinds."""

from pathlib import Path

from mdlint_news.registry import registry
from mdlint_news.testing import examples

_POSTS = Path(__file__).parent.parent / "examples"
_OTHER = (
    '[rules.missing-key]\nkeys = ["title", "date"]\n[severity]\nUR001 = "warning"\n[[overrides]]\nfiles = ["a*"]\n',
    '[patterns.SITE001]\nliteral = "ferry"\nmessage = "say ship"\nwhere = "prose"\n',
    '{"version": 1, "files": {"a.md": [{"code": "UR001", "fingerprint": "0123456789abcdef"}]}}',
    '[[["UR001","error",3,9,"placeholder URL","",null,[]]],[],738000,0]',
    "SQLite format 3\0",
)

SEEDS = [
    *(path.read_bytes() for path in sorted(_POSTS.glob("*.md"))),
    *sorted({example.text.encode() for rule in registry().rules for example in examples(rule)}),
    *(text.encode() for text in _OTHER),
]
