"""AI009."""

from mdlint_news.rule import Finding, Iterator, Post, regex, rule, whole

_TAGS = ("think", "thinking", "thought", "reasoning", "reflection", "scratchpad", "antthinking")
_TOKEN = regex(
    r"<\|(?:im_start|im_end|im_sep|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|end_of_text|user|assistant|system)\|>"
    r"|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>|\A###\s?(?:Instruction|Response|Input):"
)
_NEEDS = (*whole("inst]", "sys>>", "_of_turn"), "<|", "###")
_HEADING = regex(r"(?:Instruction|Response):")


@rule("AI009", severity="error")
def chat_template(post: Post) -> Iterator[Finding]:
    """A mark of the form in which language models are fed was left in the text.

    Such marks part what the model was told, what it thought and what it answered. Some of what is not for readers
    stands beside them.

    ```md bad
    ⟦<think>⟧The user wants an article on ferries.</think>

    The ferry line was extended on Monday.⟦<|im_end|>⟧
    ```

    ```md bad
    The user wants an article on ferries.
    ⟦</think>⟧

    ## ⟦Response:⟧

    The ferry line was extended on Monday.
    ```

    ```md good
    Some models think aloud between `<think>` and `</think>`, others end with `<|im_end|>`.

    ## Response: what the council says
    ```
    """
    is_open = False
    for tag in post.tags:
        if tag.name in _TAGS and not (tag.is_closing and is_open):
            side = "before" if tag.is_closing else "behind"
            message = f"a language model thinks aloud {side} `{post.source[tag.span]}`"
            yield Finding(tag.span, message, "take its thoughts out")
        if tag.name in _TAGS:
            is_open = not tag.is_closing
    for heading in post.headings:
        if _HEADING.fullmatch(heading.text):
            span = heading.inline.prose.stripped().span()
            yield Finding(span, f"`{heading.text}` is of the form in which models are fed", "take it out")
    for passage, match, span in post.says(_TOKEN, _NEEDS):
        if not passage.quotes(match.start()):
            yield Finding(span, f"`{match[0]}` is of the form in which models are fed", "take it out")
