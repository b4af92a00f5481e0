"""Entries of a source list that are no sources: error messages, and notes of the tool that wrote the post."""

import re

from mdlint_news.regex import regex

_DO = r"(?:research|retrieve|fetch|access|find|load)\b"
_MY = r"(?:my|internal|model(?:[’']s)?|AI|LLM|assistant(?:[’']s)?)"
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
    r"retrieval skipped",
    r"(?:request |connection )?time(?:d )?-?out (?:while|when) \w+ing\b",
    r"(?:web )?search (?:returned|found|gave|yielded) (?:no|0|zero) \w",
    r"error: (?:[\w’'-]+ ){0,4}?(?:could not|unable|failed|cannot|can[’']t|not found|no |timed? ?out)\b",
    r"(?:\w+: )?\{\s*[\"“](?:error|detail|message)[\"”]",
    r"placeholder (?:for|source|reference|link|entry|citation)\b",
    r"[^:\n]{1,80}?\b(?:url|link)s? (?:not (?:available|found|provided)|unavailable|missing)\W*\Z",
    r"(?:please )?(?:insert|add) (?:(?:your|any|more|additional|further|relevant) )+(?:source|reference|link)s?\b",
    r"[^:()\n]{1,60}\((?:source )?(?:url|link)s? (?:not (?:available|found|provided)|unavailable|missing)\)\W*\Z",
    rf"{_MY} (?:own |internal )?(?:training data|knowledge(?: base)?)(?=\W*(?:\(|\Z))",
)
_FAILURE = regex(rf"[\W_]*(?:sources?: )?(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE)
# In other languages, as beginnings too.
_ABROAD = (
    *("hinweis: die suche", "die suche lieferte keine", "die suche ergab keine", "no se encontraron más"),
    *("no se han encontrado", "la búsqueda no", "aucune autre source", "la recherche n", "erreur :", "erreur:"),
    *("errore: ", "fehler: ", "erro: ", "error: no se", "error: la fuente", "não foi possível aceder"),
    *("não foi possível obter", "não foram encontrad", "a pesquisa não", "non è stato possibile accedere"),
    *("impossible de récupérer", "impossible de charger", "impossibile recuperare", "non è stato possibile recuperare"),
    *("エラー", "取得できません", "検索結果がありません", "错误：", "错误:", "抓取失败", "获取失败"),
    *("keine ergebnisse gefunden", "keine quellen gefunden", "keine quelle gefunden", "keine quellen verfügbar"),
    *("quelle nicht verfügbar", "quellen nicht verfügbar", "quelle nicht gefunden", "fehler beim abrufen"),
    *("fehler beim laden", "fehler beim zugriff", "zugriff verweigert", "no se encontraron fuentes"),
    *("no se encontraron resultados", "no se pudo acceder", "no se pudo obtener la", "no se pudo recuperar"),
    *("fuente no disponible", "fuentes no disponibles", "error al acceder", "error al obtener", "error al recuperar"),
    *("source non disponible", "sources non disponibles", "source indisponible", "sources indisponibles"),
    *("source introuvable", "aucune source trouvée", "aucun résultat trouvé", "impossible d’accéder à la source"),
    *("impossible d'accéder à la source", "impossible d’accéder à la page", "impossible d'accéder à la page"),
    *("fonte non disponibile", "fonti non disponibili", "nessuna fonte trovata", "nessun risultato trovato"),
    *("impossibile accedere alla", "fonte não disponível", "fonte indisponível", "fontes não disponíveis"),
    *("nenhuma fonte encontrada", "nenhum resultado encontrado", "não foi possível acessar", "geen bronnen gevonden"),
    *("geen resultaten gevonden", "bron niet beschikbaar", "bron niet gevonden", "nie znaleziono źród"),
    *("brak dostępu do źród", "źródło niedostępne", "źródła niedostępne", "источник недоступен"),
    *("источники недоступны", "источник не найден", "источники не найдены", "не удалось получить доступ"),
    *("не удалось загрузить страниц", "无法访问该", "无法访问此", "无法访问网", "无法获取", "未找到来源", "未找到相关"),
    *(
        "来源不可用",
        "来源无法访问",
        "出典なし",
        "情報源が見つかりません",
        "ページが見つかりません",
        "アクセスできません",
    ),
)
# As all that there is.
_WHOLE = frozenset(
    (
        *("n/a", "none", "null", "nil", "undefined", "tbd", "tba", "tbc", "todo", "to be added", "to be confirmed"),
        *("not available", "not provided", "not specified", "not applicable", "none provided", "none available"),
        *("unavailable", "prompt", "the prompt", "access denied", "forbidden", "page not found", "not found"),
        *("training data", "keine", "keine angabe", "ninguna", "aucune", "nessuna", "nenhuma", "geen", "brak", "нет"),
        *("无", "暂无", "なし"),
    )
)
_EDGES = " \t\n*_~“”„\"«»‘’'()[].。:;!-–—"


def is_failure(text: str) -> bool:
    """Say whether a text is an error message, or a note of the tool that wrote the post."""
    if _FAILURE.match(text):
        return True
    plain = text.strip(_EDGES).casefold()
    return plain.startswith(_ABROAD) or (plain in _WHOLE and "\ufffc" not in text)
