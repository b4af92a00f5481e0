"""AI009."""

from mdlint_news.rule import Finding, Iterator, Post, regex, rule, whole

_TAGS = ("think", "thinking", "thought", "reasoning", "reflection", "scratchpad", "antthinking")
# What a model wraps a file in that it hands to a tool: the end of it gets into the file at times.
_WRAPPERS = ("content", "invoke", "parameter", "answer", "response", "artifact", "antartifact")
_TOKEN = regex(
    r"<\|(?:im_start|im_end|im_sep|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|end_of_text|user|assistant|system"
    r"|start|end|channel|message|return|call|constrain|eom_id|python_tag)\|>"
    r"|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>|\A###\s?(?:Instruction|Response|Input):"
    r"|<｜[^｜<>\n]{1,40}｜>|◁/?think(?:ing)?▷|\A</?think(?:ing)?>"
    # What Markdown takes for no tag, readers see.
    r"|(?:\A|(?<=\n))</?(?:tool_calls?|tool_code|tool_response|tool_results?|function_calls?|function_results?)>"
)
_NEEDS = (
    *whole("inst]", "sys>>", "_of_turn"),
    *("<|", "###", "<｜", "◁", "<think", "</think", "<tool_", "</tool_", "<function_", "</function_"),
)
_ALOUD = regex(
    r"\A(?:Thinking|Thoughts?|Thought process|Reasoning|Analysis):\s(?:Okay, (?:so )?)?"
    r"(?:[Tt]he user (?:asks|wants|is asking|has asked|requests)\b|(?:I|We) need to (?:write|produce|create)\b)"
)
_ALOUD_NEEDS = whole("thinking:", "thought:", "thoughts:", "process:", "reasoning:", "analysis:")
_ASKS = regex(r"(?:User|Human)(?: prompt)?: ?\S")
_ANSWERS = regex(r"(?:\A|\n)(?:Assistant|AI|Model|ChatGPT|Claude|Gemini): ?\S")
# The label of a turn that was copied with it: a conversation that is shown has several.
_LABEL = regex(r"(?:\A|(?<=\n))assistant:(?= \S)|\A(?:ChatGPT|Claude|Copilot|Gemini) said:(?=\s*\Z)")
_LABEL_NEEDS = whole("assistant:", "said:")
_FIRST = 4
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

    ```md bad
    The ferry line was extended on Monday.
    ⟦</content>⟧
    ⟦</invoke>⟧
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
    for passage, _, span in post.says(_ALOUD, _ALOUD_NEEDS):
        if not passage.is_quoted:
            yield Finding(span, "a language model thinks aloud", "take its thoughts out")
    yield from _ends(post)
    yield from _wrappers(post)
    yield from _turns(post)
    yield from _labels(post)


def _ends(post: Post) -> Iterator[Finding]:
    """A mark of the end, `</s>`, which else strikes out what stands before it."""
    is_open = False
    for tag in post.tags:
        if tag.name == "s":
            if tag.is_closing and not is_open:
                yield Finding(tag.span, "`</s>` is of the form in which models are fed", "take it out")
            is_open = not tag.is_closing


def _wrappers(post: Post) -> Iterator[Finding]:
    """Tags at the end of the text that close what nothing opens."""
    opened = {tag.name for tag in post.tags if not tag.is_closing}
    rest = len(post.source.text)
    for tag in reversed(post.tags):
        if not tag.is_closing or post.source.text[tag.span.end : rest].strip():
            return
        rest = tag.span.start
        if tag.name in _WRAPPERS and tag.name not in opened:
            message = f"`{post.source[tag.span]}` closes what a language model handed to a tool"
            yield Finding(tag.span, message, "take it out")


def _turns(post: Post) -> Iterator[Finding]:
    """The turns of a chat, with which the text begins."""
    texts = [block for block in post.body.root.children[:_FIRST] if block.kind == "paragraph"]
    if texts and _ASKS.match(texts[0].text) and any(_ANSWERS.search(block.text) for block in texts):
        span = texts[0].inline.prose.stripped().span()
        yield Finding(span, "what a language model was told stands before its answer", "take the chat out")


def _labels(post: Post) -> Iterator[Finding]:
    """The label of a single turn of a chat."""
    labels = [span for passage, _, span in post.says(_LABEL, _LABEL_NEEDS) if not passage.is_quoted]
    if len(labels) == 1:
        yield Finding(labels[0], "the label of a turn in a chat stands in the text", "take the chat out")
