"""How sentences begin in which a language model declines or talks about itself, in languages other than English."""

from mdlint_news.search import Need, whole

# German, Spanish, French, Italian, Portuguese, Dutch, Polish, Korean, Russian, Chinese, Japanese.
ABROAD: tuple[tuple[tuple[Need, ...], tuple[str, ...]], ...] = (
    (
        (
            *whole("tut mir", "als ki", "sprachmodell", "leider", "zugriff auf", "zugreifen"),
            *whole("wissensupdate", "wissensupdates"),
            "als künst",
        ),
        (
            (
                r"(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich (?:kann|darf|bin nicht)\b[^.!?\n]{0,60}?"
                r"(?:\b(?:Artikel|Beitrag|Text|Bericht|Anfrage|Inhalt|Zusammenfassung)\w*\b[^.!?,\n]{0,60}? (?:zu )?"
                r"(?<!mehr )(?:erstell|verfass|schreib|generier|liefer|bearbeit|erfüll|bereitst|zugreif"
                r"|zusammenfass|beantwort)|\bhelfen\b)"
            ),
            (
                r"Als (?:KI|künstliche Intelligenz|(?:KI-)?Sprachmodell)"
                r"(?:-(?:Modell|Assistent|Sprachmodell|System)|\b(?!-))[^.!?,\n]{0,30} (?:kann|habe|bin|darf) ich\b"
            ),
            (
                r"Leider (?:kann|konnte) ich (?:auf )?(?:den|die|das) (?:angegebene|bereitgestellte|gewünschte)n? "
                r"(?:URL|Link|Artikel|(?:Web)?[Ss]eite|Website|Inhalte?|Text)\b"
            ),
            (
                r"(?:Leider kann ich|Ich kann(?: leider)?) nicht auf (?:das Internet|externe|aktuelle Nachrichten)\b"
                r"[^.!?\n]{0,30}\bzugreifen\b(?!,? (?:seit|wenn|solange|während)\b)"
            ),
            (
                r"(?:Leider habe ich|Ich habe(?: leider)?) keinen Zugriff auf "
                r"(?:das Internet\b(?!,? (?:seit|wenn|solange|während|hier|mehr)\b)|externe|Echtzeit"
                r"|aktuelle (?:Daten|Ereignisse|Inhalte|Informationen|Nachrichten|Quellen))"
                r"|(?:Es )?[Tt]ut mir (?:sehr )?leid,? aber ich habe keinen Zugriff auf "
                r"(?:das Internet|externe|Echtzeit|aktuelle"
                r"|den (?:verlinkten |vollständigen )?(?:Artikel|Link|Text|Inhalt))\b"
            ),
            r"(?:Stand|Nach|Bis zu) meine[ms] letzten Wissensupdates?\b",
        ),
    ),
    (
        (
            *whole("lo siento", "lamentablemente", "desafortunadamente"),
            *whole("como modelo", "como inteligencia", "como ia"),
            "mi última actualización",
        ),
        (
            (
                r"Lo siento,? (?:pero )?no (?:(?:puedo|me es posible)\b[^.!?\n]{0,30}? "
                r"(?:(?:escrib|redact|gener|crear|proporcion|ofrec|produc|complet|cumpl|acced|proces|resum)\w*\b"
                r"[^.!?\n]{0,60}?\b(?:artículo|noticia|solicitud|petición|contenido|texto|resumen|enlace|página|URL|internet)"
                r"|ayudar(?:te|le|los)?\b)|tengo (?:acceso|(?:suficiente )?información))"
            ),
            r"Como (?:modelo de lenguaje|inteligencia artificial|IA)\b[^.!?\n]{0,20},? (?:no )?(?:puedo|tengo|soy)\b",
            (
                r"(?:Lamentablemente|Desafortunadamente),? no (?:puedo acceder|tengo acceso) a"
                r"(?:l (?:enlace|artículo|contenido)| la (?:URL|página)"
                r"| (?:internet|información (?:actualizada|en tiempo real)))\b"
            ),
            r"(?:Hasta|Según) mi última actualización (?:de conocimientos?|(?:en|de) (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("en tant que ", "internet", "malheureusement"),
            "désolé",
            "en tant qu'",
            "en tant qu’",
            "ma dernière mise à jour",
        ),
        (
            (
                r"(?:Je suis désolée?|Désolée?),? mais je ne (?:peux|suis)\b[^.!?\n]{0,30}?[ ’']"
                r"(?:(?:rédig|écri|génér|cré|fourni|produi|trait|répond|accéd|résum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:article|demande|requête|contenu|texte|résumé|lien|page|URL)|aider\b)"
            ),
            r"En tant qu(?:e |[’'])(?:modèle de langage|IA|intelligence artificielle)\b(?!-)[^.!?\n]{0,20},? je\b",
            (
                r"(?:Malheureusement, j|J)e ne (?:peux pas|suis pas en mesure d[’'])\s?accéder à Internet\b"
                r"(?! (?:depuis|ici|dans|au|à|chez|sans|quand|tant)\b)"
            ),
            (
                r"(?:(?:Je suis désolée?|Désolée?),? mais|Malheureusement,) je n[’']ai pas accès "
                r"(?:à Internet|aux? (?:contenu|lien|informations? en temps réel)|à l[’']article)\b"
            ),
            r"(?:À|Selon|Jusqu[’']à) ma dernière mise à jour (?:de (?:mes )?connaissances|en (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("dispiace", "come modello", "come ia", "in quanto modello", "in quanto ia"),
            "mio ultimo aggiornamento",
        ),
        (
            (
                r"Mi dispiace,? (?:ma )?non (?:(?:posso|sono)\b[^.!?\n]{0,30}? "
                r"(?:(?:scriv|redig|gener|cre|forni|produ|complet|elabor|acced|riassum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:articol|notizi|richiest|contenut|testo|riassunt|link|pagina|URL"
                r"|informazioni (?:aggiornat|in tempo))|aiutar)"
                r"|ho accesso (?:a (?:internet|informazioni)|all[’']articolo|al (?:link|contenuto)))"
            ),
            (
                r"(?:Come|In quanto) (?:modello linguistico|IA)\b[^.!?\n]{0,20},? "
                r"(?:non (?:posso|ho)|il mio|la mia|le mie)\b"
            ),
            r"(?:Fino al|Al) mio ultimo aggiornamento (?:delle conoscenze|(?:nel|di) (?:\w+ )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("sinto muito", "desculpe", "lamento", "infelizmente"),
            *whole("como modelo", "como um modelo", "como ia", "como uma ia"),
            "peço desculpa",
            "minha última atualização",
        ),
        (
            (
                r"(?:Sinto muito|Desculpe|Peço desculpas?|Lamento),? mas (?:eu )?não "
                r"(?:(?:posso|consigo)\b[^.!?\n]{0,30}? "
                r"(?:(?:escrev|redig|ger|cri|fornec|produz|complet|atend|acess|resum)\w*\b[^.!?\n]{0,60}?"
                r"\b(?:artigo|notícia|solicita|pedido|conteúdo|texto|resumo|link|página|URL)|ajud)"
                r"|tenho (?:acesso|informaç))"
            ),
            (
                r"Infelizmente,? (?:eu )?não (?:consigo (?:acessar|aceder a)|tenho acesso) "
                r"(?:à internet|ao? (?:artigo|link|conteúdo)|a informações (?:atualizadas|em tempo real))\b"
            ),
            r"Como (?:(?:um )?modelo de linguagem|(?:uma )?IA)\b[^.!?\n]{0,20},? (?:eu )?não (?:posso|consigo|tenho)\b",
            r"Até (?:a )?minha última atualização (?:de conhecimento|em (?:\w+ de )?20\d\d)\b",
        ),
    ),
    (
        (
            *whole("spijt me", "przepraszam", "als ai", "als een ai", "taalmodel", "sztuczna inteligencja"),
            "jako model j",
        ),
        (
            (
                r"Het spijt me,? maar ik kan\b[^.!?\n]{0,60}?"
                r"(?:\b(?:artikel|bericht|verzoek|inhoud|tekst|samenvatting)\b[^.!?,\n]{0,60}? "
                r"(?:schrijven|maken|genereren|verstrekken|leveren|openen|verwerken|voldoen)|\bhelpen\b)"
            ),
            (
                r"Als (?:een )?(?:AI(?:-(?:model|assistent|systeem))?|(?:AI-|groot )?taalmodel)\b(?!-)"
                r"[^.,!?\n]{0,20}\b(?:kan|heb|ben) ik\b"
            ),
            (
                r"Przepraszam,? ale nie mogę\b[^.!?\n]{0,30}? "
                r"(?:(?:napisać|stworzyć|wygenerować|przygotować|spełnić|zrealizować)\b[^.!?\n]{0,60}?"
                r"\b(?:artykuł|prośb|treści|tekst)|pomóc\b)"
            ),
            r"Jako (?:model językowy|sztuczna inteligencja)\b[^.!?\n]{0,20},? nie (?:mam|mogę)\b",
        ),
    ),
    (
        ("죄송", "언어 모델", "인공지능"),
        (
            (
                r"죄송(?:하지만|합니다만),? [^.!?\n]{0,60}?(?:기사|글|내용|요약|요청|링크|URL|원문|정보)[^.!?\n]{0,30}?"
                r"(?:작성|생성|제공|요약|번역|접근|처리|확인)[^.!?\n]{0,10}(?:수 없|어렵)"
            ),
            r"죄송(?:하지만|합니다만),? (?:해당|그) (?:요청|내용)[^.!?\n]{0,30}(?:도와드릴|응할|처리할) 수 없",
            r"(?:저는 )?(?:AI|인공지능)? ?(?:언어 모델|인공지능)(?:으?로서|이므로|이기 때문에),? (?:저는|제가)",
        ),
    ),
    (
        (
            "извините",
            "сожалению",
            "как ",
            "доступ",
            "抱歉",
            "作为",
            "截至我的",
            "我无法",
            "申し訳",
            "言語モデル",
            "aiとして",
        ),
        (
            (
                r"Извините,? но я не могу\b[^.!?\n]{0,30}? "
                r"(?:(?:написать|создать|выполнить|предоставить|подготовить|получить|обработать)\b[^.!?\n]{0,60}?"
                r"\b(?:стать[юеи]|запрос|текст|доступ|новост)|помочь\b(?! (?:вс|кажд)))"
            ),
            r"Как (?:языковая модель|ИИ)[^.!?\n]{0,10},? я\b",
            (
                r"(?:К сожалению, я|Я) не (?:могу получить доступ|имею доступа) к "
                r"(?:интернет(?!\w* (?:из|без|дома))|указанно|предоставленно|внешним|актуальным|ссылк"
                r"|(?:этой|данной) (?:статье|странице|ссылке))"
            ),
            (
                r"К сожалению,? я не могу "
                r"(?:(?:написать|создать|подготовить|предоставить) (?:эту|такую|данную|полную) (?:статью|новость)"
                r"|(?:выполнить|обработать) (?:этот|ваш|данный|такой) запрос)"
            ),
            (
                r"(?:很|非常)?抱歉，(?:但)?我(?:(?:无法|不能)[^，。！？\n]{0,30}?"
                r"(?:写|生成|提供(?![他她])|回答|完成|协助|帮[您你助]|访问|处理|满足)|没有(?:足够|权限|能力|访问))"
            ),
            (
                r"作为(?:一个|一名|一款)?(?:由[^，。\n]{1,12}(?:开发|训练)的)?(?:人工智能|AI|大?型?语言模型)"
                r"(?:语言)?(?:模型|助手|系统|程序)?，?我(?!们)"
            ),
            r"截至我的(?:知识|训练|(?:最后|最近)一次更新)",
            r"我无法(?:访问|浏览|打开)(?:外部(?!世界)|(?:您)?提供的|互联网(?=。|\s*\Z|[^。\n]{0,30}(?:信息|实时|验证|核实|链接|内容|获取|查)))",
            (
                r"申し訳(?:ありません|ございません)が、?[^。\n]{0,30}?"
                r"(?:(?:記事|文章|要約|コンテンツ)[をの][^。\n]{0,20}?(?:執筆|作成|生成|要約|提供)|執筆|生成|リクエスト)"
                r"[^。\n]{0,30}(?:できません|できかねます)"
            ),
            (
                r"申し訳(?:ありません|ございません)が、[^。\n]{0,30}?"
                r"(?:インターネット|URL|リンク|記事|最新の[^。\n]{0,12}(?:情報|データ))[にへの][^。\n]{0,6}アクセス(?:することは)?できません"
            ),
            r"(?:AI|大規模)言語モデルとして、(?:私[はにの]|[^。\n]{0,40}(?:できません|ありません|お答え)(?![^。\n]{0,8}――))",
            r"(?:私は)?AIとして、[^。\n]{0,40}アクセス[^。\n]{0,10}(?:できません|ありません)(?!、?と)",
        ),
    ),
)
