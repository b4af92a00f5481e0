"""Known defects to plant in clean posts, one or more for each rule."""

from defects_content import CONTENT
from defects_form import FORM
from defects_sources import SOURCES

DEFECTS = FORM | SOURCES | CONTENT
