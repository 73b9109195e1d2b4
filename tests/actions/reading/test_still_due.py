"""A degree that is still due, wherever in the message that is said, counts as none; what is held counts."""
from __future__ import annotations

from typing import Callable

import pytest

from actions.reading import Reading

ReadField = Callable[..., Reading]


@pytest.mark.parametrize("text", [
    "MA at Bologna... though I hand in the dissertation in May so not yet got it. I do have my BA",
    "an LLM from Nantes, but the defence is in October. LLB obtained", "MSc, haven't officially received it, and a BSc", "MPhil in Cork, only I defend next spring, I hold a BSc",
    "MSc from Lund but it isn't finished yet. BSc yes", "BA, and I submit the dissertation in May for my MA", "MA in Turin, graduation in July. BA done",
    "master en histoire à Mons, enfin je dépose le mémoire en août donc pas encore. bachelier en poche", "j'ai un M2 de Dijon mais la soutenance est en octobre, sinon licence",
    "mastère de Tours, je ne l'ai pas encore reçu ; j'ai ma licence", "M2 science politique, diplôme pas encore obtenu, licence obtenue", "le master je l'ai pas, la licence si",
    "un master que je n'ai pas encore, licence en poche", "my MSc diploma arrives in October, I have the BSc", "MSc, two exams left, BSc", "MSc, I'm waiting for the results, BSc done", "MA missing only the dissertation, BA",
    "master, il me reste la soutenance, licence", "master, j'attends encore le diplôme, licence", "Master's degree from Lund, will only be awarded in October. Bachelor's degree from Cork.",
])
def test_the_degree_held_counts(text: str, read_field: ReadField) -> None:
    assert read_field(None, "degree", text).value == "first"


@pytest.mark.parametrize("text", [
    "I have an MA from Bologna, I submitted the dissertation in May", "j'ai un master de Mons, j'ai déposé le mémoire en août", "MSc, dissertation handed in last May, BSc too", "M2, soutenance en octobre 2023",
    "MA, 4 years of experience, no driving licence yet", "an MA and a BA, my PhD thesis is due in May", "I have a master's. Danish passport: not yet", "master de Mons, mémoire sur les réfugiés",
    "I graduated with an MSc in July", "MSc and BSc, results were great", "MSc, and I get married in June, BSc", "master, je passe mon permis en juin, licence", "MSc. I start a job in September. BSc",
])
def test_a_degree_that_is_there(text: str, read_field: ReadField) -> None:
    assert read_field(None, "degree", text).value == "advanced"
