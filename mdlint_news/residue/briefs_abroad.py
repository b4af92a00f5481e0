"""What a text says of its brief, in languages other than English, and what a program reports of a run."""

from mdlint_news.regex import regex

BRIEFS_ABROAD = (
    # Chinese and Japanese.
    (
        (
            "好的，作为",
            "原文",
            "全文",
            "正文",
            "提供文章",
            "您提供",
            "您所提供",
            "你提供",
            "你所提供",
            "提示されて",
            "提供されて",
            "された記事",
            "された本文",
            "スニペット",
            "摘要",
            "webfetch",
            "websearch",
        ),
        (
            r"由于(?:(?:所)?(?:未|没有)提供(?:全文|原文|正文|文章)|(?:所?提供的)?(?:原文|正文)(?:内容)?(?:不完整|被截断|缺失))"
            r"|(?:基于|根据)[您你](?:所)?提供的(?:文章|原文|标题|内容|资料|文本)|以下是(?:基于|根据)[您你](?:所)?提供的"
            r"|\A好的，作为[^，。\n]{2,60}，(?:以下[^，。\n]{0,40}|(?=我))"
            r"|(?:記事|本文|原文)の?(?:内容)?が(?:提供|提示)されていない"
            r"|(?:搜索|搜尋)(?:结果|結果)?的?摘要(?:[(（]\w{2,12}[)）])?，(?:而)?(?:并|並)?非(?:完整)?原文"
            r"|(?:来源|來源|ソース|出典|情報源)[:：] ?Web(?:Fetch|Search)\b"
            r"|※ ?(?:一部)?スニペット(?:のみ)?(?:を)?(?:取得|参照|確認)(?:のみ)?"
            r"|(?:提供|提示)された(?:記事|本文)(?:の内容)?(?:から|に)は[^。\n]{0,40}(?:不明|記載|含まれて)"
        ),
    ),
    # German, French, Spanish, Portuguese, Italian, Japanese, Chinese.
    (
        (
            *("bereitgestellte", "verfügung gestellte", "notes de recherche", "fourni", "la consigne", "le prompt"),
            *("notas de investigación", " proporcionad", "como solicitaste", "como pediste", "como me "),
            *("notas de pesquisa", " fornecid", "note di ricerca", " fornit", "você solicitou"),
            *(
                "調査メモ",
                "リサーチノート",
                "検索結果",
                "コンテキスト",
                "ご要望に",
                "ご依頼に",
                "ご指示に",
                "提供的",
                "的要求",
            ),
        ),
        (
            r"\b(?:bereitgestellten|zur Verfügung gestellten) (?:Recherche\w*|Suchergebnisse|Kontext\w*"
            r"|(?:Quellen|Artikel|Texte?) (?:enthalten|nennen|erwähnen|enthält|nennt|erwähnt))\b"
            r"|\bnotes de recherche (?:fournies|disponibles)\b|\bfournie?s? dans (?:la consigne|le prompt)\b"
            r"|\b(?:contexte|notes|sources|texte) fournie?s? ne (?:mentionn|précis|contien|permet)\w*"
            r"|\bnotas de investigación (?:proporcionadas|facilitadas|suministradas)\b"
            r"|\b(?:contexto|texto|fuentes|notas) proporcionad[oa]s? no (?:mencion|conti|incluy|especific|permit)\w*"
            r"|(?:\A|(?<=[.!?] ))Como (?:me )?(?:solicitaste|pediste|você solicitou)(?=, )"
            r"|\bnotas de pesquisa (?:fornecidas|disponibilizadas)\b"
            r"|\b(?:contexto|texto|fontes|notas) fornecid[oa]s? não (?:mencion|cont|inclu|especific|permit)\w*"
            r"|\bnote di ricerca fornite\b"
            r"|\b(?:contesto|testo|fonti|note) fornit[oie] non (?:menzion|conten|contien|specific)\w*"
            r"|(?:提供された|与えられた)(?:調査メモ|リサーチノート|検索結果|コンテキスト)"
            r"|ご(?:要望|依頼|指示)に(?:応じて|従い|沿って)、(?:文字数|記事|文体|トーン|以下)"
            r"|(?:根据|基于)[您你]?(?:所)?提供的(?:研究(?:笔记|资料)|搜索结果|上下文|提示)|按照[您你]的要求，(?:本文|文章|以下)"
        ),
    ),
)
# What a program tells the one who runs it.
REPORTS = (
    (
        ("定时任务", "定時任務", "推送"),
        regex(
            r"(?:定时任务|定時任務)(?:已|执行|執行){0,2}完成\s*\Z"
            r"|\A[^，。\n]{0,30}(?:完成推送|推送完成)[ 。]*✅|\A✅[^，。\n]{0,30}推送完成"
        ),
    ),
)
