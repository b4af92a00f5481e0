"""The house style of a site, learnt from the posts that are there, and written down as a config."""

from mdlint_news.learn.archive import Archive
from mdlint_news.learn.habit import Habit
from mdlint_news.learn.habits import habits
from mdlint_news.learn.proof import prove
from mdlint_news.learn.report import report
from mdlint_news.learn.survey import Survey, survey
from mdlint_news.learn.toml import config, in_force

__all__ = ["Archive", "Habit", "Survey", "config", "habits", "in_force", "prove", "report", "survey"]
