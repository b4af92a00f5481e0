"""Make the fixes of a post, and prove that they did no harm."""

from mdlint_news.mend.examined import Examined, Refusal
from mdlint_news.mend.stages import Fixed, Stages

__all__ = ["Examined", "Fixed", "Refusal", "Stages"]
