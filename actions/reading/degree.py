"""The highest degree held: none, first or advanced."""
from __future__ import annotations

import datetime
import re
from typing import List, Optional, Tuple

from actions.reading.months import MONTH
from actions.reading.reading import NOTHING, Message, Reading
from actions.reading.still_due import still_due
from actions.reading.studies import degrees
from knowledge.text import normalise

LEVELS = ["none", "first", "advanced"]
_GAVE_UP = (
    r"(?:stopp?(?:ed|e\w*)?\b(?! (?:at|after|a|au|apres)\b)|drop(?:ped)?(?: out)?|quit|left|gave up|given up|abandon\w*|withdr[ae]w\w*|interrupted|discontinued|failed|flunked|"
    r"arrete\w*\b(?! (?:a|au|apres)\b)|lache\w*|laisse\w* tomber|plante\w*|quitte\w*|interromp\w+|rate\w*|loupe\w*|echoue\w*)"
)
"""Of studies: that they ended without the degree."""
_LET_GO = re.compile(
    rf"^\W{{0,3}}(?:(?:s|i|j|je|ai|ve|have|had|that|which|que|qu|ne|n|la|le|l|was|a|ete|but|mais|ca|then|puis|never|jamais|soon|vite|had to|du) )*(?:{_GAVE_UP}|never (?:finished|completed|defended|got)|jamais (?:fini|termine|obtenu|soutenu)|(?:est )?restee? (?:en plan|inacheve\w*))"
    r"\b(?! (?:la\b|there|after (?:that|it|this)|apres (?:ca|cela)|for|pour|my|mes|les|to\b|studying))"
)
"""Right after a degree that was left: "le master, j'ai lâché en cours de route"."""
_IN_PROGRESS = re.compile(
    r"\b(about to finish|preparing|prepping|don t have|do not have|dont have|doesn t have|haven t|not have|unfinished|incomplete|ongoing|inacheve|without|no|n ai pas|n a pas|pas (?:encore |meme )?(?:fini|termine|obtenu|valide)|pas de|pas un|sans|not finish\w*|didn t finish|didnt finish|finit|finir|finishing|doing|pursuing|studying|enrolled|working on|defend(?:s|ing)?|(?:defends|rends|remets|depose|redige|submit(?:s|ting)?|handing in|hand in|(?:writing|write|writes|ecris)(?! (?:to|you|about|pour|a|au|vous)\b))(?: \w+){0,2}?|sout(iens|enir|iendrai)|will|in my|year of my|currently|halfway|starting|started|graduate from|"
    r"en train|en cours|(?:suis|encore|toujours|actuellement|etudiante?) (?:\w+ )?en|en derniere|bientot|prepare|prepar\w+|termine|finis|fais|commence|inscrite? en|etudiante? en|student)( \w+){0,2} $"
)
_NOT_HELD = re.compile(
    r"\b(?:not|pas|jamais|never)(?: (?:a|an|the|my|any|un|une|le|la|l|mon|ma|de|d|du|encore|yet|have|had|got|obtained|hold|eu|obtenu|fini|termine|valide|finished|finish|completed|complete|passed|done)){0,3} $"
)
_TO_COME = re.compile(
    rf"\b(?:{_GAVE_UP}|(?:i|she|he|we) ll|will|going to|gonna|expect\w*|hop(?:e|ing)|aim\w*|want\w*|plan\w*|completing|getting|half|moitie|didn t|did not|couldn t|pas reussi|apply\w*|applied|almost|nearly|"
    rf"aurai|aura|vais|va|obtiendr\w+|passerai|r?entr(?:e|erai) en|attaque\w*|integre\w*|begin\w*|starts?|enter\w*|veux|voudrais|espere|compte|envisage|candidate?|sout(?:iens|ient)|manque|presque|quasi\w*)(?: (?!(?:with|avec|ha[vs]\w*|ai|a|ayant|hold\w*|possess\w*|possed\w*|titulaires?|detent\w*|muni\w*)\b)\w+){{0,4}} $"
)
_NEXT_YEAR = re.compile(r"\b(?:next (?:year|term|fall|autumn|spring|summer)|(?:an|annee) prochaine?)(?: (?:a|my|the|un|le|mon|maybe|peut etre))* $")
_OF_A_YEAR = re.compile(r"\b(?:premiere|deuxieme|troisieme|derniere|\d(?:ere|re|e|eme)|first|second|third|final|last|\d(?:st|nd|rd|th))(?: (?:annee|year))(?: (?:de|d|of|in|my|a|the|ma|mon))* $")
_FINISHES = re.compile(r"(?<!did )(?<!have )(?<!ve )(?<!has )\b(?:finish|complete)(?:es)?( \w+){0,2} $")
_FINISH = re.compile(r"\b(?:he|she|i|il|elle|je) (?:finish(?:es)?|complete|obtain|get|termine|finit|finis|fini)(?: \w+){0,2} $")
_WORKS_SINCE = re.compile(r"^[^?]*?\b(?:now|then|after(?:wards)?|since|maintenant|puis|ensuite|apres|depuis)(?: (?:that|this|ca|cela|he|she|i|il|elle|je|j|is|has|a))* (?:work|travail|boss)\w*[^.;!?]{0,25}\b\d")
"""After a degree that somebody "finish": the years worked since tell that it was long ago, in another grammar."""
_HAD_LATER = re.compile(
    r"^\W*(?:(?:or|ou|and|et|but|mais|well|enfin|plutot|rather|actually|en fait|i mean|je veux dire|bon|disons|say|no|non|so|que|which|that|at least|du moins|although|sauf que)\W+)*"
    r"(?:(?:i|she|he|we) (?:ll|will|should|(?:am|m|is|s) (?:going to|about to|due to))(?: \w+)?? (?:have|get|obtain|receive|hold|finish|complete)\b|(?:i|she|he) (?:am|m|is|s|only) (?:\w+ )?(?:get(?:s|ting)?|receiv(?:es|ing)) (?:it|one)\b|"
    r"(?:je|j|elle|il|on) (?:ne )?(?:l )?(?:aurai|aura|obtiendra\w*|recevra\w*|(?:vais|va) l (?:avoir|obtenir))\b(?! (?:[3-9]\d|\w+ ans)))"
)
"""Right after a degree that is put right to one still to come: "a master's, or rather, I'll have it in June"."""
_IN_A_MONTH = re.compile(rf"^\W*(?:in|en|by|d ici) {MONTH}\b(?! (?:19|20)\d\d| (?:last|dernier|passe))")
"""Right after a degree beside another one: that month is still to come."""
_COMING = re.compile(
    r"^\W{0,3}(?:(?:finished|done|completed?|defended|obtained|awarded|finish|fini|termine|obtenu|valide|soutenu|acheve|rendu|will|be|is|s|est|sera|seulement|only|due|en|in|by|for|pour|fin|debut|mi|mid|end|early|late|of|the|le|la|au|de|d) )*"
    rf"(?:next (?:{MONTH}|week|month|summer|autumn|winter|spring)|{MONTH} prochain|(?:mois|semaine|semestre|ete|automne|hiver|printemps) prochaine?|(?:in|within|dans|d ici) (?:an?|\d+|one|two|three|four|five|six|une?|deux|trois|quatre|cinq|quelques|few) (?:weeks?|months?|semaines?|mois))\b"
)
"""Right after a degree that is dated in a time to come: "a master's, done next May"."""
_IN_A_YEAR = re.compile(r"\b(?:in|en) (?:\w+ )?((?:19|20)\d\d)\b")
_CANDIDATE = re.compile(r"^(doctorante?s?|phd cand\w*|thesarde?|en these)$")
"""Who works on a doctorate holds none yet."""
_OF_WORK = r"(?:(?!fini|complet|obt|got\b)\w+ ){0,3}?(?:work\w*|jobs?|employed|travaill\w*|boss\w*|taff?\w*|boulots?|emplois?|exp\w*)\b"
"""What a "never" after a degree may deny instead of it: "LLM, never worked"."""
NOT_YET = re.compile(rf"^\W{{0,3}}(\w+ )?((?:(?:i m |im |i am |i |she s |he s )?finish(?:ing)?|(?:je|j|elle|il) (?:le )?(?:termine|fini[st]))(?: (?:it|up))? (?:in|en|by|this|next|soon|cet|cette|bientot|l an)\b(?! (?:19|20)\d\d)|(?:je|j|i) (?:ne |n )?(?:l )?(?:(?:ai|avais) (?:pas|jamais) (?:encore )?(?:fini|termine|valide|obtenu|eu|soutenu|rendu|depose|remis|defendu)|(?:never|didn t|haven t|did not|have not) (?:yet )?(?:finish|complete|obtain|get|got|pass|hand|submit|defend|turn)\w*)|(?:\d ?(?:st|nd|rd|th|e|eme)|first|second|third|fourth|deuxieme|troisieme|quatrieme|derniere|final|last) (?:year|annee)\b(?! (?:\w+ )?(?:obtenu|valid|passed|complete|done|reussi|fini|termine))|prevu|will be|to be|sera|seront|(?:presque|quasi\w*|almost|nearly)(?! (?:\d|an?\b|one|two|three|four|five|six|seven|eight|une?\b|deux|trois|quatre|cinq|sept|huit))|sauf|except|minus|expected|attendu|pending|rate|failed|(?:c est |ce sera |ca sera |it s |that s |is |est |will be )?(?:(?:pour )?l (?:an|annee) prochaine?|(?:for )?next (?:year|term|spring|summer|autumn|fall|month)|pour (?:bientot|plus tard))\b|(?:non|no)(?=\W*$| ?[,.;!)])|on hold|paused|suspend\w*|interrompu\w*|interrupted|en (?:pause|suspens|attente|preparation)|(?:still|encore) (?:has|have|needs?|to|a) |(?:has|have|needs?) (?:still|yet) |reste a|a (?:rendre|finir|soutenir|terminer|valider)|(?:mais (?:jamais|pas)|but (?:never|not))(?! (?:le|la|un|une|de|d|the|an?|my|mon|ma)\b)(?! {_OF_WORK})|(?:c est |it s |is |est )?(?:pour|for|due) (?:in |en )?(?:jan|feb|fev|mar|apr|avr|ma[iy]|jui?n|jui?l|aou|aug|sep|oct|nov|dec|bientot|soon|l an|next)|(?:never|jamais)(?! {_OF_WORK})|in progress|ongoing|on going|candidate?|underway|under way|(?:(?:is|s|est|was|were|has|a|still|toujours|encore|yet) )*(?:isn t|wasn t|hasn t|n est|n etait|n a|not|pas)(?: (?:yet|encore|toujours|still|pas|been|ete|fully|quite|completely))* (?:finished|done|complete\w*|over|fini\w*|termine\w*|acheve\w*|soutenu\w*|rendu\w*|depos\w+|valid\w+|obten\w+|handed|submitted|awarded|conferred|defended)|(?:(?:is|s|est|was|still|toujours|encore) )+(?:in progress|ongoing|en cours|on hold|en pause)|start(s|ing)|begin(s|ning)|commence\w*|debute\w*|demarre\w*|a venir|to come|planned|pending|to (finish|be)|not yet|pas encore(?=\W*$|\W*[,.;!])|unfinished|inacheve\w*|en cours|pas (encore )?(fini|termine)|not (yet )?finished|due in|next year|student)")
_STUDYING = re.compile(
    r"\b(still (a )?stud\w+|student|studying|etudiant\w*|encore (a la fac|en (etude|cours)\w*|aux etudes)|en (cours d )?etudes?|"
    r"pas (encore )?(fini|diplome)|not (yet )?(graduated|finished))\b"
)
_IN_THE_COURSE = re.compile(
    r"\b(?:(?:\d ?(?:st|nd|rd|th|e|eme|ere)?|first|second|third|fourth|premiere|deuxieme|troisieme|quatrieme)[ -]years?|(?:\d ?(?:e|eme|ere)?|premiere|deuxieme|troisieme|quatrieme) annee|currently|still|encore|toujours|actuellement|en ce moment|student|etudiant\w*|"
    r"doing|stud(?:y|ying)|pursuing|enrolled|inscrit\w*|fais|prepare|preparing|en cours|en train|ongoing|in progress|underway|half ?way|(?:pas|non|not|isn t|never|jamais)(?: (?:encore|yet))? (?:fini\w*|termine\w*|acheve\w*|finished|done|complete\w*|valide\w*)|unfinished|inacheve\w*|started)\b|" + rf"\b{_GAVE_UP}\b"
)
"""Says that a degree is being studied for, or was given up."""
NEEDED = re.compile(r"\b(?:need|needs|needed|require[sd]?|requiring|must|have to|has to|do without|faut|faudrait|besoin|exige\w*|requis\w*|obligee?|doi[st]|oblige)(?: (?!(?:if|si|with|avec|have|ai|for|pour)\b)\w+){0,4} $")
"""Before a degree that a rule may want; nobody says that she holds it."""
_FOURTH_YEAR = re.compile(r"m1\b|master 1\b")
"""The first year of a French master, which nobody enters without a first degree: unfinished, that one is still held."""
_WITH = re.compile(r"\b(?:with|holding|who holds|who has|titulaire d|diplomee? d|qui a|qui possede|muni d|munie d)(?: (?:an?|une?|already|deja|good|bon))* $")
"""Right before a degree that a student holds all the same: "an Italian student with a master's"."""
_ONLY = re.compile(r"\b(?:(?:only|just) (?:have|has|got|hold|holds)|(?:have|has|got|hold|holds) (?:only|just)|j?(?:ai|a) (?:que|qu|seulement|juste|uniquement))(?: (?:an?|the|my|une?|le|la|l|mon|ma))* $")
"""Right before the degree that is held beside one that is not finished: "j'ai que la licence"."""
_UNDERGRADUATE = re.compile(r"\bundergrad\w* stud\w+|\bstud\w+ (?:\w+ )?undergrad\w*")
_SOON = re.compile(r"\b(?:finishing|finish(?=es)?|finis|(?<!jamais )(?<!pas )(?<!encore )termine|(?:will|ll) (?:get|have|finish|graduate)|aurai|obtiendrai|almost|nearly|presque|quasi\w*|soon|bientot|about to|about to be|last|final|derniere)\b")
"""Who is about to have a degree is asked which one she has."""
_ENGINEER = re.compile(r"^\W*(?:une? )?ingenieure?\b|\bingenieure? (?:agronome|civile?|industriel\w*|commercial\w*|de gestion|chimiste|polytechnicien\w*|centralien\w*|des (?:mines|ponts)|d etat)\b")
"""A title in French, which comes with a degree of five years."""
_LEVEL_NAME = re.compile(r"\b(?:(?P<first>first (?:level|cycle)|premier (?:niveau|cycle))|advanced|avancee?|second (?:level|cycle)|deuxieme cycle|plus haut niveau)\b")
_ADVANCED = r"(?:advanced (?:\w+ )?(?:degree|diploma|one|level)|(?:diplome|niveau|cursus)(?: universitaire)? avancee?|second cycle|deuxieme cycle)\b"
"""The advanced level as the question and the verdict name it."""
_ADVANCED_DENIED = re.compile(rf"\b(?:not?|\w*n t|(?:do|does|did|have|has|is)nt|without|never|pas|aucun|sans|jamais)\b(?: (?!mais\b|but\b|que\b)\w+){{0,3}}? {_ADVANCED}")
_ONLY_FIRST = re.compile(r"\W*(?:(?:sorry|no|non|pardon|actually|en fait|only|just|seulement|juste|i meant|the|a|le|un|du|it s|c est)\W+)*(?:first (?:level|cycle)|premier (?:niveau|cycle))(?: (?:degree|only|seulement|diplome|universitaire))*\W*")
_YEARS_OF_STUDY = re.compile(
    r"\b([1-8]|one|two|three|four|five|six|une?|deux|trois|quatre|cinq)[ -]?(?:years?|yrs?|ans?|annees?) (?:(?:of |de |d |at )?(?:stud(?:y|ies)|etudes?|uni\w*)|(?:[a-z]+ ){0,3}(?:diplom\w*|degree|program\w*|cursus))\b|"
    r"\b(?:diplom\w*|degree|cursus)[ ,(]+(?:of |de |en |sur )?([3-8]|three|four|five|six|trois|quatre|cinq) (?:years?|yrs?|ans)\b|"
    r"\b(?:the |my )([3-8]|three|four|five|six)[ -]years? one\b|\b(?:celui|celle|the one)(?: (?:qui|que|that|which|a|dure|prend|took|lasted|takes|lasts))* (?:en |de |a |sur |d |of |with )?([3-8]|trois|quatre|cinq|three|four|five|six) (?:ans?|annees?|years?)\b"
)
"""Around a length of studies: before "of studies" or "diploma", or after such a word ("German Diplom, five years"), or as what tells one degree from others."""
_IN_BRACKETS = re.compile(r"\b(?:diplom\w*|degree|cursus)(?: (?:in|of|en|de) \w+)? ?\((?:of |in |en |de )?([3-5]) ?(?:years?|yrs?|ans?)\)")
"""How long a degree took, told with it whatever is asked: "law degree (3 yrs) + 2 yrs paralegal"."""
_TOO_SHORT = {"1", "2", "one", "two", "un", "une", "deux"}
"""Years of study that make no degree of first level: "2 yr college diploma"."""
_TRAILING = re.compile(r"(?:[,.;:\n(]|\b(?:then|puis|ensuite)\b|\b(?:et|and|but|mais)\b(?= (?:\w+ )?(?:started|began|commenc\w*|" + _GAVE_UP + r")\b))[^,.;:\n(]*$")
"""What leads to the next degree: ", then dropped out of a"."""
_SOME = re.compile(r"\b(universit\w+|college|hnd|diplom\w*|certific\w*|certificate|attestation|brevet|formation|training|degree|graduate\w*|fac|law school|ecole|etudes|ingenieure?|engineer|avocate?|lawyer|medecin|nurse|infirmi\w+|yes|oui|yeah)\b")
_NO = re.compile(r"\b(none|no|nothing|aucun\w*|non|rien|nope|zero|pas de)\b")
_WITHOUT = re.compile(
    rf"\b(?:college|uni\w*|school) drop ?outs?\b|\b(?!left|quitt){_GAVE_UP}(?: (?:of|on|de|the|my|la|l|les|mes|d))* (?:college|uni|university|fac|universite|etudes|studies|law school)\b|\b(?:formation professionnelle|vocational (?:training|school)|trade school|apprenti\w*)\b|\b(?:vocational|professional|trade) (?:diploma|certificate|qualification|course|college)\b|\b(?:diplome|certificat|titre|brevet|cap) professionnel\w*|^(none|nope|aucune?|rien)\b|\b(?:only|just|juste|seulement) (?:the )?(?:secondary|secondaire)\b|\b(?:secondary|secondaire) (?:only|seulement)\b|\b(?:arrete|quitte|quit|left|stopped|lache|leave|abandoned|sorti\w*|dropped out)(?: (?:of|de|the|l|d))* (?:ecole|school|lycee|high school|college(?= en)|scolarite)\b|\b(?:self taught|autodidacte|middle school|primary school|ecole primaire|niveau (?:bac|college|lycee)|brevet des colleges|associate degree|terminale)\b|\b(no|(?:don t|dont|do not|doesn t|doesnt|does not) have|any|without|aucune?|pas( de)?|pas d|sans|not|never|jamais)( (a|an|any|university|further|higher|formal|academic|de|d|real|vrai|un|une|fait|had|been to|went to|got|have|gone to|alle a l|aller a l|alle a la|ete a l|ete a la|mis les pieds a l|mis les pieds a la|mis les pieds en|set foot in|attended|frequente l|frequente la|suivi d|suivi une?))*"
    r" (degrees?|diplom\w+|universit\w+|college|studies|etudes|fac|education|qualifications?)\b(?! (yet|encore))"
)
_AT_SCHOOL = re.compile(r"\b(?:au|a l|du|en|at|in|since|depuis)(?: (?:my|the|le|mon|high|senior))* $")
_WORKED_ON = ("these", "doctorat", "phd")
"""What one is "in" before one has it."""
_YEAR_OF = re.compile(r"\b(?:une?|one|1|a|seul|single) (?:an|annee|year) (?:de|d|of)(?: (?:my|a|an|the|ma|mon|la|le))? $|\b(?:en|in|suis en) (?:(?:my|the|ma|la|l) ?)?(?:\w+ )?(?:annee|an|year|semestre|semester)(?: (?:de|d|of|in))(?: (?:my|a|an|the|ma|mon|la|le))? $")
_IN = re.compile(r"\b(?:en|in(?: my| a)?) $")
_AT_PRESENT = re.compile(r"^\W*(?:\w+ ){0,3}?(?:en ce moment|actuellement|right now|at the moment|currently|now|maintenant|cette annee|this year)\b")
_MORE_THAN = re.compile(r"\b(?:more|higher|better|above|plus|mieux|superieur) (?:than|que|qu|a)(?: \w+)? $")
_GLUED_I = re.compile(r"\bj(?=[bcdfglmnpqrstvz]\w{2})")
"""The "je" of a text message: "jfinis mon master"."""
_JUST_DONE = re.compile(r"\b(?:viens|vient|venons) (?:(?:tout )?juste )?(?:de|d) (?!commenc|debut|demarr|entam|start|l? ?m? ?inscri|arret|abandonn|lach|rate)\w+(?: \w+){0,2} $")
"""French for what one did a moment ago: "je viens de soutenir ma thèse"."""
_BETWEEN = re.compile(r"\b(?:between|entre)(?: (?:an?|the|my|une?|le|la|mon|ma))? $")
_AFTER = re.compile(r"\b(apres|after)( \w+)? $")
_SO = re.compile(r"\b(?:so|donc|du coup|hence|therefore|thus)\b")
"""After which the outcome is told: "master nearly done, so bachelor for now"."""
_DONE = re.compile(r"(?<!not )(?<!t )(?<!pas )(?<!never )(?<!jamais )(?<!encore )\b(?:finished|completed|obtained|got|earned|received|passed|defended|obtenu|fini|termine|valide|soutenu|eu)(?: (?:my|an?|the|mon|ma|une?|le|la))* $")
_THE = re.compile(r"\b(?:the|my|that|this|le|la|l|mon|ma|ce|cette) ?$")
"""Before a degree that was named already."""
_DONE_LAST_YEAR = re.compile(r"^\W*(?:was |is )?(?:obtain|complet|award|graduat|pass|defend|obten|valid|sout|fini|termin)\w* (?:last|this|l|cette) ?(?:year|an|annee)\b")
_LAST_YEAR = re.compile(r"^\W*(?:last year|this year|l an (?:passe|dernier)|l annee (?:passee|derniere)|cette annee)\b")


