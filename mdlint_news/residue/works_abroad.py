"""How a language model tells of its work on a text, in languages other than English."""

from mdlint_news.residue.asides_abroad import (
    DE,
    EL,
    ES,
    FR,
    HI,
    ID,
    IT,
    JA,
    KO,
    MORE,
    NL,
    NORTH,
    PL,
    PT,
    RU,
    TR,
    UK,
    VI,
    ZH,
    aside,
    aside_east,
)

# Whose text it is: that of an interview, of a law.
_OF = r"\b(?! (?:des|der|von|vom|du|de|del|della|dello|dell[’']|d[’']|do|da|dos|van|uit|z)\b| d[’'])"

# What somebody says who has worked on a text, or shows what came of it.
WORKS_ABROAD = (
    aside(
        "ich habe|habe ich|hier ist|hier folgt|hier kommt|anbei",
        rf"(?:ich habe (?:\w+ )?(?:den|die|das|zwei|alle|einige)|habe ich|ich habe mir erlaubt) {MORE}{{0,80}}?"
        r"(?:gekürzt|gestrichen|entfernt|weggelassen|angepasst|umformuliert|überarbeitet|ergänzt|zusammengefasst"
        r"|übersetzt"
        r"|ersetzt|eingefügt|geschätzt|erfunden)\b"
        r"|(?:hier (?:ist|folgt|kommt)|anbei) (?:der|die|das|eine?) "
        r"(?:überarbeitet|gekürzt|angepasst|umformuliert|gewünscht|aktualisiert|sachlicher)\w* "
        rf"(?:Abschnitt|Absatz|Text|Artikel|Version|Fassung|Teil|Einleitung|Überschrift|Passage){_OF}",
        DE,
    ),
    aside(
        "ik heb|hier is|hier volgt|zoals je vroeg|zoals u vroeg",
        rf"zoals (?:je|u) vroeg\b|ik heb (?:\w+ )?(?:de|het|twee|alle|enkele) {MORE}{{0,80}}?"
        r"(?:ingekort|weggelaten|verwijderd|aangepast|herschreven|samengevat|vertaald|toegevoegd|vervangen)\b"
        r"|hier (?:is|volgt) (?:de|het|een) (?:herschreven|ingekorte|aangepaste|herziene|bijgewerkte) "
        rf"(?:versie|alinea|tekst|paragraaf|sectie|artikel){_OF}",
        NL,
    ),
    aside(
        "j'ai|j’ai|voici|je me suis permis+",
        r"je me suis permise? d|j[’']ai (?:\w+ )?(?:raccourci|supprimé|retiré|omis|adapté|reformulé|résumé|traduit"
        r"|ajouté|remplacé|réécrit|condensé)"
        r" (?:les? |la |l[’']|ce |cette |ces |deux |une? )"
        r"|voici (?:une?|la|le|les) (?:\w+ )?(?:version|section|partie|paragraphe|passage|texte) (?:\w+ )?"
        rf"(?:révisé|réécrit|remani|reformul|raccourci|corrigé|adapté)\w*{_OF}",
        FR,
    ),
    aside(
        "he acortado|he eliminado|he omitido|he adaptado|he reformulado|he resumido|he traducido|he añadido"
        "|he sustituido|he reescrito|he recortado|aquí |la libertad de|pediste|solicitaste",
        r"me (?:tomé|he tomado) la libertad de\b|(?:tal )?como (?:me )?(?:pediste|solicitaste)\b|he (?:acortado"
        r"|eliminado|omitido|adaptado|reformulado|resumido|traducido|añadido|sustituido|reescrito|recortado) "
        r"(?:el|las?|los|una?|dos|este|esta)\b"
        r"|aquí (?:tienes?|está|va) (?:el|la|una?) (?:\w+ )?(?:borrador|versión|sección|párrafo|texto|apartado) "
        rf"(?:revisad|reescrit|corregid|acortad|adaptad)\w*{_OF}",
        ES,
    ),
    aside(
        "encurtei|removi|omiti|adaptei|reformulei|resumi|traduzi|acrescentei|adicionei|substituí|reescrevi|retirei"
        "|aqui está|segue|a liberdade de",
        r"tomei a liberdade de\b|(?:encurtei|removi|omiti|adaptei|reformulei|resumi|traduzi|acrescentei|adicionei"
        r"|substituí|reescrevi|retirei) "
        r"(?:[oa]s?|uma?|dois|duas|este|esta)\b"
        r"|(?:aqui está|segue) (?:o|a|uma?) (?:\w+ )?(?:versão|seção|secção|parágrafo|texto|rascunho) "
        rf"(?:revisad|reescrit|corrigid|encurtad|adaptad)\w*{_OF}",
        PT,
    ),
    aside(
        "ho accorciato|ho rimosso|ho omesso|ho adattato|ho riformulato|ho riassunto|ho tradotto|ho aggiunto"
        "|ho sostituito"
        "|ho riscritto|ho tolto|ecco|mi hai chiesto|mi avevi chiesto",
        r"(?:come|con quanto|quanto) mi (?:hai|avevi) chiesto\b|ho (?:accorciato|rimosso|omesso|adattato|riformulato"
        r"|riassunto|tradotto|aggiunto|sostituito|riscritto|tolto) "
        r"(?:il |la |i |le |gli |l[’']|una? |due |questo )"
        r"|ecco (?:il|la|una?) (?:\w+ )?(?:bozza|versione|sezione|paragrafo|testo) "
        rf"(?:rivist|riscritt|corrett|accorciat|adattat)\w*{_OF}",
        IT,
    ),
    aside(
        "jag har|jeg har|skriv til mig",
        r"skriv til mig, hvis (?:teksten|artiklen|overskriften)\b|j[ae]g har (?:kortat|tagit bort"
        r"|utelämnat|anpassat|skrivit om|sammanfattat|översatt|forkortet|fjernet|udeladt"
        r"|tilpasset|omskrevet|sammenfattet|oversat)\b",
        NORTH,
    ),
    aside(
        "skrócił+|usunęłam|usunąłem|pominęłam|pominąłem|dostosowa+|przeredagowa+|streścił+|przetłumaczy+|oto",
        r"(?:skrócił[ae]m|usunęłam|usunąłem|pominęłam|pominąłem|dostosował[ae]m|przeredagował[ae]m|streścił[ae]m"
        r"|przetłumaczył[ae]m)\b|oto (?:poprawion|skrócon|przeredagowan)\w+ (?:wersja|sekcja|fragment|akapit|tekst)",
        PL,
    ),
    aside(
        "я |вот ",
        r"я (?:сократил|удалил|убрал|опустил|адаптировал|переписал|заменил|перев[её]л)а?\b"
        r"|вот (?:переработанн|исправленн|сокращ[её]нн|обновл[её]нн)\w+ (?:вариант|версия|раздел|абзац|текст)",
        RU,
    ),
    aside(
        "я |ось ",
        r"я (?:скоротив|скоротила|вилучив|вилучила|прибрав|прибрала|адаптував|адаптувала|переписав|переписала)\b"
        r"|ось (?:перероблен|виправлен|скорочен|оновлен)\w+ (?:варіант|версія|розділ|абзац|текст)",
        UK,
    ),
    aside_east(
        "güncellenmiş|kısaltılmış|düzenlenmiş|istediğiniz|talep ettiğiniz",
        r"\b(?:güncellenmiş|kısaltılmış|düzenlenmiş) (?:metin|bölüm|haber|makale|paragraf|sürüm)\b(?=\W*\Z)"
        r"|\b(?:istediğiniz|talep ettiğiniz) (?:\w+ )?(?:bölüm|metn|metin|makale|haber|uzunlu|özet)",
        TR,
    ),
    aside(
        "berikut|saya telah|saya sudah",
        r"berikut (?:adalah )?(?:versi|bagian|draf|teks|artikel) (?:yang )?(?:lebih|direvisi|ditulis ulang"
        r"|diperbarui|anda minta)\b"
        r"|saya (?:telah|sudah) (?:mempersingkat|menghapus|menyesuaikan|menulis ulang|meringkas|menerjemahkan)\b",
        ID,
    ),
    aside_east(
        "指定|指示|要望|依頼",
        rf"ご(?:指定|指示|要望|依頼)の?{MORE}{{0,20}}?(?:合わせ|沿っ|従っ|基づ|応じ){MORE}{{0,30}}"
        rf"(?:要約|作成|執筆|調整|短縮|翻訳|まとめ){MORE}{{0,8}}(?:ました|います)",
        JA,
    ),
    aside_east(
        "的要求|的指示|的需求",
        r"(?:我|已经?)(?:已经?)?(?:按照?|根据|依照)[您你]的(?:要求|指示|需求)",
        ZH,
    ),
    aside_east(
        "よろしいでしょうか|続けましょうか",
        r"(?:続けて|進めて)(?:も)?よろしいでしょうか|このまま続けましょうか",
        JA,
    ),
    aside_east("这一版|这版|以下是|下面是", "(?:下面|以下)(?:这一?版|是(?:修改|调整|精简|改写|润色)后的)", ZH),
    aside(
        "dưới đây là",
        rf"dưới đây là (?:đoạn|bản|bài|phần){MORE}{{0,60}}?(?:bạn (?:gửi|yêu cầu)|mình viết|theo yêu cầu)",
        VI,
    ),
    aside_east(
        "요청하신",
        rf"요청하신 (?:대로|분량|길이|형식|글자 ?수|내용|어조){MORE}{{0,40}}(?:했습니다|하였습니다|맞췄습니다)",
        KO,
    ),
    # What answers the one who ordered the text, or asks for more.
    aside("passt der ton so|passt das so", r"passt (?:der Ton|das) so\b", DE),
    aside(
        "dites-moi si|dis-moi si|que vous avez|que vous aviez|voici une version",
        r"(?:dites|dis)-moi si\b|que vous av(?:ez|iez) (?:signalé|demandé|indiqué|fourni|partagé)\w*"
        r"|voici une version (?:\w+ )?(?:remaniée|révisée|réécrite|raccourcie) (?:de l[’']article|du texte|de votre)\b",
        FR,
    ),
    aside(
        "dime si|dígame si|respuesta anterior|me enviaste|me compartiste|que proporcionaste",
        r"(?:dime|dígame) si\b|(?:error|confusión)\b[^.!?\n]{0,60} respuesta anterior\b"
        r"|que (?:me (?:enviaste|compartiste)|proporcionaste)\b",
        ES,
    ),
    aside(
        "resposta anterior|basta avisar|me avise se|diga-me se|me enviou",
        r"(?:desculpe|perdão)\b[^.!?\n]{0,80} resposta anterior\b|basta avisar\b|me avise se\b|diga-me se\b"
        r"|que (?:você )?me enviou\b",
        PT,
    ),
    aside(
        "le mie conoscenze|fammi sapere|hai inviato|hai fornito|hai condiviso",
        r"le mie conoscenze\b|fammi sapere\b|che (?:mi )?hai (?:inviato|fornito|condiviso)\b",
        IT,
    ),
    aside(
        "zal ik|laat me weten|laat het me weten|laat mij weten|laat het mij weten|je stuurde|je deelde",
        r"zal ik (?:er )?(?:nog|ook)\b|laat (?:het )?(?:me|mij) weten\b|die je (?:stuurde|deelde)\b",
        NL,
    ),
    aside(
        "jeg har strammet|tak for dit|lad mig vide|låt mig veta",
        r"jeg har strammet\b|tak for dit (?:oplæg|udkast)\b|lad mig vide\b|låt mig veta\b",
        NORTH,
    ),
    aside("nie podano mi|chętnie wprowadzę|daj znać", r"nie podano mi\b|chętnie wprowadzę\b|daj znać\b", PL),
    aside(
        "можу скоротити|можу розширити|можу перекласти|можу переписати",
        r"якщо (?:потрібно|хочете), (?:я )?можу (?:скоротити|розширити|перекласти|переписати)\b",
        UK,
    ),
    aside(
        "данного диалога|этого диалога|могу сократить|могу расширить|могу перевести|могу переписать",
        r"в рамках (?:данного|этого) диалога\b"
        r"|если (?:нужно|хотите), (?:я )?могу (?:сократить|расширить|перевести|переписать)\b",
        RU,
    ),
    aside_east(
        "steğiniz doğrultusunda|talebiniz doğrultusunda|düzenleyebilirim|kısaltabilirim",
        r"\b(?:[İi]steğiniz|[Tt]alebiniz) doğrultusunda\b|\b(?:düzenleyebilirim|kısaltabilirim)\b",
        TR,
    ),
    aside(
        "yang anda|beri tahu saya",
        r"teks yang anda (?:kirim|kirimkan|berikan)\b|beri tahu saya\b",
        ID,
    ),
    aside(
        "bạn có muốn|tôi đã lược bớt|tôi đã rút gọn|tôi đã viết lại",
        r"bạn có muốn (?:tôi|mình)\b|tôi đã (?:lược bớt|rút gọn|viết lại)\b",
        VI,
    ),
    aside_east("いただいた", "ご(?:提示|提供|共有)いただいた(?:情報|文章|資料|内容|メモ)", JA),
    aside_east("आपने जो जानकारी|क्या मैं", "आपने जो जानकारी|क्या मैं (?:आगे|और)", HI),
    aside_east("请告诉我|的要求，我", rf"如需{MORE}{{0,20}}请告诉我|根据[您你]的要求，我", ZH),
    aside_east("제가 가진 정보|알려 주시면", "제가 가진 정보|알려 주시면 (?:바로 )?(?:반영|수정|추가)", KO),
    aside_east("τις διευκρινίσεις|πείτε μου αν", "υχαριστώ για τις διευκρινίσεις|[Ππ]είτε μου αν ", EL),
)
