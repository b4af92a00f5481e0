"""SR002."""

import re

from mdlint_news.rule import Finding, Iterator, Post, cut, regex, rule, unsafe

# Without `+`, a long row of dashes would be tried in every way there is.
_NOTHING = regex(
    r"\W*+(?:(?:there (?:are|were) )?(?:no )?(?:sources?|references?|links?) )?"
    r"(?:are |is |were |was |have been )?(?:currently )?"
    r"(?:unavailable|not (?:available|provided|given|listed|specified|applicable)|"
    r"none(?: provided| available| listed)?|n/?a|tbd|todo|to be (?:added|confirmed|provided)|coming soon|found|"
    r"available|provided|given|listed|specified)?(?: (?:for|in) this (?:article|post|story))?\W*"
    r"|\W*+(?:(?:the|this) )?(?:(?:full |complete )?list(?: of (?:sources|references))?|sources|references|links) "
    r"(?:will|is to|are to) (?:be (?:completed|added|filled in|published|provided|updated)|follow)"
    r"(?: (?:before (?:the )?publication|later|soon|shortly|here))?\W*"
    r"|\W*+(?:(?:die )?(?:quellen|liste)|(?:la )?liste(?: des sources)?|(?:les )?sources"
    r"|(?:las )?fuentes|(?:as )?fontes|(?:le )?fonti) "
    r"(?:(?:wird|werden|folgt|folgen)(?: (?:noch|vor der veröffentlichung|später|in kürze))*"
    r"(?: (?:ergänzt|nachgereicht|eingefügt))?"
    r"|(?:sera|seront) (?:complétée?s?|ajoutée?s?)|se (?:añadirán|completarán)|serão (?:adicionadas|incluídas)"
    r"|(?:saranno|verranno) (?:aggiunte|inserite))\W*"
    r"|\W*+(?:keine?|ninguna|aucune|nessuna|nenhuma|geen|brak|нет|无|暂无|なし)\W*"
    r"|\W*+(?:keine quellen?(?: (?:angegeben|vorhanden|verfügbar|gefunden))?|quellen? nicht (?:verfügbar|angegeben)|"
    r"(?:sin fuentes|fuentes no disponibles|no se (?:proporcionaron|encontraron) fuentes)|"
    r"(?:aucune source(?: (?:fournie|disponible|indiquée))?|sources? (?:non disponibles?|indisponibles?))|"
    r"(?:nessuna fonte(?: (?:fornita|disponibile|indicata))?|fonti non disponibili)|"
    r"(?:não|nao) (?:disponíve(?:l|is)|informad[oa]s?)|non disponibil[ei]|no disponibles?|non disponibles?|"
    r"nicht verfügbar|"
    r"(?:nenhuma fonte(?: (?:fornecida|disponível))?|fontes não disponíveis)|"
    r"geen bronnen(?: (?:vermeld|opgegeven|beschikbaar))?|brak źródeł|источники? (?:не указаны?|недоступн\w+)|"
    r"(?:无|暂无|没有|未提供)(?:来源|参考资料|资料来源)|(?:出典|情報源)(?:なし|はありません))\W*",
    re.IGNORECASE,
)


@rule("SR002", severity="error", local=True)
def empty_sources(post: Post) -> Iterator[Finding]:
    """A source list has no sources.

    A heading that promises sources and gives none tells readers that there are none.

    ```md bad
    Rents rose by 4 % last year.

    ⟦### Sources⟧
    ```

    ```md fixed
    Rents rose by 4 % last year.

    ```

    ```md bad
    Rents rose by 4 % last year.

    ⟦### Sources

    - _Sources unavailable_⟧
    ```

    ```md good
    Rents rose by 4 % last year.

    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```
    """
    for sources in post.sources:
        if sources.where == "front matter" or any(entry.links for entry in sources.entries):
            continue
        texts = [entry.text for entry in sources.entries]
        # To Markdown, `[Reuters]: https://…` is a definition and not text: it stands there all the same.
        is_filled = any(sources.span.touches(definition.span) for definition in post.body.definitions)
        for block in sources.other:
            texts.append(block.text)
            is_filled = is_filled or block.content is None or bool(block.inline.links)
        if not is_filled and all(_NOTHING.fullmatch(text) for text in texts):
            what = f"only `{' '.join(texts[0].split())}`" if texts else "nothing"
            edit = cut(post.source, sources.span) if sources.where != "inline" else None
            fix = unsafe(edit) if edit else None
            yield Finding(sources.span, f"the source list has {what} in it", "add the sources, or take it out", fix)