TO_HAND_IN = r"(?:thesis|dissertation|memoire|final (?:exams?|paper|project)|defen[cs]e|viva|soutenance|rapport|capstone)"
_NOT_DONE_WITH = r"(?:(?:not|isn ?t|wasn ?t|hasn ?t|haven ?t|didn ?t|don ?t|never|pas|jamais)(?: \w+){0,2}? (?:hand|submit|writ|done|finish|defend|grad|turn|in\b|over|complet|rend|depos|remis|remet|fini|termine|soutenu|ecrit|redige|fait|pass|valid)\w*|(?:still|yet|encore|reste|remains)(?: \w+){0,3}? (?:to|a|need\w*|have|dois) (?:hand|submit|finish|defend|write|turn|do\b|rend|finir|soutenir|terminer|depos|ecrire|remettre|faire|pass)\w*|still (?:missing|pending|due|open)|(?:is|are|est) (?:still )?(?:pending|missing|due\b|en cours)|manque)"
_WORK_DUE = re.compile(rf"\b{TO_HAND_IN}\b(?: (?!{TO_HAND_IN})\w+){{0,3}}? {_NOT_DONE_WITH}|\b{_NOT_DONE_WITH}(?: \w+){{0,3}}? {TO_HAND_IN}\b")
"""Says of the last piece of work for a degree that it is still to be done: "finished my master's in May, but the dissertation isn't submitted"."""


