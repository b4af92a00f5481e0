"""Make the fixes of a post, and prove that they did no harm."""

from mdlint_news.mend.guard import objection
from mdlint_news.mend.stages import Fixed, Stages
from mdlint_news.mend.step import Examined, Refusal, with_newline

__all__ = ["Examined", "Fixed", "Refusal", "Stages", "objection", "with_newline"]
