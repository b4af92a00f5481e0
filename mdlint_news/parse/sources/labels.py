"""Which texts, as a heading, a label or a key of the front matter, name a source list."""

import re
from functools import cache

from mdlint_news.regex import regex

_WORDS = """
sources; source; source list; list of sources; sources used; sources consulted; sources cited; key sources;
main sources; primary sources; our sources; news sources; sources and methodology; sources and references;
sources and notes; notes and sources; sources and further reading; sources and credits; sources and links;
research and sources; references; reference; references and sources; reference list; references and further reading;
citations; bibliography; selected bibliography; works cited; further reading; links and sources; source links;
fuentes; fuente; fuentes consultadas; fuentes y referencias; enlaces; referencias; referencia; bibliografía;
quellen; quelle; quellenangaben; quellenverzeichnis; quellen und links;
quellen und verweise; quellennachweise; einzelnachweise; belege;
literatur; literaturverzeichnis;
références; références et sources; sources et références; sources consultées; bibliographie; pour aller plus loin;
fonti; fonte; fonti consultate; fonti e riferimenti; riferimenti; bibliografia; fontes; fontes consultadas;
referências; referências bibliográficas; referências e fontes;
bronnen; bron; bronvermelding; källor; källa; referenser; kilder; kilde; referanser; lähteet; lähde;
źródła; źródło; zdroje; zdroj; források; forrás; surse; surse și referințe; izvori;
kaynaklar; kaynak; kaynakça; sumber; referensi; nguồn; nguồn tham khảo;
источники; источник; ссылки; джерела; джерело; посилання; πηγές; πηγή;
参考; 参考资料; 参考来源; 参考文献; 参考链接; 来源; 主要来源; 数据来源; 资料来源; 信息来源; 消息来源; 新闻来源; 引用;
引用来源; 原文链接; 來源; 資料來源; 參考資料; 參考來源; 數據來源; 参照; 出典; 情報源; 参考リンク; 引用元;
参考資料; 参考情報; 参考サイト; 出典元; 出典・参考;
출처; 참고; 참고 자료; 참고자료; 참고문헌; المصادر; المراجع; مصادر; स्रोत; संदर्भ; מקורות
"""
LINK_EMOJI_SIGNS = ("📎", "🔗")
# Marks a line of sources without a word, as posts of chats do.
LINK_EMOJI = regex(r"(?:📎|🔗)\ufe0f?\s*(?=\[|https?://|<https?://)")
_FIRST = regex(r"[^\W_]+")
_BEFORE = regex(r"\A[^\w(]+")
_BEHIND = regex(r"(?<![^\w)])[^\w)]+\Z")
_AND = regex(r"\s*[&+]\s*|[\s_-]+")


@cache
def _known() -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in _WORDS.replace("\n", " ").split(";"))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(match[0] for label in _known() if (match := _FIRST.search(label)))


def may_be_label(text: str) -> bool:
    """Say, at little cost, whether a text could begin with one of the known labels: by its first word."""
    match = _FIRST.search(text)
    return match is not None and match[0].casefold() in _first_words()


def is_label(text: str, more: tuple[str, ...] = ()) -> bool:
    """Say whether a text, as the whole of a heading, names a source list; `more` texts do so on this site."""
    if not more and not may_be_label(text):
        return False
    folded = folded_label(text)
    return folded in _known() or any(folded == folded_label(label) for label in more)


def folded_label(text: str) -> str:
    """A label as labels are compared: without case, marks around it, and ways to write `and`."""
    return _AND.sub(_joint, _BEHIND.sub("", _BEFORE.sub("", text))).casefold()


def _joint(match: re.Match[str]) -> str:
    return " and " if match[0].strip(" \t\n_-") else " "