def read_degree(message: Message, asked: bool) -> Reading:
    """Return the level; ``unclear`` where a degree is said, but not which."""
    named = [place for place in degrees(message) if not any(before.search(normalise(message.text[: place[1]])) for before in (_MORE_THAN, NEEDED))]
    if len({value for value, _, _ in named}) > 1 and _BETWEEN.search(normalise(message.text)[: named[0][1]]):
        return Reading(problem="unclear") if asked else NOTHING  # "between a bachelor's and a master's"
    following = [start for _, start, _ in named[1:]] + [len(message.text)]
    left = [value != "none" and not _FOURTH_YEAR.match(normalise(message.text)[start:end]) and _unfinished(message.text, start, end, next_one) for (value, start, end), next_one in zip(named, following)]
    held = [value for n, (value, _, _) in enumerate(named) if not left[n] and not _left_after(message.text, named[n:], left[n:])]
    if len(held) > 1:  # "bachelor's, and my master's in June"
        held = [value for (value, start, end) in named if value in held and not (_IN_A_MONTH.match(normalise(message.text)[end:]) and not _DONE.search(normalise(message.text)[:start]))] or held
    if not named and not _STUDYING.search(message.plain) and (taken := _IN_BRACKETS.search(message.plain)):
        return Reading("first" if taken.group(1) == "3" else "advanced")
    told_held = any(words.search(normalise(message.text[: place[1]])) for place in named for words in (_WITH, _ONLY))
    if not asked and all(value == "none" and _AT_SCHOOL.search(normalise(message.text[:start])) for value, start, _ in named):
        return NOTHING  # "a computer course at high school" tells of no degree
    if held and (asked or told_held or len(held) < len(named) or not _STUDYING.search(message.plain)):
        return Reading(max(held, key=LEVELS.index))
    if not asked:
        return NOTHING
    if not named and denies_advanced(message.plain):
        return Reading(problem="unclear")  # "no advanced degree" leaves one of first level open
    if _WITHOUT.search(message.plain) and not named and not _STUDYING.search(message.plain):
        return Reading("none")
    undergraduate = all(value == "first" for value, _, _ in named) if named else _UNDERGRADUATE.search(message.plain)
    if undergraduate and _IN_THE_COURSE.search(message.plain) and not _SOON.search(message.plain):
        return Reading("none")
    if not named and _ENGINEER.search(message.plain):
        return Reading("advanced")
    if not named and not _STUDYING.search(message.plain) and (level := _level_named(message.plain)):
        return Reading(level)
    if named or _STUDYING.search(message.plain) or _SOME.search(message.plain):
        return Reading(problem="unclear")
    none = _NO.search(message.plain) and not message.values("programme") and message.intent != "dont_know"
    return Reading("none") if none else NOTHING


