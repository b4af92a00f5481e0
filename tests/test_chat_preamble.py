"""The words of a chat, in languages other than English."""

import pytest

from mdlint_news.parse import parse
from mdlint_news.rules.artefacts.chat_preamble import chat_preamble

NEWS = "The ferry line was extended on Monday."
OPENINGS = [
    "Natürlich! Hier ist ein Nachrichtenartikel über die Fähre:",
    "Selbstverständlich! Hier ist der Artikel:",
    "Gerne, hier ist der Artikel:",
    "Voici un article de 500 mots sur le bac :",
    "Bien sûr, voici un résumé :",
    "Voici une version révisée de l’article :",
    "Aquí tienes un artículo de noticias sobre el puerto:",
    "Aquí está el artículo solicitado:",
    "Claro, aquí tienes un resumen:",
    "Por supuesto. Aquí tienes la noticia:",
    "Aquí tienes una versión revisada del artículo:",
    "Ecco l'articolo richiesto:",
    "Certamente! Ecco una versione rivista dell'articolo:",
    "Claro! Segue o artigo:",
    "Segue abaixo o artigo solicitado:",
    "Com certeza! Aqui está a notícia:",
    "Natuurlijk, hier is een nieuwsartikel over de haven:",
    "Zeker! Hier volgt het artikel:",
    "Hier is de gevraagde tekst:",
    "Jasne! Oto artykuł:",
    "Oczywiście, oto artykuł o porcie:",
    "Конечно! Вот статья о порте:",
    "Конечно, вот новостная статья:",
    "当然可以！以下是根据您提供的信息撰写的新闻稿：",
    "以下是一篇关于港口的新闻报道：",
    "以下是根据您的要求撰写的文章：",
    "好的，这是修改后的版本：",
    "もちろんです。以下にニュース記事をまとめました。",
    "以下がご依頼の記事です。",
    "ご依頼の記事を作成しました。",
    "はい、以下が記事です。",
]
NEWS_OPENINGS = [
    "Voici l’article 5 de la loi :",
    "Voici l’article que nous avons publié :",
    "Hier ist der Artikel aus dem Hafenboten:",
    "Hier ist der Bericht der Hafenbehörde:",
    "Aquí está el artículo de la ley:",
    "Ecco il testo della legge:",
    "Segue o texto da carta:",
    "Hier is de tekst van het verdrag:",
    "以下是港务局的通知：",
    "ご注意ください。",
]
CLOSINGS = [
    "Ich hoffe, das hilft Ihnen weiter! Lassen Sie mich wissen, wenn Sie Änderungen wünschen.",
    "Ich hoffe, das hilft!",
    "Lassen Sie mich wissen, falls Sie Anpassungen benötigen.",
    "Lass mich wissen, ob ich den Text kürzen soll.",
    "Möchten Sie, dass ich den Artikel kürze?",
    "Soll ich den Text noch anpassen?",
    "Wenn Sie möchten, kann ich den Artikel auch kürzen oder erweitern.",
    "Gerne kann ich den Ton anpassen.",
    "Möchten Sie eine kürzere Version?",
    "N’hésitez pas à me dire si vous souhaitez des modifications.",
    "N'hésitez pas à me faire savoir si vous souhaitez que j'ajuste le ton.",
    "J’espère que cela vous aidera !",
    "J’espère que cet article vous sera utile. Souhaitez-vous que je le raccourcisse ?",
    "Souhaitez-vous que je raccourcisse l’article ?",
    "Si vous le souhaitez, je peux raccourcir le texte.",
    "Dites-moi si vous voulez une version plus courte.",
    "Espero que esto te ayude. Hazme saber si necesitas algún cambio.",
    "Avísame si quieres que lo acorte.",
    "¿Quieres que ajuste el tono?",
    "¿Te gustaría que lo resumiera?",
    "Si lo deseas, puedo ampliar la sección sobre los costes.",
    "Espero que este artículo sea de utilidad.",
    "Spero che questo ti sia utile! Fammi sapere se vuoi modifiche.",
    "Fammi sapere se desideri che lo accorci.",
    "Vuoi che modifichi il tono?",
    "Se vuoi, posso accorciare il testo.",
    "Espero que isso ajude! Me avise se quiser alguma alteração ou ajustes.",
    "Me avise se precisar de ajustes.",
    "Gostaria que eu resumisse o texto?",
    "Se quiser, posso adaptar o texto para outro público.",
    "Ik hoop dat dit helpt! Laat het me weten als je aanpassingen wilt.",
    "Laat me gerust weten of ik de tekst moet inkorten.",
    "Wil je dat ik het artikel inkort?",
    "Indien gewenst kan ik de tekst inkorten.",
    "Mam nadzieję, że to pomoże! Daj znać, jeśli chcesz wprowadzić zmiany.",
    "Czy chcesz, żebym skrócił artykuł?",
    "Jeśli chcesz, mogę skrócić tekst.",
    "Надеюсь, это поможет!",
    "Дайте знать, если нужны правки.",
    "Хотите, чтобы я сократил текст?",
    "Если хотите, могу сократить статью.",
    "如果您需要修改或补充，请随时告诉我。",
    "您需要我进一步修改这篇文章吗？",
    "如果您愿意，我可以再精简一下。",
    "希望这篇文章符合您的要求！",
    "希望以上内容对您有所帮助。",
    "修正が必要な場合は、お気軽にお申し付けください。",
    "トーンや文字数の調整が必要でしたらお知らせください。",
    "ご要望に沿った内容であれば幸いです。",
]
NEWS_CLOSINGS = [
    "Soll ich meine Rente vorziehen?",
    "Lassen Sie mich wissen, was Sie denken, in den Kommentaren.",
    "Lassen Sie es uns wissen.",
    "Möchten Sie das Angebot ändern, wenden Sie sich an die Hafenverwaltung.",
    "Wenn Sie möchten, können Sie den Text auch als PDF laden.",
    "Ich hoffe, das Gesetz kommt bald.",
    "N’hésitez pas à me dire en commentaire si vous voulez que je développe ce sujet.",
    "N’hésitez pas à consulter le site de la mairie pour demander des modifications.",
    "Souhaitez-vous simplifier vos démarches ?",
    "Si vous voulez, je peux venir.",
    "J’espère que le pont ouvrira.",
    "¿Quieres ajustar tu tarifa?",
    "¿Quiere la adaptación del puerto?",
    "Dime con quién andas.",
    "Dime en los comentarios si quieres que lo amplíe.",
    "Si quieres, puedo acompañarte.",
    "Espero que el puerto abra pronto.",
    "¿Quiere que cambie la ley?",
    "Vuoi ampliare la casa?",
    "Fammi sapere nei commenti se vuoi che lo approfondisca.",
    "Quer simplificar a sua vida?",
    "Quer que a prefeitura adapte a praça?",
    "Me avise nos comentários se quiser que eu aprofunde o tema.",
    "Wil je de tekst in het Fries lezen?",
    "Laat ons weten wat je vindt.",
    "Czy chcesz uprościć rozliczenie?",
    "Daj znać w komentarzu, jeśli chcesz zmian.",
    "Хотите упростить жизнь?",
    "Дайте знать в комментариях, если нужны правки.",
    "如果您需要修改预约，请联系港务局。",
    "誤りなど修正が必要な場合はお知らせください。",
    "お役に立てれば幸いです。",
]


