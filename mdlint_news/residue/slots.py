"""The slots of templates, as models and pipelines write them."""

import re

from mdlint_news.regex import regex
from mdlint_news.search import whole

_NAMES = (
    r"(?:your|my|full|first|last|company|author|product|city|country|reporter|journalist|outlet|publication|mayor"
    r"|minister|spokes(?:person|man|woman)|official|expert|analyst|witness|university|organi[sz]ation|agency|team)"
)
_THINGS = (
    r"(?:name|date|title|source|citation|link|url|quote|number|amount|location|city|headline|percentage|statistic"
    r"|phone number|email address|price|venue|score)"
)
_ITEMS = (
    r"(?:image|photo|picture|chart|graph|graphic|infographic|map|table|figure|quote|citation|source|link|caption|video"
    r"|tweet)"
)
# Without who made it: a credit is no slot.
_NO_CREDIT = r"(?![^\]\n]{0,200}(?:(?-i:\bby [A-Z])|\b(?:via|courtesy|credit)\b|[©/]))"
_WORDS = r"[\w ,:/'’“”\"()%&-]{1,120}"
_PICTURES = (
    r"(?:visual|image|photo|picture|chart|graph|graphic|infographic|illustration|figure|map|video"
    r"|Bild|Grafik|Diagramm|Foto|imagen|gráfic[oa]|imagem|graphique|immagine|grafico|infografía|infographie)"
)
_LATER = (
    r"(?:to be (?:added|inserted|filled in|completed|verified|supplied)|goes here|will be added|"
    r"da (?:verificare|completare|inserire)|à (?:vérifier|compléter|insérer)|por (?:verificar|completar|confirmar)|"
    r"(?:noch )?zu (?:ergänzen|prüfen))"
)
_IN_BRACKETS = (
    r"(?:visual idea|(?:image|photo|chart|graphic|infographic|video) (?:idea|suggestion)): ?[^\]\n]{3,300}",
    (
        r"(?:image|photo|chart|graphic|infographic|video): ?(?:an?|the|show\w*|line|bar|pie|map) "
        rf"{_NO_CREDIT}[^\]\n]{{3,300}}"
    ),
    rf"(?:photo|image|picture|chart|graph|graphic|illustration) (?:of|showing) {_NO_CREDIT}[^\]\n]{{3,200}}",
    rf"{_ITEMS}s? (?:placeholder|goes here|needed)\b[^\]\n]{{0,200}}|placeholder(?:: | for )[^\]\n]{{1,200}}",
    rf"embed (?:(?:the|an?) )?{_ITEMS}\b[^\]\n]{{0,200}}",
    # Actors enter, too.
    (
        r"(?:please )?(?:insert|add|include|fill in|replace|put|enter(?= (?:your|an?|name|title|text|date|quote)\b))"
        rf" {_WORDS}"
    ),
    rf"{_NAMES} (?:name|title|here|date|number|link|url|address|source)",
    r"(?:the )?[\w-]{1,40}['’]s (?:full |first |last )?(?:name|title|quote)",
    r"(?:name|title|quote|number) of (?:the |an? )?\w{1,40}(?: \w{1,40})?(?<!withheld)(?<!redacted)",
    rf"link to {_WORDS}",
    r"(?:quote|citation|statistic|caption)s? (?:from|by|about) [\w ’'-]{3,80}",
    r"(?-i:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2} (?:Name|Title|Number|Date|Amount|Location|Percentage))",
    rf"{_THINGS}(?: here| needed| tbd|\?)?",
    r"(?-i:verify|VERIFY)|to verify|needs? verification|fact[- ]check(?: this| needed)?",
    r"(?:TBD|TODO|TBC|TBA|PLACEHOLDER|XX+)",
    r"(?-i:TODO|FIXME|TBD|TBC|TK): ?[^\]\n]{1,200}",
    r"(?-i:(?:IMAGE|CAPTION|AUTHOR|REPORTER|COMPANY)(?:[ _](?:NAME|TITLE|HERE|URL))?)",
    # German, Dutch, Spanish, French, Italian, Portuguese, Polish, Russian.
    r"[\w ’'-]{2,60} (?:einfügen|einsetzen|ergänzen|eintragen|invoegen|invullen)",
    (
        r"(?:insertar|inserte|inserta|añadir|agregar|insérer|ajouter|inserire|inserisci|aggiungere|inserir|insira"
        rf"|adicionar|wstaw|вставить|вставьте) {_WORDS}"
    ),
    rf"[^\[\]\n]{{1,80}}?(?: [–—-]|[,;:])? {_LATER}(?: here)?",
    (
        r"(?:editor|ed|note|fact[- ]check(?:er)?|writer)s?: (?:please )?"
        r"(?:verify|check|confirm|add|insert|replace|update)\b[^\]\n]{0,200}"
    ),
    r"note to (?:the )?(?:editor|self|author|reporter|designer)s?: [^\]\n]{1,200}",
    r"(?:fecha|nombre|cifra|importe|chiffre|montant|betrag|дата|имя|сумма)",
    r"(?:à|a|por|da) (?:compl[eé]ter|préciser|vérifier|confirmer|completar|completare|verificare|preencher)",
    r"do uzupełnienia|(?:уточнить|дополнить)[\w ]{0,40}",
    # A slot in capitals, or whose name it is: `[NOME DO DIRETOR]`, `[nombre del director]`; not the name of a code.
    (
        r"(?-i:(?:NOME|NOMBRE|NOM|NAME|IMIĘ|NAZWA|DATA|FECHA|DATUM|CARGO|CIDADE|CIUDAD|VILLE|STADT|CITA|ZITAT|ИМЯ|ДАТА)"
        r"(?: [^\W\d_a-zß-ÿ]{1,30}){1,5})"
    ),
    (
        r"(?:nom[ebr]{0,3}|cargo|fonction|name) (?:d[aeo]s?|del?(?: la)?|du|des|de[rs]|dell[ao]) "
        r"(?!code|clave|guerr|batalla|plume|scène|familia|famille)[\w’' -]{2,60}"
    ),
    r"họ tên [^\]\n]{2,40}|यहाँ [^\]\n]{1,80}(?:जोड़ें|डालें|लिखें)",
    r"(?-i:(?:LINK|QUOTE|TWEET|EMBED|STAT): ?[^\]\n]{2,80})",
    # The first line of a form.
    (
        r"(?:Kategorie|Ressort|Rubrik|Thema|Titel|Bild|Autor(?:in)?|Datum|Ort)[\w ]{0,20} (?:aus)?wählen"
        r"|(?:select|choose|pick) (?:an? |the |your )?"
        r"(?:category|categories|tags?|author|image|title|date|section|topic)"
        r"|(?:seleccion[ae]r?|elegir|elige|elija|choisi(?:r|ssez)|sélectionne[rz]|seleziona(?:re)?|scegli(?:ere)?"
        r"|selecion[ae]r?|escolh[ae]r?|wybierz|kies|выберите) [\w ]{3,30}"
    ),
)
_BODY = r"(?:content|text|article|post|story|summary)"
_UNIT = r"(?:percent|per cent|million|billion|people)\b"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY_FORM = r"(?:MM/DD/YYYY|DD/MM/YYYY|DD\.MM\.YYYY|YYYY-MM-DD)"
_VARIABLES = "NAME FIRST_NAME LAST_NAME TITLE COST PRICE AMOUNT AUTHOR COMPANY CITY LINK SOURCE".split()
# Each with what is in all that it matches, in small letters: most posts have none of it.
SLOTS = tuple(
    (needs, regex(pattern, re.IGNORECASE))
    for needs, pattern in (
        (("[",), rf"\[(?:{'|'.join(_IN_BRACKETS)})\]"),
        (("[",), rf"\A\[{_ITEMS}(?: \d{{1,2}})?\]\Z"),
        # A sentence about a picture that is not there; a credit has names.
        (
            ("[",),
            (
                rf"\A\[{_PICTURES}(?: \d{{1,2}})?: {_NO_CREDIT}"
                r"(?=(?:[^\]\n]{0,60}?(?-i:(?<![\w])[a-zß-ÿ]{2,}+)){3})[^\]\n]{3,300}\]\Z"
            ),
        ),
        (
            ("待补充", "待确认", "待核实", "此处插入", "在此", "要追記", "ここに"),
            r"[\[［【](?:待补充|待确认|待核实|要追記|(?:此处插入|请?在此处?(?:插入|填写)|ここに)[^\]］】\n]{0,30})[\]］】]",
        ),
        (
            whole("insert", "embed"),
            (
                rf"\((?:please )?(?:insert|embed) (?:[\w'’-]{{1,40}} ){{0,3}}{_ITEMS}"
                r"(?: (?:here|of|from|about|showing)\b[^()\n]{0,80})?\)"
            ),
        ),
        (
            whole("name]"),
            r"\b(?:Senator|Mr|Ms|Mrs|Dr|Minister|President|Professor|Judge|Sir)\.? \[(?:last |full )?name\]",
        ),
        (
            whole("insert_", "paste_", "add_", "your_", "_here"),
            r"(?-i:\b(?:INSERT|PASTE|ADD|YOUR)_[A-Z_]{3,}\b|\b[A-Z]+_(?:LINK|URL|SOURCE)_HERE\b)",
        ),
        (whole("xx", "-mm", "-dd"), r"\b20(?:\d\d|XX)-(?:XX|MM)-(?:XX|DD|\d\d)\b|\b20\d\d-\d\d-(?:XX|DD)\b"),
        (
            whole("xx", "dd"),
            rf"\b{_MONTH} (?-i:XX|DD),? 20(?:\d\d|XX|YY)\b|\b(?-i:XX|DD) {_MONTH},? 20\d\d\b",
        ),
        (
            whole("yyyy"),
            rf"(?-i:(?:(?<=\b[Oo]n )|(?<=\bBy )|(?<=\b[Uu]ntil )|(?<=\b[Ss]ince )|(?<=\b[Aa]fter )){_DAY_FORM}\b)",
        ),
        (whole("lorem ipsum dolor"), r"\blorem ipsum dolor\b"),
        # In the place of a text.
        (
            whole("placeholder"),
            (
                r"\Aplaceholder(?: (?:digest|post|text|article|content|summary|page))?[.…]{0,3}\Z"
                r"|\A\W?This is (?:just )?a placeholder (?:post|article|text|page|entry)\b"
            ),
        ),
        (
            (
                *whole("goes here", "to go here", "will go here", "be added", "coming soon"),
                *whole(*(f"{what} here" for what in ("content", "text", "article", "post", "story", "summary"))),
            ),
            (
                rf"\A\W{{0,2}}(?:(?:your|the|full|more|additional|main) )?(?:(?:article|post|blog|body|page) )?{_BODY} "
                r"(?:(?:goes|to go|will go|will be added) here|to be added|coming soon)\W{0,4}\Z"
                rf"|\A\W{{0,2}}your (?:(?:article|post|blog) )?{_BODY} here\W{{0,4}}\Z"
                rf"|\A\W{{0,2}}(?:write|add|put|type|paste) (?:your|the) (?:\w{{1,20}} ){{0,2}}?{_BODY} here\W{{0,4}}\Z"
            ),
        ),
        (("待补充", "待更新", "待完善"), r"\A(?:内容|正文)(?:待补充|待更新|待完善)。?\Z"),
        (("[tk]", "tktk"), r"(?-i:(?<!\w)(?:\[TK\]|TKTK\w*)(?!\w))"),
        (whole(" tk"), rf"(?-i:(?:(?<=\b(?:is|of|by|to|at) )|(?<=about ))TK(?=[.,;)]| {_UNIT}|\Z))"),
        (whole("tk"), r"(?-i:(?<![\w/-])TK(?= (?:euros|dollars|pounds|votes|seats|jobs|homes)\b))"),
        (whole("todo", "fixme"), r"(?-i:\A(?:TODO|FIXME)(?::|\b\Z))"),
        (
            ("xx",),
            r"(?-i:(?<!\w)[$€£]?XX+(?:[.,]X+)? ?(?:percent\b|per cent\b|%|million\b|billion\b|bn\b))",
        ),
        (
            ("$x", "€x", "£x"),
            (
                r"(?-i:\b(?:raised|costs?|received|secured|pledged|approved|allocated|earned|spent) "
                r"[$€£]X(?:[.,]X)? (?:million|billion|bn)\b)"
            ),
        ),
        (
            ("{",),
            (
                rf"(?<![{{$%\w])\{{(?:{_THINGS}|(?:author|company|city|product|article|event|reporter|post|source|first|last)"
                r"_(?:name|title|date|url|link|text))\}(?!\})"
            ),
        ),
        (
            ("{insert", "{add", "{your", "{placeholder"),
            r"(?<![{$%\w])\{(?:insert|add|your|placeholder)[_ ]?[\w ]{0,60}\}(?!\})",
        ),
        # A shell's variables have capital letters, those of formulas are short.
        (("${",), r"(?-i:(?<!\$)\$\{[a-z][a-z_]{2,}\w*\})"),
        # Of market data, and of a letter to subscribers.
        (("@@",), r"(?-i:@@[A-Z][A-Z0-9_]{2,40}@@)"),
        (
            whole("|fname", "|lname", "|company", "|unsub", "|list:"),
            r"(?-i:\*?\|(?:FNAME|LNAME|COMPANY|UNSUB|LIST:[A-Z]+)(?::[^|\n]{0,40})?\|\*?)",
        ),
        (("此处",), r"[（【\[]此处(?:配图|插图|插入|添加)[^（）【】\[\]\n]{0,60}[）】\]]"),
        (("〇〇〇", "○○○"), r"(?:〇{3,}|○{3,})(?:社|氏|市|県|大学)"),
        (("εδώ",), r"\A(?-i:Εισαγάγετε|Προσθέστε) εδώ (?:το|τη|την|τον) [^\n]{3,80}"),
        (
            whole("select one", "choose one", "pick one"),
            r"\b(?:select|choose|pick) one \([^()/\n]{2,40}(?: / [^()/\n]{2,40}){1,6}\)",
        ),
        (
            tuple([f"%{name.lower()}%" for name in _VARIABLES]),
            rf"(?-i:(?<!\w)%(?:{'|'.join(_VARIABLES)})%(?!\w))",
        ),
    )
)
# As programs write them, too: in a text about programs they are none. Nor are parts of a path.
SLOTS_WITHOUT_CODE = (
    (("{",), regex(r"(?<![{$%\w\\^/])\{[a-z]{2,}(?:_[a-z0-9]+){1,5}\}(?![}/])")),
    (("<",), regex(r"<(?:[a-z]+\d*\.[a-z_]+|[A-Z]{3,}(?:_[A-Z]{3,}){1,4})>")),
)
