"""The types accept what curators write, and nothing that would be understood otherwise than meant."""
from __future__ import annotations

from typing import Any, Dict

import pytest
from pydantic import ValidationError

from knowledge.model import Document, Section, Statement

CITES = [{"document": "icc_faq", "section": "eligibility"}]


@pytest.mark.parametrize("figure", [35, 2.5, ["BEL", "FRA"]])
def test_a_figure_is_kept_as_it_is_written(figure: Any) -> None:
    statement = Statement(en="One", fr="Un", cites=CITES, facts={"figure": figure})
    assert statement.facts["figure"] == figure and type(statement.facts["figure"]) is type(figure)


@pytest.mark.parametrize("figure", ["35", True, None, [], [1], {}])
def test_what_is_no_figure_is_refused(figure: Any) -> None:
    with pytest.raises(ValidationError, match="a figure is a number or a list of country codes"):
        Statement(en="One", fr="Un", cites=CITES, facts={"figure": figure})


LABEL = {"en": "paragraph", "fr": "paragraphe"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({}, "give one of them"),
        ({"heading": {}}, "give one of them"),
        ({"heading": {"en": "Who?"}, "paragraphs": [1], "label": LABEL}, "give one of them"),
        ({"paragraphs": [0], "label": LABEL}, "counted from 1"),
        ({"paragraphs": [1]}, "need a label"),
    ],
)
def test_a_section_that_cannot_be_found_or_named_is_refused(content: Dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Section(**content)


def test_a_heading_in_none_of_the_document_s_languages_is_refused() -> None:
    named = {"en": "FAQ", "fr": "FAQ"}
    sections = {"who": {"heading": {"en": "Who?"}}}
    content = {"publisher": named, "title": named, "mention": named, "dated": named, "file": "faq.txt", "sections": sections}
    assert Document(languages=["en", "fr"], **content)
    with pytest.raises(ValidationError, match="section 'who' has no heading in a language of the document"):
        Document(languages=["fr"], **content)


def test_a_section_is_named_in_the_language_of_the_reader_where_it_can_be() -> None:
    assert Section(heading={"en": "Who?", "fr": "Qui ?"}).name("fr") == "Qui ?"
    assert Section(heading={"en": "Who?"}).name("fr") == "Who?"
    assert Section(paragraphs=[1], label=LABEL).name("fr") == "paragraphe"
