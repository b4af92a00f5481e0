"""The messages of tools and services that failed, and what sites show to machines in the place of a page."""

from mdlint_news.regex import regex
from mdlint_news.search import whole

ERROR = regex(
    r"Error code: [45]\d\d\b|\b[45]\d\d (?:Client|Server) Error: [^\n]{0,80}"
    r"|(?:\A|(?<=\n)|(?<=[.:;] ))Could not (?:research|retrieve|fetch) ['‘“\"][^\n]{0,120}"
    r"|Rate limit reached for \S+|\bMax retries exceeded\b|\binsufficient_quota\b|\bcontext_length_exceeded\b"
    r"|Request Entity Too Large|Traceback \(most recent call last\)"
    r"|(?:\A|(?<=\n))(?:HTTP )?(?:Error:? )?"
    r"(?:400 Bad Request|401 Unauthorized|403:? Forbidden|404:? Not Found|408 Request Timeout"
    r"|429:? Too Many Requests|50[0234]:? (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out))"
    r"(?=\W*(?:\n|\Z| for (?:url|https?)\b))"
    r"|(?:\A|(?<=\n))An (?:unexpected )?error occurred while "
    r"(?:processing|generating|fetching|retrieving|loading) (?:\w+ ){0,3}?"
    r"(?:requests?|responses?|articles?|pages?|content|data|urls?|documents?|files?|sources?|query|prompt)\b[^\n]{0,80}"
    r"|(?:\A|(?<=\n))(?:Error (?:generating|fetching|loading|processing)"
    r"|(?:Failed|Unable) to (?:fetch|retrieve|load|generate|scrape|parse|extract))"
    r" (?:the |an? )?(?:\w+ )?(?:articles?|content|page|response|source|summary|url|data from)\b[^\n]{0,80}"
    r"|\A(?:\[object Object\]|undefined|null)\Z|\A\{\s*\"(?:error|detail)\":"
    r"|(?:\A|(?<=\n))Error (?:message|response|retrieving [^:\n]{1,80}): ?[^\n]{0,80}"
    r"|(?:\A|(?<=\n))Error (?:retrieving|fetching|loading|accessing|generating) [^:()\n]{1,80}"
    r"\((?:HTTP |status |code |error )*[45]\d\d\b[^()\n]{0,60}\)"
    r"|(?:\A|(?<=\n))(?:Erreur|Errore|Fehler|Erro|エラー|错误)(?: (?:0x[0-9A-F]{4,8}|[45]\d\d))? ?[:：] ?[^\n]{0,80}?"
    r"(?:\b[Tt]ime-?out\b|\b(?:HTTP|[Cc]ode|código|codice|[Ss]tatus) ?[45]\d\d\b|[(（][45]\d\d[)）])[^\n]{0,40}"
    r"|\b(?:HTTPS?ConnectionPool\(host=|requests\.exceptions\.\w+: |(?:openai|anthropic|groq)\.(?:error\.)?\w+Error: )"
    r"[^\n]{0,80}"
    r"|\b(?:\w+ )?API returned (?:an? )?(?:error|status)(?: code)?:? [45]\d\d\b[^\n]{0,80}"
    r"|\b[Rr]ate limit exceeded for (?:model|organi[sz]ation|user|requests?)\b[^\n]{0,80}"
    r"|\bRequest failed with status code [45]\d\d\b|\b[Tt]imed out after \d{4,6} ?(?:milliseconds|ms)\b"
    r"|\bAPI [Ee]rror:? [45]\d\d\b[^\n]{0,80}|\bYou exceeded your current quota, please check your plan\b"
    r"|(?:\A|(?<=\n))File \"[^\"\n]{1,120}\.py\", line \d+, in [^\n]{1,60}"
    r"|\A(?:KeyError: '\w+'|RateLimitError: [^\n]{0,80}|JSONDecodeError: [^\n]{0,80})(?=\n|\Z)"
    r"|\A(?:Uncaught )?TypeError: Cannot read propert[^\n]{0,160}"
    r"|\b(?:psycopg2\.errors|sqlalchemy\.exc|sqlite3\.OperationalError)\b(?:\.\w+)?: [^\n]{0,120}"
    r"|\[Errno -?\d{1,3}\] [^\n]{1,80}"
    r"|\bYou don[’']t have permission to access [^\n]{1,200} on this server\b"
    r"|(?:\A|(?<=[–—-] ))[Pp]ipeline error: [^\n]{1,80}|\((?:[Mm]odel|LLM|API) (?:request|call) failed\)"
    r"|\bThis model[’']s maximum context length is [\d,]+ tokens\.(?= However, you|\Z)"
)
# An answer of a service, or the failed call of a tool, with which a text begins.
LOG = regex(
    r"(?:\{\s?\"(?:[^{}\n]{0,200}?[\", ]\"?)?(?:status|code|status_?[Cc]ode|success|ok)\"\s?:\s?"
    r"(?:\"?[45]\d\d\b|\"(?:error|fail(?:ed|ure)?)\"|false\b)[^\n]{0,200}"
    r"|[^.!?\n]{0,80}?\b(?:[Tt]ime-?out|[Tt]imed out|[Ee]rror|[Ff]ail(?:ed|ure))\b[^.!?\n]{0,60}? (?:while|when) "
    r"calling (?:the )?(?:tool |function )?(?:[A-Za-z]\w*_\w+|\ufffc)[^\n]{0,80}"
    r"|\{[^\n]{0,300}?\"finish_reason\"\s?:[^\n]{0,80}"
    r"|[^.\n]{0,60}?\b(?:limite de jetons a été atteinte|límite de tokens alcanzado|Token-Limit erreicht"
    r"|[Tt]oken limit (?:was |has been )?reached)\b[^\n]{0,120}"
    r"|(?:Tool|Function) call (?:[A-Za-z]\w*_\w+|\ufffc) "
    r"(?:failed|timed out|returned (?:an? )?(?:\w+ )?error)\b[^\n]{0,80})"
)
LOG_NEEDS = (
    *whole('"status"', '"status_code"', '"statuscode"', '"code"', '"success"', '"ok"'),
    *whole('"finish_reason"', "limite de jetons", "token limit", "token-limit", "de tokens alcanzado"),
    *whole("while calling", "when calling", "tool call", "function call"),
)
# Somebody failed, and somebody tells of it: `Unable to extract the data from the box, investigators sent it away.`
ERROR_TOLD = regex(r"[^\n]{0,200}?, (?:[\w’'-]+ ){1,4}?(?:said|says|told|asked|sent|turned|decided|gave)\b")
# What a site shows to machines in the place of its page.
_GATE = (
    r"Just a moment(?:\.{3}|…)|Checking your browser before accessing [^\n]{1,80}"
    r"|(?:Please )?[Ee]nable JavaScript(?: and cookies)? to (?:continue|view|proceed)\b[^\n]{0,80}"
    r"|(?:Please )?[Vv]erif(?:y|ying) (?:that )?you are (?:a )?human\b"
    r"(?:\. This may [^\n]{0,60}| (?:by|before|to) [^,.\n]{0,60})?"
    r"|Attention Required! \| Cloudflare|Access to this page has been denied|Pardon [Oo]ur [Ii]nterruption(?:\.{3}|…)?"
    r"|JavaScript is not available|You need to enable JavaScript to run this app|Sorry, you have been blocked"
    r"|We[’']ve detected that JavaScript is (?:disabled|not enabled) in (?:this|your) browser\b[^\n]{0,300}"
)
# The same in other languages, where it is most of a text.
NO_ROBOT = regex(
    r"\b(?:[Bb]estätigen Sie,? (?:bitte,? )?dass Sie (?:kein Roboter|ein Mensch) sind"
    r"|(?:[Cc]onfirmez|[Vv]érifiez|[Pp]rouvez) que vous (?:n[’']êtes pas un robot|êtes (?:un )?humain)"
    r"|(?:[Cc]onfirm[ea]|[Vv]erifi(?:que|ca)|[Dd]emuestr[ea]) que (?:no (?:eres|es) un robot|(?:eres|es) humano)"
    r"|(?:[Cc]onfirme|[Vv]erifique|[Cc]omprove) que (?:você )?(?:não é um robô|é humano)"
    r"|(?:[Cc]onferma|[Vv]erifica|[Dd]imostra) di (?:non essere un robot|essere umano)"
    r"|[Bb]evestig dat (?:u|je) geen robot bent|[Bb]ekräfta att du inte är en robot"
    r"|[Bb]ekræft,? at du ikke er en robot|[Pp]otvrďte,? že nejste robot"
    r"|(?:[Pp]otwierdź|[Uu]dowodnij), że (?:nie jesteś robotem|jesteś człowiekiem)"
    r"|(?:П|п)одтвердите, что вы (?:не робот|человек)|(?:П|п)ідтвердьте, що ви (?:не робот|людина)"
    r"|[Rr]obot olmadığınızı (?:doğrulayın|onaylayın|kanıtlayın)|[Kk]onfirmasi(?:kan)? bahwa [Aa]nda bukan robot"
    r"|(?:[Cc]onfirm|[Vv]erify|[Pp]rove) (?:that )?you are not a (?:robot|bot))(?=[.!…]|\s*\Z)"
    r"|(?:确认|验证|確認|驗證)[您你]不是机器人|ロボットで(?:は)?ないことを(?:確認|証明)して"
)
NO_ROBOT_NEEDS = (
    *whole("un robot", "geen robot bent", "en robot", "nejste robot", "bukan robot", "a robot", "a bot", "robotem"),
    *whole("roboter sind", "ein mensch sind", "un humain", "humano", "umano"),
    *("êtes humain", "não é um rob", "robot olmadığınızı", "jesteś człowiekiem"),
    *("не робот", "вы человек", "ви людина", "不是机器人", "ロボットで"),
)
MOST_BESIDE = 130
_DENIED = (
    r"Zugriff verweigert|Acceso denegado|Accès refusé|Accesso negato|Acesso negado|Toegang geweigerd|Odmowa dostępu"
    r"|Доступ (?:запрещ[её]н|заборонено)|Erişim engellendi|Akses ditolak|访问被拒绝|アクセスが拒否されました"
)
# A sentence may have these words: they say so by themselves, and nothing else.
WHOLE = regex(
    rf"\A\s{{0,3}}(?:{_GATE}|Access [Dd]enied|{_DENIED}"
    r"|[Ee]rror|ERROR|Internal Server Error|Bad Gateway|Gateway Time-?out"
    r"|Service (?:Temporarily )?Unavailable|Too Many Requests"
    r"|(?:Error: )?Rate limit (?:exceeded|reached)(?:[.:!]? (?:Please )?(?:[Tt]ry|[Rr]etry)[^\n]{0,60}?)?"
    r"|(?:Error: )?(?:Request|Connection|Read|Operation) timed out|Connection refused|Failed to fetch)[.!]?\s{0,3}\Z"
)
# What stands in the place of a summary, behind its label or alone. German, Spanish, French, Italian, Portuguese,
# Chinese, Japanese, Korean.
_LOST = (
    r"[(（\[]?(?:"
    r"(?:Summary|Description|Content|Abstract|Translation|(?:The )?(?:[Ff]ull )?[Aa]rticle(?: content)?) "
    r"(?:not available|unavailable"
    r"|could not be (?:generated|retrieved|fetched|loaded|translated|extracted|accessed|cleanly parsed))"
    r"|(?:Summary|Translation|Content) (?:generation|extraction) failed"
    r"|Keine Zusammenfassung verfügbar|Zusammenfassung (?:ist )?nicht verfügbar"
    r"|Zusammenfassung konnte nicht (?:erstellt|generiert) werden"
    r"|(?:Resumen|Descripción) no disponible|No se pudo (?:generar|obtener) el resumen"
    r"|Résumé (?:non disponible|indisponible)|Impossible de (?:générer|récupérer) le (?:résumé|contenu)"
    r"|Riassunto non disponibile|Resumo (?:não disponível|indisponível)"
    r"|(?:生成(?:摘要|总结|文章)(?:失败|时?出错)|翻译失败|(?:摘要|总结|内容|文章|正文)(?:生成|抓取|获取|提取|加载)失败)(?:，[^。\n]{0,20})?"
    r"|(?:无法|未能)(?:访问|获取|生成|抓取|打开|读取|提取)(?:该|此|本)?(?:文章|原文|网页|页面|正文|内容|摘要|链接)[^。，\n]{0,6}"
    r"(?:，[^。\n]{0,20}|[(（][^()（）\n]{0,200}[)）])?"
    r"|由于[^，。\n]{2,40}，(?:因此|所以)?(?:无法|未能|未)(?:获取|提取|提供|生成|进行|访问)"
    r"(?:该|本|此)?(?:文章|原文|正文|网页|内容|摘要|总结|概述)[^，。\n]{0,6}(?:。[^\n]{0,120})?"
    r"|暂无(?:摘要|描述|内容)"
    r"|(?:要約|翻訳|記事|本文)(?:[をの](?:生成|取得|読み込み)|を読み込め)[^。\n]{0,4}(?:できません(?:でした)?|ません(?:でした)?|失敗しました)"
    r"|(?:요약|번역|기사|내용)[을를]? ?(?:생성할|가져올|불러올) 수 없(?:습니다|음)|요약 (?:생성 )?(?:실패|없음)"
    r")[.!。…]{0,4}[)）\]]?"
)
MISSING = regex(rf"\A[\s⚠❌\ufe0f]{{0,4}}(?:\w{{2,16}}\s?[:：]\s?)?(?P<said>{_LOST})\s{{0,3}}\Z")
# The same behind the title of a story, which is a link.
OF_STORY = regex(
    rf"\A\s{{0,3}}[^\n]{{2,200}}?(?:\s?[:：]\s?| [–—-] |\s?\n\s?)(?P<said>{_LOST}|(?:{_GATE})[.!]?)\s{{0,3}}\Z"
)
MISSING_NEEDS = (
    *whole(
        *(
            f"{what} {missing}"
            for what in ("summary", "description", "content", "abstract", "translation", "article")
            for missing in ("not available", "unavailable", "could not be")
        ),
    ),
    *whole("generation failed", "extraction failed"),
    *whole("zusammenfassung konnte", "no disponible", "no se pudo", "non disponible", "indisponible", "disponibile"),
    *whole("impossible de"),
    *(
        "verfügbar",
        "não dispon",
        "indisponív",
        "失败",
        "出错",
        "无法",
        "未能",
        "由于",
        "暂无",
        "ません",
        "失敗",
        "수 없",
        "요약 ",
    ),
)

