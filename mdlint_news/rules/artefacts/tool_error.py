"""AI003."""

from mdlint_news.rule import Finding, Iterator, Post, regex, rule, whole

_ERROR = regex(
    r"Error code: [45]\d\d\b|\b[45]\d\d (?:Client|Server) Error: [^\n]{0,80}"
    r"|(?:\A|(?<=\n)|(?<=[.:;] ))Could not (?:research|retrieve|fetch) ['‘“\"][^\n]{0,120}"
    r"|Rate limit reached for \S+|\bMax retries exceeded\b|\binsufficient_quota\b|\bcontext_length_exceeded\b"
    r"|Request Entity Too Large|Traceback \(most recent call last\)"
    r"|(?:\A|(?<=\n))(?:HTTP )?(?:Error:? )?"
    r"(?:400 Bad Request|401 Unauthorized|403:? Forbidden|404:? Not Found|408 Request Timeout"
    r"|429:? Too Many Requests|50[0234]:? (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out))"
    r"(?=\W*(?:\n|\Z| for (?:url|https?)\b))"
    r"|(?:\A|(?<=\n))An (?:unexpected )?error occurred while "
    r"(?:processing|generating|fetching|retrieving|loading)[^\n]{0,80}"
    r"|(?:\A|(?<=\n))(?:Error (?:generating|fetching|loading|processing)"
    r"|(?:Failed|Unable) to (?:fetch|retrieve|load|generate|scrape|parse|extract))"
    r" (?:the |an? )?(?:\w+ )?(?:articles?|content|page|response|source|summary|url|data from)\b[^\n]{0,80}"
    r"|\A(?:\[object Object\]|undefined|null)\Z|\A\{\s*\"error\":"
    r"|(?:\A|(?<=\n))Error (?:message|response|retrieving [^:\n]{1,80}): ?[^\n]{0,80}"
)

_ACTIONS = ("fetch", "retrieve", "load", "generate", "scrape", "parse", "extract")
_NEEDS = (
    *("error code:", "rate limit reached", "request entity too large", "traceback (most recent call last)"),
    *whole("client error:", "server error:", "max retries exceeded", "insufficient_quota", "context_length_exceeded"),
    *whole("[object", "undefined", "null", '"error":', "error occurred while", "400 bad request"),
    *whole("401 unauthorized", "403 forbidden", "403: forbidden", "404 not found", "404: not found"),
    *whole("408 request timeout", "429 too many", "429: too many", "internal server error", "bad gateway"),
    *whole("service unavailable", "gateway timeout", "gateway time-out"),
    *whole(*(f"could not {what}" for what in ("research", "retrieve", "fetch"))),
    *whole(*(f"error {what}" for what in ("generating", "fetching", "loading", "processing"))),
    *whole(*(f"error {what}" for what in ("message", "response", "retrieving"))),
    *whole(*(f"{fails} to {what}" for fails in ("failed", "unable") for what in _ACTIONS)),
)


@rule("AI003", severity="error", local=True)
def tool_error(post: Post) -> Iterator[Finding]:
    """The error message of a tool was published as text.

    A pipeline asked a search engine or a language model, was turned away, and wrote down the answer.

    ```md bad
    ## What experts say

    ⟦Could not research 'expert views on the strike': Error code: 429⟧
    ```

    ```md good
    ## What experts say

    The server answered `503 Server Error: overloaded` for an hour, and many could not vote.

    > Error code: 429
    ```
    """
    for passage, match, span in post.says(_ERROR, _NEEDS):
        if not passage.quotes(match.start()):
            yield Finding(
                span, "the error message of a tool was published", "take it out, and look for what it stands for"
            )
