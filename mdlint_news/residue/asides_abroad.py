"""How a language model declines in passing, in languages other than English."""

import re

from mdlint_news.regex import regex
from mdlint_news.residue.voice import Aside
from mdlint_news.search import Need, Whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.search.wording import Phrase

MORE = r"[^.!?。！？।\n]"


def _needs(words: str) -> tuple[Need, ...]:
    """Make needs of words, behind which there may be a `+`: they may go on."""
    return tuple(Whole(one) if one.isascii() and one[-1].isalpha() else one.rstrip("+") for one in words.split("|"))


def _words(words: str) -> "Phrase":
    forms = "|".join(re.escape(word.rstrip("+")) + r"\w*" * word.endswith("+") for word in words.split("|"))
    return _needs(words), regex(rf"\b(?:{forms})\b", re.IGNORECASE)


def aside(needs: str, said: str, person: "Phrase") -> Aside:
    """Make one of needs, parted by `|`, and of a pattern of them and what follows."""
    return Aside(_needs(needs), rf"\b(?:{said}){MORE}*", re.IGNORECASE, person)


def aside_east(needs: str, said: str, person: "Phrase") -> Aside:
    """Likewise where words have no blanks between them, or other letters when they are large."""
    return Aside(tuple(needs.split("|")), rf"(?:{said}){MORE}*", 0, person)


def _declines(needs: str, cannot: str, look_up: str, person: "Phrase") -> Aside:
    """Somebody cannot, or has not: to look something up, to know, to tell."""
    return aside(needs, rf"(?:{cannot})[ ,](?:{MORE}{{0,80}}?[ (])?(?:{look_up})", person)


# Newsrooms say we, and so do the pages that they are read from.
DE = _words("ich|mir|mich|mein+")
FR = _words("je|j'|j’|moi|mon|ma|mes")
ES = _words("yo|me|mí|mi|mis|soy|estoy|creo")
PT = _words("eu|me|mim|meu+|minha+|sou|estou|acho")
IT = _words("io|mi|me|mio|mia|miei|mie|credo")
NL = _words("ik|mij|me|mijn")
NORTH = _words("jag|mig|min|mitt|mina|jeg|meg|mit|mine")
PL = _words("ja|mnie|mi|mój|moj+|jestem")
CS = _words("já|mě|mně|můj|moj+|jsem")
UK = _words("я|мене|мені|мій|моя|моє|мої|моїх")
RU = _words("я|меня|мне|мой|моя|моё|мои|моих")
TR = _words("ben|bana|beni|benim")
ID = _words("saya|aku")
VI = _words("tôi|mình")
JA = ("私", "僕", "俺", "弊社", "当社", "当店", "当館"), regex("私|僕|俺|弊社|当社|当店|当館")
ZH = ("我", "咱", "笔者", "小编"), regex("我(?![们国市省校院军区县])|咱|笔者|小编")
KO = ("나는", "내가"), regex("나는|내가")
AR = ("أنا ", "أعتقد"), regex("أنا |أعتقد")
HI = ("मेरा", "मेरी", "मेरे", "मुझे"), regex("मेरा|मेरी|मेरे|मुझे")
EL = _words("εγώ|μου")