def found(text: str) -> int:
    return len(list(chat_preamble.check(parse(f"---\ntitle: Ferries\n---\n{text}\n"))))


@pytest.mark.parametrize("line", OPENINGS)
def test_a_chat_announces_the_text(line: str) -> None:
    assert found(f"{line}\n\n{NEWS}") == 1


@pytest.mark.parametrize("line", NEWS_OPENINGS)
def test_news_begin_otherwise(line: str) -> None:
    assert found(f"{line}\n\n{NEWS}") == 0


@pytest.mark.parametrize("line", CLOSINGS)
def test_a_chat_offers_more(line: str) -> None:
    assert found(f"{NEWS}\n\n{line}") == 1


@pytest.mark.parametrize("line", NEWS_CLOSINGS)
def test_news_end_otherwise(line: str) -> None:
    assert found(f"{NEWS}\n\n{line}") == 0


@pytest.mark.parametrize(
    ("line", "closing"),
    [
        ("Ich nehme die Fähre.", "Ich hoffe, das hilft!"),
        ("Nous prenons le bac.", "J’espère que cela vous aidera !"),
        ("Me gusta el puerto.", "Espero que esto te ayude."),
        ("Я еду на пароме.", "Надеюсь, это поможет!"),
    ],
)
def test_people_hope_so_too(line: str, closing: str) -> None:
    assert found(f"{line}\n\n{closing}") == 0
    assert found(f"“{line}”\n\n{closing}") == 1
