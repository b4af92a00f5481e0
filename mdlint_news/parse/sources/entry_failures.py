"""Entries of a source list that are no sources: error messages, and notes of the tool that wrote the post."""

import re

from mdlint_news.regex import regex

_DO = r"(?:research|retrieve|fetch|access|find|load)\b"
_BEGINNINGS = (
    r"error (?:messages?|responses?|reports?|logs?|codes?|retrieving|fetching|accessing|while)\b",
    r"error:? [45]\d\d\b",
    r"(?:[^:\n]{1,40}: )?[45]\d\d (?:client|server) error\b",
    rf"(?:could(?: not|n[’']t)|(?:failed|unable) to) {_DO}",
    r"rate limit (?:reached|exceeded)|request entity too large|too many requests",
    r"(?:the )?(?:supplied |provided |available )?research (?:notes?|material)\b(?! in\b| of\b)",
    r"(?:user|editorial|original) (?:prompt|brief|instructions?)\b",
    r"(?:information|details|data|content) (?:provided|supplied) in the (?:prompt|brief|notes)\b",
    r"no (?:sources?|results?|links?|data) (?:were |was |are |is )?(?:found|available|provided|returned)\b",
    r"sources? (?:unavailable|not (?:available|found|retrieved))\b",
)
_FAILURE = regex(rf"[\W_]*(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE)


def is_failure(text: str) -> bool:
    """Say whether a text is an error message, or a note of the tool that wrote the post."""
    return bool(_FAILURE.match(text))