# Reporters, too, could not verify something, or have no figures: what one cannot do or has no access to counts.
DECLINES_ABROAD = (
    _declines(
        "ich",
        r"(?:kann|darf) ich|ich (?:kann|darf|bin)|ich\b(?=[^.!?\n]{0,90} (?:kann|darf)\b)",
        rf"(?:nicht|keine[nrms]?) (?:{MORE}{{0,60}} )?(?:(?:über)?prüf|verifizier|bestätig|zugreif|echtzeit|recherchier"
        r"|nachschlag|beantwort|abruf|bereitstell)\w*",
        DE,
    ),
    _declines(
        "ich|liegen mir",
        r"liegen mir|habe ich|ich habe|ich\b(?=[^.!?\n]{0,90} habe\b)",
        rf"keine[nrms]? (?:{MORE}{{0,60}} )?(?:zugriff|zugang|echtzeit|aktuelle|gesicherte|verlässliche)\w*",
        DE,
    ),
    _declines(
        "je",
        r"je (?:ne (?:peux|puis|suis|dispose|possède)|n[’']ai(?! pas (?:pu|réussi))|suis incapable)",
        rf"(?:pas|aucune?|plus|de) (?:{MORE}{{0,60}}[ ’'])?(?:vérifi|accès|accéd|confirm|consult|temps réel|fournir"
        r"|répondre|rédiger)\w*",
        FR,
    ),
    _declines(
        "no puedo|no tengo|no dispongo|no cuento|me es imposible|no me es posible",
        "no (?:puedo|tengo|dispongo|cuento|me es posible)|me es imposible",
        r"(?:(?:verific|acced|acceso|confirm|consult|tiempo real|respond|proporcion|ofrec|naveg|contrast|facilit)\w*"
        r"|(?:información|datos) (?:actualizad|verificad|suficient|fiable|en tiempo real)\w*)",
        ES,
    ),
    _declines(
        "não posso|não consigo|não tenho|não disponho|não me é possível|não sou capaz",
        "não (?:posso|consigo|tenho|disponho|me é possível|sou capaz)",
        r"(?:(?:verific|acess|aced|confirm|consult|tempo real|respond|fornec|oferec|naveg|disponibiliz)\w*"
        r"|(?:informações|dados) (?:atualizad|verificad|suficient|fiáve|confiáve|em tempo real)\w*)",
        PT,
    ),
    _declines(
        "non posso|non ho|non sono in grado|non dispongo|non riesco|non mi è possibile",
        "non (?:posso|ho(?! (?:potuto|ancora))|sono in grado|dispongo|riesco|mi è possibile)",
        r"(?:(?:verific|acced|accesso|conferm|consult|tempo reale|rispond|fornir|offrir|navig)\w*"
        r"|(?:informazioni|dati) (?:aggiornat|verificat|sufficient|in tempo reale)\w*)",
        IT,
    ),
    _declines(
        "ik",
        r"(?:kan|mag) ik|ik (?:kan|mag)",
        rf"(?:niet|geen) (?:{MORE}{{0,60}} )?(?:controler|verifi|bevestig|opzoek|beantwoord|raadpleg|verstrek)\w*",
        NL,
    ),
    _declines("ik", "heb ik|ik heb", rf"geen (?:{MORE}{{0,60}} )?(?:toegang|actuele|betrouwbare)\w*", NL),
    _declines(
        "jag|jeg",
        r"j[ae]g (?:kan|har)|(?:kan|har) j[ae]g",
        rf"(?:inte|ingen|inga|inget|ikke|intet) (?:{MORE}{{0,60}} )?(?:verifier|bekräft|bekræft|bekreft|kontroller"
        r"|tillgång|adgang|tilgang|aktuell|realtid|sanntid|svar)\w*",
        NORTH,
    ),
    _declines(
        "nie mogę|nie mam|nie jestem w stanie|nie dysponuję",
        "nie (?:mogę|mam|jestem w stanie|dysponuję)",
        r"(?:zweryfik|sprawdz|potwierdz|dostęp|odpowied|poda[ćj]|bieżąc|aktualn|udziel)\w*",
        PL,
    ),
    _declines(
        "nemohu|nemůžu|nemám|nedokážu",
        "nemohu|nemůžu|nemám|nedokážu",
        r"(?:ověř|přístup|potvrd|poskytn|aktuáln|odpověd)\w*",
        CS,
    ),
    _declines(
        "не можу|не маю",
        "не (?:можу|маю)",
        r"(?:перевір|підтверд|доступ|надати|надавати|відпов|можливост)\w*",
        UK,
    ),
    _declines(
        "не могу|не имею|не располагаю|у меня нет",
        "не (?:могу|имею|располагаю)|у меня нет",
        r"(?:провер|подтверд|доступ|предостав|ответ|возможност)\w*",
        RU,
    ),
    aside("воздержусь", "я воздержусь|воздержусь от", RU),
    aside_east(
        "doğrulayam|erişem|sunam|sağlayam|paylaşam|yanıtlayam|verem|oluşturam|erişimim",
        r"\b(?:(?:doğrulayamı|erişemi|sunamı|sağlayamı|paylaşamı|yanıtlayamı|veremi|oluşturamı)yorum"
        r"|erişimim (?:yok|bulunmuyor))\b",
        TR,
    ),
    _declines(
        "saya",
        r"saya (?:tidak|belum)|tidak (?:bisa|dapat) saya",
        r"(?:akses|mengakses|memverifikasi|penuhi|memenuhi|berikan|memberikan|menyediakan|jangkauan|menjawab"
        r"|mengonfirmasi)\b",
        ID,
    ),
    _declines(
        "tôi không|tôi chưa",
        "tôi (?:không|chưa)",
        "(?:truy cập|xác minh|kiểm chứng|cung cấp|trả lời)",
        VI,
    ),
    aside_east(
        "δεν μπορώ|δεν έχω|δεν είμαι σε θέση",
        rf"\b[Δδ]εν (?:μπορώ|έχω|είμαι σε θέση)\b{MORE}{{0,80}}?"
        r"\b(?:πρόσβαση|επαληθεύσω|επιβεβαιώσω|παράσχω|απαντήσω|ικανοποιήσω|δώσω|βοηθήσω)",
        EL,
    ),
    aside_east(
        "できません|できかねます",
        r"(?:申し訳(?:ありません|ございません)が|恐れ入りますが|残念ながら)、?"
        rf"(?!{MORE}*(?:電話|窓口|問い?合わせ|質問|個別|審査|選考)){MORE}{{0,60}}?"
        rf"(?:お答え|ご案内|提供|紹介|確認|検証|アクセス|検索){MORE}{{0,12}}(?:できません|できかねます)",
        JA,
    ),
    aside_east(
        "我",
        r"我(?:目前|暂时|现在|也)?(?:无法|不能|没(?:有?办法|有权限|法))"
        rf"{MORE}{{0,12}}(?:核实|验证|访问(?!外部世界)|获取|确认|查证|联网|浏览|实时|检索|提供|给出|透露|回答|评论|列出|说明)",
        ZH,
    ),
    aside_east(
        "저는|제가|저로서는",
        rf"(?:저는|제가|저로서는){MORE}{{0,40}}(?:접근|확인|검증|제공|실시간|정보|답변)"
        rf"{MORE}{{0,20}}(?:수 없|없습니다|못합니다)",
        KO,
    ),
    aside_east(
        "لا أستطيع|لا يمكنني|لا أملك|ليس لدي|لا تتوفر لدي|لا يتوفر لدي",
        "(?:لا (?:أستطيع|يمكنني|أملك|تتوفر لدي|يتوفر لدي)|ليس لدي)"
        rf"{MORE}{{0,60}}?(?:الوصول|التحقق|تقديم|الإنترنت|تأكيد)",
        AR,
    ),
    aside_east(
        "मैं",
        rf"मैं{MORE}{{0,80}}(?:नहीं (?:कर|दे|बता) सक(?:ता|ती)|असमर्थ हूँ|पहुँच नहीं)",
        HI,
    ),
)
