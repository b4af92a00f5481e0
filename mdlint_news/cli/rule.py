"""`mdlint-news rule`: list the rules, or explain one."""

import json
from collections.abc import Iterable

from mdlint_news.cli.arguments import add_config, configs, parser
from mdlint_news.cli.terminal import complain
from mdlint_news.config import ConfigError
from mdlint_news.describe import facts, index_line, page
from mdlint_news.diagnostic import printable
from mdlint_news.options import did_you_mean
from mdlint_news.registry import RegistryError, registry


def run(arguments: list[str]) -> int:
    """Print the list of rules, or the page of one. Returns 0, or 2 where there is no such rule."""
    to = parser("rule", "List the rules, or explain one.")
    to.add_argument("rule", nargs="?", metavar="CODE|NAME", help="the rule to explain")
    to.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    add_config(to)
    options = to.parse_args(arguments)
    try:
        # Rules of the config's own are told as all others are.
        rules = configs(options, registry()).for_folder(".").registry
    except (ConfigError, RegistryError) as error:
        complain(error)
        return 2
    chosen = rules.rules
    if options.rule:
        one = rules.find(options.rule) or rules.find(options.rule.upper())
        if one is None:
            complain(f"unknown rule `{options.rule}`{did_you_mean(options.rule, rules.names)}")
            return 2
        chosen = (one,)
    if options.output_format == "json":
        print(json.dumps([facts(rule) for rule in chosen], indent=2))
    elif options.rule:
        _print(page(chosen[0]).splitlines())
    else:
        width = max(len(rule.name) for rule in chosen)
        _print(index_line(rule, width) for rule in chosen)
    return 0


def _print(lines: Iterable[str]) -> None:
    # What a rule of a config says may steer no terminal.
    print("\n".join(map(printable, lines)))
