"""`mdlint-news test`: prove rules by the examples on their pages."""

from pathlib import Path

from mdlint_news.cli.arguments import parser
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.diagnostic import printable
from mdlint_news.registry import RegistryError
from mdlint_news.testing import laws, load_rules


def run(arguments: list[str]) -> int:
    """Prove the rules of packages or files. Returns 0; 1 where one breaks a law; 2 where they cannot be loaded."""
    to = parser("test", "Prove rules: their pages, their examples, and that their fixes do no harm.")
    to.add_argument("targets", nargs="+", metavar="PACKAGE|FILE", help="a package or module by its name, or a file")
    to.add_argument("--cases", metavar="FOLDER", help="further examples, in a file NAME.md for each rule")
    options = to.parse_args(arguments)
    count = failed = 0
    for target in options.targets:
        try:
            rules = load_rules(target)
            found = list(laws(rules, Path(options.cases) if options.cases else None))
        except (RegistryError, OSError, AssertionError) as error:
            complain(error)
            return 2
        if not rules:
            complain(f"`{target}` has no rules in it")
            return 2
        for law in found:
            count += 1
            if fault := law.broken():
                failed += 1
                print("\n".join(map(printable, f"{law.name}: {fault}".split("\n"))))
    notice(f"{count} laws of rules tried, {failed} broken")
    return int(failed > 0)