_ACTIONS = ("fetch", "retrieve", "load", "generate", "scrape", "parse", "extract")
ERROR_NEEDS = (
    *whole("erro", "error accessing", "api returned", "rate limit exceeded for"),
    *("erreur", "errore", "fehler", "エラー", "错误"),
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
    *whole("httpconnectionpool", "httpsconnectionpool", "requests.exceptions", '"detail":', "[errno"),
    *whole("openai.", "anthropic.", "groq."),
    *whole("failed with status code", "timed out after", "api error", "your current quota", "permission to access"),
    *whole("keyerror", "ratelimiterror", "jsondecodeerror", "maximum context length"),
    *whole("typeerror:", "psycopg2.errors", "sqlalchemy.exc", "sqlite3.operationalerror"),
    *whole("pipeline error:", "request failed", "call failed"),
    '.py", line',
)
GATE_NEEDS = whole(
    *"a moment|enable javascript|your browser before|you are human|you are a human|attention required".split("|"),
    *"that you are|this page has been denied|our interruption|javascript is|you have been blocked".split("|"),
)
_DENIED_NEEDS = (
    *whole("zugriff verweigert", "acceso denegado", "accesso negato", "acesso negado", "toegang geweigerd"),
    *whole("akses ditolak", "engellendi"),
    *("accès refusé", "odmowa dostępu", "доступ за", "访问被拒绝", "アクセスが拒否"),
)
WHOLE_NEEDS = (
    GATE_NEEDS
    + _DENIED_NEEDS
    + whole(
        *"error|access denied|server error|bad gateway|gateway time-out".split("|"),
        *"gateway timeout|service unavailable|temporarily unavailable|too many requests|timed out".split("|"),
        *("connection refused", "rate limit exceeded", "rate limit reached"),
        "failed to fetch",
    )
)