def named_level(message: Message) -> Reading:
    """Return the first level where a message names nothing else: "first level", which elsewhere than at the question on degrees can mean no other."""
    return Reading("first") if _ONLY_FIRST.fullmatch(message.plain) else NOTHING


def told_by_years(message: Message) -> bool:
    """Say whether a message tells of a degree by how long it took."""
    return bool(_YEARS_OF_STUDY.search(message.plain))


def denies_advanced(plain: str) -> bool:
    """Say whether a normalised text says that the advanced level, named as in the question, is not held."""
    return bool(_ADVANCED_DENIED.search(plain))


def names_advanced(plain: str) -> bool:
    """Say whether a normalised text names the advanced level as the question does."""
    return bool(re.search(rf"\b{_ADVANCED}", plain))


def _level_named(plain: str) -> Optional[str]:
    """Return the level that is named as in the question, or told by years of study: "first level", "cinq ans d'études"."""
    named, years = _LEVEL_NAME.search(plain), _YEARS_OF_STUDY.search(plain)
    if named:
        return "first" if named.group("first") else "advanced"
    if years is None:
        return None
    taken = next(filter(None, years.groups()))
    return "none" if taken in _TOO_SHORT else "first" if taken in ("3", "three", "trois") else "advanced"


def _left_after(text: str, named: List[Tuple[str, int, int]], left: List[bool]) -> bool:
    """Say whether the first of the degrees ``named`` is named again as one that was left: "an LLM, or rather I dropped the LLM"."""
    level, start, end = named[0]
    return any(
        gone and other == level and _THE.search(normalise(text[:again])) and normalise(text[again:last]).strip(". ") == normalise(text[start:end]).strip(". ")
        for gone, (other, again, last) in zip(left[1:], named[1:])
    )


