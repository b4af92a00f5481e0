"""Make the fixes of a post, and prove that they did no harm."""

from mdlint_news.mend.stages import Fixed, Stages
from mdlint_news.mend.step import Examined, Refusal

__all__ = ["Examined", "Fixed", "Refusal", "Stages"]
