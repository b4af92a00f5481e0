"""The day on which a post on X was written, from its id."""

from datetime import UTC, date, datetime

# Ids of posts on X hold the time since November 2010: above 22 bits, milliseconds from this one.
_FIRST_SNOWFLAKE = 10**10
_SNOWFLAKE_EPOCH = 1_288_834_974_657


def snowflake_day(number: int) -> date | None:
    """Read the day, in UTC, from the id of a post on X, which has 19 digits at most; older ids have none."""
    if number < _FIRST_SNOWFLAKE:
        return None
    return datetime.fromtimestamp(((number >> 22) + _SNOWFLAKE_EPOCH) / 1000, UTC).date()