def _unfinished(text: str, start: int, end: int, next_one: int) -> bool:
    before = _SO.split(_GLUED_I.sub("j ", Message(text[max(0, start - 60) : start]).plain))[-1] + " "
    if _AFTER.search(before) or _JUST_DONE.search(before):
        return False
    if _FINISH.search(before) and _WORKS_SINCE.match(Message(text[end:]).plain) and not _COMING.match(Message(text[end:]).plain) and not _IN_A_MONTH.match(Message(text[end:]).plain):
        return False
    if _CANDIDATE.match(normalise(text[start:end])) or re.search(r"\ben $", before) and normalise(text[start:end]) in _WORKED_ON:
        return True
    if _YEAR_OF.search(before) or _IN.search(before) and _AT_PRESENT.match(Message(text[end:next_one]).plain):
        return True
    after = Message(text[end:next_one]).plain
    if _WORK_DUE.search(after) or still_due(text[max(0, start - 60) : start], text[end:next_one], next_one < len(text)):
        return True
    if _DONE.search(before) and _LAST_YEAR.match(after) or _DONE_LAST_YEAR.match(after):
        return False
    if next_one < len(text):
        next_one = end + len(_TRAILING.sub("", normalise(text[end:next_one])))
    year = _IN_A_YEAR.search(after)
    past = bool(year) and int(year.group(1)) <= datetime.date.today().year  # type: ignore[union-attr]
    if (_FINISHES.search(before) or _TO_COME.search(before) or _OF_A_YEAR.search(before) or _NEXT_YEAR.search(before) or year) and not past:
        return True  # "I finish my bachelor in 2022" is the past, in another grammar
    if _HAD_LATER.match(after):
        return True
    near = Message(text[end : max(end, min(end + 45, next_one))]).plain
    return bool(_NOT_HELD.search(before) or _IN_PROGRESS.search(before) or NOT_YET.search(near) or _COMING.match(near) or _LET_GO.match(near))
