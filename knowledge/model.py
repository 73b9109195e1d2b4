"""What the knowledge base is made of: typed, immutable, bilingual.

Every class reads one YAML mapping of knowledge/ (see docs/knowledge.md); pydantic
refuses unknown keys and wrong types, and ``loader`` turns its errors into
``path:line: message``.
"""
from __future__ import annotations

import re
from typing import Any, Dict, List, Literal, Optional, Tuple, Union

from pydantic import BaseModel, Field, StrictFloat, StrictInt, StrictStr, root_validator, validator

Language = Literal["en", "fr"]
LANGUAGES: Tuple[Language, ...] = ("en", "fr")
Figure = Union[StrictInt, StrictFloat, List[StrictStr]]
"""A number, or country codes (strict: pydantic would make 2.5 the integer 2)."""


class Model(BaseModel):
    """Base of all: immutable, and a misspelt key is an error."""

    class Config:
        extra = "forbid"
        allow_mutation = False


class Text(Model):
    """The same thing said in both languages."""

    en: str = Field(min_length=1)
    fr: str = Field(min_length=1)

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.fr


class Link(Model):
    """An address that a document itself gives."""

    url: str = Field(regex=r"^https?://")
    label: Text


class Citation(Model):
    """A place in a document."""

    document: str
    section: str

    class Config:
        frozen = True


class PerLanguage(Model):
    """A string for each language that a document exists in."""

    en: Optional[str] = None
    fr: Optional[str] = None

    def __getitem__(self, language: Language) -> Optional[str]:
        return self.en if language == "en" else self.fr


class Section(Model):
    """A part of a document, found by its heading or by the numbers of its paragraphs, from 1."""

    heading: Optional[PerLanguage] = None
    paragraphs: Optional[List[int]] = None
    label: Optional[Text] = None
    sha256: Optional[PerLanguage] = None

    @root_validator(skip_on_failure=True)
    def _can_be_found(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        """Refuse a section that could neither be found in its document nor be named to a reader."""
        heading, paragraphs = values["heading"], values["paragraphs"]
        if bool(heading and (heading.en or heading.fr)) == bool(paragraphs):
            raise ValueError("a section has either a heading or paragraphs; give one of them")
        if paragraphs and (min(paragraphs) < 1 or not values["label"]):
            raise ValueError("paragraphs are counted from 1 and need a label")
        return values

    def name(self, language: Language) -> str:
        """Return the section's name as a reader of ``language`` should see it."""
        if self.heading:
            return self.heading[language] or self.heading.en or self.heading.fr or ""
        return self.label[language] if self.label else ""


class Document(Model):
    """A source document, its languages and its sections."""

    publisher: Text
    title: Text
    mention: Text
    dated: Text
    """What it says of its own date, for "is that still valid?"."""
    languages: List[Language] = Field(min_items=1)
    file: str
    links: List[Link] = []
    sections: Dict[str, Section]

    @root_validator(skip_on_failure=True)
    def _sections_in_its_languages(cls, values: Dict[str, Any]) -> Dict[str, Any]:
        """Refuse a heading that no language of the document has: its section would never be compared."""
        for name, section in values["sections"].items():
            if section.heading and not any(section.heading[language] for language in values["languages"]):
                raise ValueError(f"section '{name}' has no heading in a language of the document")
        return values


class Programme(Model):
    """A JPO programme: how people call it and where to turn to."""

    name: Text
    full_name: Text
    at: Text
    document: str
    aliases: Dict[Language, List[str]]
    people: List[str] = []
    """Who is named in its document: a question about them is about it."""
    places: List[str] = []
    """Places that are its own, or that its document alone speaks of, as it does of the people."""
    links: List[Link] = []
    contact: Text


class Question(Text):
    """A question that a statement answers; ``answer`` where yes or no settles it."""

    answer: Optional[bool] = None


_LEAVES_OUT = re.compile(
    r"\b(?:gives?|states?|names?|says?|mentions?|sets?|specif\w+|explains?|lists?|describes?|settles?|goes|quotes?) (?:no|neither|nothing|none)\b|"
    r"\bdo(?:es)? not (?:say|give|name|state|explain|mention|specify|list|describe|settle|define|tell)\b"
)
"""How a statement in English says that a document is silent on something."""


class Statement(Text):
    """One thing that somebody may ask for, with the places that say it."""

    cites: List[Citation] = Field(min_items=1)
    facts: Dict[str, Figure] = {}
    simpler: Optional[Text] = None
    """The same in plainer and fewer words, for "I don't understand" and "shorter"."""
    questions: List[Question] = []

    @property
    def silent(self) -> bool:
        """Say whether it tells what a document leaves out rather than what it says."""
        return bool(_LEAVES_OUT.search(self.en))

    @property
    def conditional(self) -> bool:
        """Say whether it holds for some people only: "If your country is not on the list: ..."."""
        return self.en.startswith("If ")

    @validator("facts", pre=True, each_item=True)
    def _is_figure(cls, value: Any) -> Any:
        """Refuse what is no figure in one sentence, where the types would refuse it three times."""
        codes = isinstance(value, list) and value and all(isinstance(code, str) for code in value)
        if not codes and (isinstance(value, bool) or not isinstance(value, (int, float))):
            raise ValueError("a figure is a number or a list of country codes")
        return value


class Entry(Model):
    """What one programme's document says on a topic.

    With ``status: not_stated`` the statements are what it says nearby.
    """

    status: Literal["stated", "not_stated"] = "stated"
    statements: List[Statement] = Field(min_items=1, max_items=8)


class Topic(Model):
    """A subject that applicants ask about, with an entry per programme."""

    family: Literal[
        "eligibility", "programme", "assignment", "money",
        "applying", "afterwards", "interview", "other",
    ]
    label: Text
    about: Text
    question: Text
    next: List[str] = []
    who: Optional[Text] = None
    together: Optional[Text] = None
    """What the programmes' documents say side by side, for "which of them is longer?"; figures are named ``{programme_figure}``."""
    programmes: Dict[str, Entry] = {}


class Country(Model):
    """A country's names and demonyms, for recognition and for display."""

    code: str
    name: Text
    names: Dict[Language, List[str]]
    demonyms: Dict[Language, List[str]]
    the: bool = False
    """Whether the English name takes the article in a sentence."""

    def said(self, language: Language) -> str:
        """Return the name as it stands in a sentence: "the Netherlands"."""
        return f"the {self.name.en}" if self.the and language == "en" else self.name[language]
