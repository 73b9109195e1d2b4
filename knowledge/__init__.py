"""The curated knowledge base: facts, rules and their sources. Imports no Rasa."""
from knowledge.loader import Knowledge, KnowledgeError, load, read_from
from knowledge.model import LANGUAGES, Language

__all__ = ["LANGUAGES", "Knowledge", "KnowledgeError", "Language", "load", "read_from"]
