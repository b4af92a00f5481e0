"""What a language model says amid a text in which nobody else speaks of a self."""

import pytest

from mdlint_news.parse import parse
from mdlint_news.rules.artefacts.chat_preamble import chat_preamble
from mdlint_news.rules.artefacts.refusal import refusal

NEWS = "The ferry line was extended on Monday."
DECLINES = [
    "I don’t have live access to the harbour’s figures.",
    "Who gave the order isn’t something I’m able to say here.",
    "Telling their names is where I have to stop.",
    "The fares may differ, as my guidelines do not allow guesses and I can’t check the current fares.",
    "As a large language model trained on data up to some day I have no means of telling.",
    "Dazu liegen mir keine gesicherten Angaben vor.",
    "Die Zahlen sind ungenau, da ich keinen Zugriff auf die Datenbank habe.",
    "Je n’ai pas accès aux chiffres du port.",
    "Aún no tengo acceso a los datos del puerto.",
    "Ainda não consigo confirmar os números do porto.",
    "Non ho accesso ai dati del porto.",
    "Ik heb geen toegang tot de cijfers van de haven.",
    "Jag har inte tillgång till hamnens uppgifter.",
    "Jeg kan ikke bekræfte havnens tal.",
    "Nie mam dostępu do danych portu.",
    "Nemohu ověřit údaje přístavu.",
    "На жаль, я не можу надати точні дані.",
    "К сожалению, не могу проверить эти данные.",
    "Оценивать мэра я воздержусь.",
    "Limanın verilerini doğrulayamıyorum.",
    "Saya tidak dapat memverifikasi data pelabuhan.",
    "Tôi không thể xác minh số liệu của cảng.",
    "Δεν έχω πρόσβαση στα δεδομένα του λιμανιού.",
    "申し訳ありませんが、料金についてはお答えすることができません。",
    "我暂时没办法给出具体名称。",
    "제가 실시간 정보를 확인할 수 없습니다.",
    "لا أستطيع التحقق من بيانات الميناء.",
    "मैं इसकी पुष्टि नहीं कर सकता।",
]
WORKS = [
    "I removed the two quotes that had no source.",
    "There is a pun here; I left it out.",
    "I took the liberty of adding a headline.",
    "The three paragraphs above follow the outline in your message.",
    "Rewritten in house style, without superlatives:",
    "Here is a rewritten draft that leans less on jargon:",
    "Shall I go on with the buses?",
    "Sorry about the mix-up earlier: the second paragraph is now about ferries.",
    "Thanks for the detailed outline.",
    "That’s roughly 110 words.",
    "Per your instructions, all names are gone.",
    "Feel free to tweak the names and dates.",
    "User asked for four paragraphs.",
    "Passt der Ton so, oder soll er sachlicher sein?",
    "Dites-moi si vous avez des données à intégrer.",
    "Zal ik er nog een kader onder zetten?",
    "Якщо потрібно, можу скоротити цей матеріал.",
    "如需恢复原来的语气请告诉我。",
    "Angaben zum Gewicht habe ich aus dem Zusammenhang geschätzt.",
    "Hier folgt der überarbeitete Abschnitt mit sachlicherem Ton:",
    "J’ai raccourci le texte et retiré deux chiffres.",
    "He eliminado los párrafos sin fuente.",
    "Me tomé la libertad de omitir un párrafo.",
    "Encurtei o texto para 300 palavras.",
    "Ho tolto le citazioni, come mi avevi chiesto.",
    "Ik heb de tekst ingekort tot 300 woorden.",
    "Jag har kortat texten till 300 ord.",
    "Skriv til mig, hvis teksten skal være kortere.",
    "Skróciłem tekst do 300 słów.",
    "Я сократил текст до 300 слов.",
    "Я скоротила текст до 300 слів.",
    "İşte kısaltılmış metin:",
    "Berikut versi yang lebih pendek:",
    "Dưới đây là đoạn theo đúng dàn ý bạn gửi:",
    "以上、ご指定の文字数に合わせて要約しました。",
    "後半もこの調子で続けてよろしいでしょうか。",
    "我已按照您的要求缩短全文。",
    "요청하신 분량에 맞춰 작성했습니다.",
]
SAID_BY_SOMEBODY = [
    "“I don’t have access to the figures,” the clerk said.",
    "— I can’t confirm the figures.",
    "I can’t confirm the figures, the clerk wrote.",
    "World War I did not provide enough details.",
    "Phase I could not confirm the figures.",
    "As per your request, the vendor writes, the quay is green.",
    "> I removed the two quotes that had no source.",
    "## What I can’t verify",
    "Here is the revised text of the treaty:",
    "Sorry, we are closed.",
    "Apologies for the mix-up: the cake was 19 centimetres high.",
    "I could not verify the sum.",
    "Den Sprecher konnte ich nicht erreichen, die Zahl habe ich nicht überprüft.",
    "Je n’ai pas pu vérifier ce montant.",
    "De los pueblos no tengo datos oficiales.",
    "Não consegui confirmar o horário.",
    "Io non ho potuto verificare il dato.",
    "De dijkgraaf heb ik niet kunnen bereiken; zijn woordvoerder bevestigde de datum.",
    "“Thanks for the notes,” she wrote.",
    "The speech has roughly 110 words.",
    "Voici une version remaniée de l’entretien :",
    "駅は「申し訳ありませんが、お答えできません」と答える。",
]


def told(text: str) -> bool:
    post = parse(f"{NEWS}\n\n{text}\n\n{NEWS}\n", "post.md")
    return any([*refusal.check(post), *chat_preamble.check(post)])


@pytest.mark.parametrize("text", DECLINES + WORKS)
def test_it_is_told_where_nobody_else_speaks(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("text", SAID_BY_SOMEBODY)
def test_what_somebody_says_is_not(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text", [DECLINES[0], WORKS[0], "Mein Nachbar rudert. Ich habe keinen Zugriff auf die Zahlen."]
)
def test_somebody_who_says_i_elsewhere_speaks_here_too(text: str) -> None:
    assert not told(f"{text}\n\nMy neighbour rows, and I wait. Mein Boot und ich.")
