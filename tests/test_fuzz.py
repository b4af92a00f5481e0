"""A short and always equal portion of what is fuzzed: the seeds, and what becomes of them by chance."""

import sys
from random import Random

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "fuzz"))

from seeds import SEEDS
from targets import TARGETS

ROUNDS = 40


def mutated(random: Random) -> bytes:
    """Cut, join, repeat and flip what there is."""
    data = bytearray(random.choice(SEEDS))
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(data) + 1)
        match random.randrange(6):
            case 0:
                data[at:at] = random.choice(SEEDS)[:200]
            case 1:
                del data[at : at + random.randint(1, 40)]
            case 2:
                data[at : at + 1] = random.randbytes(1)
            case 3:
                data[at:at] = data[at : at + random.randint(1, 80)] * random.randint(1, 4)
            case 4:
                data[at:at] = random.choice((b"\r\n", b"\r", b"\0", b"\xef\xbb\xbf", b"\xff", "\u202e".encode()))
            case _:
                data[at:at] = random.choice((b"[", b"](", b"<", b"`", b"|", b"---\n", b"**", b"{{", b"<!-- ", b"> "))
    return bytes(data)


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_is_read_keeps_the_promises(name: str) -> None:
    random = Random(name)  # noqa: S311 - the same in each run
    for _ in range(ROUNDS):
        data = mutated(random)
        try:
            TARGETS[name](data)
        except Exception as error:
            error.add_note(f"the input was {data!r}")
            raise
