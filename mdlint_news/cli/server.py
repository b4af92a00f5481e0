"""`mdlint-news server`: check and mend posts in an editor, which speaks the Language Server Protocol."""

import argparse
import os.path
from functools import partial
from importlib.util import find_spec

from mdlint_news.cli.arguments import add_config, add_rules, configs, full_parser, selection
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.config import ConfigError
from mdlint_news.registry import RegistryError, registry

_HOST, _PORT = "127.0.0.1", 2087


def run(arguments: list[str]) -> int:
    """Serve until the editor ends it. Returns 0; 1 where the editor went without a word; 2 where it cannot begin."""
    options = _parse(arguments)
    if find_spec("pygls") is None:
        complain("the language server needs another package: pip install 'mdlint-news[lsp]'")
        return 2
    try:
        rules = registry()
        chosen = selection(options, rules)
    except (RegistryError, ConfigError) as error:
        complain(error)
        return 2
    from mdlint_news.server.app import serve_socket, serve_streams  # noqa: PLC0415 - an extra, which may be missing
    from mdlint_news.server.tools import Workshop  # noqa: PLC0415 - likewise

    named = tuple(text for text in options.config if os.path.isfile(text))
    workshop = Workshop(rules, partial(configs, options, rules), chosen, options.today, named)
    if options.tcp is None:
        return serve_streams(workshop)
    host, port = options.tcp
    notice(f"listening on {host}:{port}")
    try:
        return serve_socket(workshop, host, port)
    except OSError as error:
        complain(f"cannot listen on {host}:{port}: {error.strerror}")
        return 2


def _parse(arguments: list[str]) -> argparse.Namespace:
    to = full_parser("server", "Serve an editor that speaks the Language Server Protocol.")
    way = to.add_argument_group("transport").add_mutually_exclusive_group()
    way.add_argument("--stdio", action="store_true", help="standard input and output (default)")
    way.add_argument(
        "--tcp",
        type=_address,
        nargs="?",
        const=(_HOST, None),
        metavar="HOST:PORT",
        help=f"a socket, for one editor; default: {_HOST}:{_PORT}",
    )
    to.add_argument("--port", type=_port, metavar="PORT", help="the port for --tcp")
    add_rules(to)
    add_config(to.add_argument_group("config"))
    options = to.parse_args(arguments)
    if options.port and options.tcp is None:
        to.error("--port goes with --tcp")
    if options.tcp:
        host, port = options.tcp
        options.tcp = host, options.port or port or _PORT
    return options


def _address(text: str) -> tuple[str, int | None]:
    """Read `HOST:PORT`, `[::1]:PORT`, or one of the two."""
    host, mark, port = text.rpartition(":")
    if text.isdecimal():
        return _HOST, _port(text)
    return (host.strip("[]") or _HOST, _port(port)) if mark else (text, None)


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) < 1 << 16:
        return int(text)
    message = f"`{text}` is no port"
    raise argparse.ArgumentTypeError(message)
