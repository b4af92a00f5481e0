"""Publishers by name and by host."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mdlint_news.publishers.data import PUBLISHERS
from mdlint_news.publishers.names import _Hosts, fits, fold, publisher_named, publishers_at


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Reuters", "www.reuters.com"),
        ("the new york times", "nytimes.com"),
        ("Barron’s", "www.barrons.com"),
        ("J.P. Morgan", "am.jpmorgan.com"),
        ("Süddeutsche Zeitung", "www.sueddeutsche.de"),
        ("World Bank", "blogs.worldbank.org"),
        ("BBC News", "www.bbc.co.uk"),
        ("Financial Conduct Authority", "www.fca.org.uk"),
    ],
)
def test_a_publisher_is_known_by_its_name_and_by_its_host(name: str, host: str) -> None:
    assert publisher_named(name) in publishers_at(host)


def test_the_nearest_domain_says_whose_a_host_is() -> None:
    assert [found.name for found in publishers_at("finance.yahoo.com")] == ["Yahoo Finance"]
    assert [found.name for found in publishers_at("sports.yahoo.com")] == ["Yahoo"]
    assert publishers_at("notreuters.com") == publishers_at("") == ()
    assert publisher_named("Dock Notes") is None


@pytest.mark.parametrize(
    ("name", "host", "is_fitting"),
    [
        ("Dock Notes", "www.docknotes.eu", True),
        ("Dock Notes Blog", "blog.dock-notes.eu", True),
        ("The Dock Notes", "thedocknotes.eu", True),
        ("docknotes.eu", "docknotes.eu", True),
        ("Malta Institute of Sea Trade", "mist.org.mt", True),
        ("Dock", "www.docknotes.eu", False),
        ("Dock Notes", "www.seareview.eu", False),
        ("News", "news.seareview.eu", False),
        ("", "seareview.eu", False),
    ],
)
def test_a_name_fits_the_host_that_is_made_of_it(name: str, host: str, is_fitting: bool) -> None:  # noqa: FBT001 - a case
    assert fits(name, host) is is_fitting


def test_all_names_are_folded_as_each_is() -> None:
    for line in PUBLISHERS.strip().splitlines():
        names, _, hosts = line.partition(" = ")
        written = names.split("; ")
        for host in hosts.split():
            assert tuple(map(fold, written)) in [
                known.names for known in publishers_at(host) if known.name == written[0]
            ]


HOSTS = [host for line in PUBLISHERS.strip().splitlines() for host in line.partition(" = ")[2].split()]


@given(
    st.sampled_from([*HOSTS, *PUBLISHERS.split(" "), "swissinfo.ch =", "reuters.com uk.reuters.com"])
    | st.sampled_from(HOSTS).map(lambda host: host.partition(".")[2])
    | st.text(max_size=4)
)
def test_a_host_is_looked_for_as_all_are(host: str) -> None:
    hosts = _Hosts()

    assert tuple(hosts._search(host)) == hosts._table.get(host, ())  # noqa: SLF001 - both ways
