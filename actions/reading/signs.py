"""Signs of a level where no level is named: trouble or ease, use at work, a language one grew up with."""
from __future__ import annotations

_NOT = r"(?:no|not|n t|never|don t|dont|doesn t|didn t|haven t|can t|cant|cannot|without|zero|pas|jamais|aucun\w*|sans|rien|ni)"
_GAP = r"(?: \w+){0,4}?"
_TROUBLE = r"(?:prob(?:lem)?s?|pbs?|issues?|trouble|difficult(?:y|ies)|worr(?:y|ies)|sweat|stress|effort|soucis?|problemes?|difficultes?|peine|mal(?! de))"
_STRENGTH = r"(?:things?|strengths?|strong (?:suit|point)|forte|cup of tea|truc|fort|points? forts?|tasse de the|domaine|passion)"
_WORK = r"(?:work\w*|jobs?|meetings?|office|travail\w*|boulot|reunions?|boss\w+|taff?\w*|bureau|poste)"
_DAILY = r"(?:daily|every ?day|all day(?: long)?|all the time|constantly|tous les jours|chaque jour|au quotidien|quotidiennement|toute la journee|tout le temps)"
_USE = r"(?:us(?:e|es|ed|ing)|utilis\w+|sers|servais|speak|parle|work|works|worked|working|travaill\w+|boss\w+|manag\w+|get(?:ting)? by|getting along|debrouill\w+|cope|writ\w+|ecri[st]|do my job|hold|tenir|tiens|suivre|suis|follow|run|anime\w*)"
_MEANT_FOR_WORK = (
    rf"(?:at|for|in|during|au|en|pour|dans) (?:\w+ )?{_WORK}|professionally|professionnellement|in it|dedans|an? (?:\w+ )?conversations?|une conversation|{_DAILY}"
)
_COMPUTER = r"(?:computers?|laptop|ordinateurs?|ordis?|pc)"
_TAUGHT = r"(?:learn(?:ed|t)?|studied|touch(?:ed)?|use[d]?|own(?:ed)?|had (?:one|lessons|classes)|understand|appris|etudie|touche|utilise|pratique|manipule|comprends?)"
_A_FEW = r"(?:an? few|a couple(?: of)?|quelques|two|three|deux|trois|2|3)(?: (?:or |ou )?(?:two|three|deux|trois|2|3))?"
_TONGUE = r"(?:english|french|anglais|francais|it)"
_HELLO = r"(?:hello|hi|bonjour|salut|bonsoir|good (?:morning|day|bye)|goodbye|bye|au revoir|merci|thanks|thank you)"
_HELLOS = rf"{_HELLO}(?:(?: (?:and|et|or|ou)|,)? (?:{_HELLO}|oui|yes|non|no|ca va|please|s il vous plait))*"
_LEFT = r"(?:remember\w*|recall|leftovers?|left ?overs?|left|remains|remnants|traces|memories|restes?|souvenirs?|vestiges|bribes|souviens)"
_SCHOOL = r"(?:(?:high |primary |secondary )?school|college|lycee|ecole|primaire|secondaire|classes|cours)"
_PAPERS = r"(?:letters?|(?:e ?)?mails?|courriels?|messages?|texts?|lettres?|courriers?|textes?|documents?|files?|fichiers?)"
_TO_WRITE = r"(?:writ\w+|type|typing|send\w*|open\w*|read\w*|check\w*|ecri\w+|tap\w+|envoy\w+|ouvr\w+|lire|consult\w+|redig\w+)"

TOP = (
    rf"{_TONGUE}(?: is| c est)? (?:no|zero|aucun|pas de) (?:{_TROUBLE}) (?:at all|whatsoever|du tout)|"
    r"(?:every(?:one|body)|people|(?:my |the |mes |les )?(?:colleagues?|collegues?)|tout le monde|toute l equipe|on)(?: \w+)? (?:comes?|asks?|calls?|turns?|vien(?:t|nent)|demand\w+|appel\w+)(?: \w+)? (?:to me|me|m)\b|(?:among|one of|parmi) (?:the |les )best|la reference|"
    r"(?:i m|i am|im|je suis|work as|working as|comme) (?:an? |une? )?(?:\w+ )?(?:translator|interpreter|traduct\w+|interprete)|(?:only|just) (?:\w+ )?speak|(?:parle|parlons) (?:\w+ )?(?:que|seulement|uniquement)(?! (?:\w+ )?(?:un peu|quelques|deux|trois))|"
    rf"{_TONGUE}(?: is| c est)? (?:obviously|of course|naturally|evidemment|bien sur|bien entendu|naturellement)|"
    r"(?:since|from) (?:birth|(?:early )?childhood|i was (?:\w+ ){0,2}(?:kid|child|born|little|small|young|baby))|(?:de|depuis (?:la|ma)) naissance|depuis (?:l enfance|mon enfance|toujours|toute? petite?|que je suis (?:ne|nee|toute? petite?))|"
    r"gr[eo]wn? up|was raised|raised (?:in|with|bilingual)|grandi|(?:at|from) home|(?:a|de) la maison|en famille|(?:comme|like) (?:an? |une? |ma |my )?(?:nati\w+|langue|own|first|locals?)|full professional(?: proficiency| level)?|"
    rf"(?:stud\w+|etudes|etudie\w*|scolarite|school(?:ing|ed)|thesis|these|university|universite|cursus|degree|educated)(?: \w+){{0,3}}? (?:in|en) {_TONGUE}|"
    rf"(?:teach|taught|enseign\w+)(?: \w+){{0,2}}? {_TONGUE}|l enseigne|(?:prof(?:esseure?)?|teacher|interpreter|interprete|translator|traduct\w+) (?:of |d |de )?{_TONGUE}|(?:dream\w*|think|reve|pense) (?:in|en) {_TONGUE}|interpreter|interprete|working languages?|langues? de travail|"
    r"(?:ma|my|first|premiere|1ere|1st) lang(?:ue|uage)(?! etrangere)|(?:born|nee?) with (?:an? )?\w+|nee? (?:avec|dedans)\b|(?:suis|i m|i am|im|am) (?:\w+ )?(?:anglo|franco)phone|clavier dans les mains|fully|pleinement|wizard|whizz?|guru|ninja|freak|une? (?:as|crack|brute|pro|bete|tueu\w+)|power user|a pro|go to (?:person|guy|girl)|second nature|"
    r"(?:spend|spent|pass\w+)(?: \w+){0,2}? (?:life|days?|nights?|vie|journees?|nuits?)(?: \w+){0,2}? (?:on|at|in|with|dessus|sur|devant|dedans)|(?:les )?yeux fermes|eyes closed|blindfold\w*|pivot tables?|tableaux croises|macros?|vba|power query|vlookups?"
)
GOOD = (
    rf"{_TONGUE} (?:de travail|for work)|working {_TONGUE}|(?:draft\w*|redig\w+) (?:in|en) {_TONGUE}|(?:writ\w+|redig\w+|ecri\w+|hold|lead|run|mene\w*|anime\w*|tiens|tenir|negotiat\w+|negoci\w+|giv\w+|donne\w*) (?:\w+ ){{0,2}}?(?:reports?|meetings?|presentations?|workshops?|trainings?|conferences?|contracts?|rapports?|reunions?|ateliers?|contrats?|entretiens?)|"
    rf"lue?s?\W+ecrite?s?(?: et|,)?\W+parlee?s?|(?:written|read) (?:and|,) spoken|{_NOT}{_GAP} {_TROUBLE}|with ease|facile|easy|piece of cake|doigts dans le nez|ca roule|all good|tranquille|(?:know|sais|connais)(?: (?!pas|not|rien)\w+)? (?:my way|m en servir|m y prendre|bien|how to|tout|everything|all of)|"
    rf"(?:i can|je peux|je sais)(?: \w+){{0,2}}? (?:work|travailler|bosser|do (?:everything|anything|all)|tout faire)|(?:je|on) ger\w+|(?:my|mes?|mon|one of my) {_STRENGTH}|"
    rf"(?:enough|suffi\w+|assez)(?: \w+){{0,2}}? (?:for|to|pour)(?: \w+){{0,2}}? {_WORK}|{_USE}(?: \w+){{0,6}}? (?:{_MEANT_FOR_WORK})|"
    r"working (?:knowledge|level|proficiency)|connaissances? pratiques?|(?:niveau|level) pro|pro level|used to (?:it|them|working|using)|l habitude|(?:can t|cannot|cant) complain|(?:yes|oui) (?:all|tous|toutes)(?: of (?:it|them))?|(?:the|la|le) (?:whole|entire|full|complete|suite|pack)(?: \w+)? ?(?:suite|office|pack|lot|complete?)?|"
    r"(?:all|everything|tout)(?: \w+){0,2}? (?:on|with|sur|avec) (?:my |mon |the |l )?(?:computer|laptop|ordinateur|ordi|pc)|what i do all day|mon quotidien|(?:built|build|creat\w+|develop(?:ed|pe)|design\w+|cree|concu|made)(?: \w+){0,2}? (?:databases?|websites?|macros|dashboards?|bases? de donnees|sites?)"
)
BASIC = (
    r"(?:switch|turn) (?:it|one|them|a computer|the computer) on|(?:l |un |mon )?allumer|(?:not|pas|never|jamais)(?: \w+){0,3}? (?:friends?|amie?s?|copains?|copines?)|(?:fache\w*|allergi\w+|brouille\w*) (?:avec|with|to|a)|(?:only|just|juste|que|seulement) (?:\w+ )?(?:understand|read|comprends|lis)|(?:understand|read|comprends|lis) (?:only|just|juste|que|seulement)|"
    rf"{_LEFT}(?: \w+){{0,4}}? {_SCHOOL}|{_TONGUE} (?:from|de|d|du|a) (?:the |l )?{_SCHOOL}|(?:don t|dont|do not|never) (?:even )?ask(?: me)?(?=\W*$)|n en parl\w+ pas|on n en parle pas|"
    rf"(?:only|just|juste|seulement|que|c est|know|connais)(?: \w+){{0,2}}? {_HELLOS}|{_HELLOS} (?:is|are|c est)(?: \w+)?? (?:all|it|tout)(?: \w+ know)?|(?:hello|hi|bonjour|salut)(?: and| et|,)? (?:merci|oui|goodbye|bye|au revoir|thanks?(?: you)?)|"
    r"(?:have|having|has|got|ai|a|avec) (?:(?:some|a lot of|lots of|many|big|great|du|des|beaucoup de|de|quelques|pas mal de|really|souvent) )*(?:difficult\w+|trouble|problems|mal|soucis) (?:with|a|avec|pour|en)\b|"
    rf"(?:can|know how to|able to|sais|peux|arrive a|just|only|juste)(?: \w+)?? {_TO_WRITE}(?: (?:an?|my|some|the|une?|des|mes|les|un))? {_PAPERS}|(?:just|only|juste|seulement|que)(?: \w+){{0,2}}? (?:browsing|internet|surfing|e ?mails?|mails?)|(?:internet|mails?|emails?|browsing)(?: and| et|,) (?:mails?|emails?|internet|facebook|whatsapp)|faiblard\w*|"
    rf"{_NOT}(?: \w+)?(?: (?:of|really|vraiment|un|one|a|de|d))?(?: (?:my|mon|ma|mes))? {_STRENGTH}|(?:my |mon )?(?:weak (?:point|spot|side)|weakness(?:es)?|points? faibles?|lacunes)|{_NOT}(?: (?:really|even|vraiment|meme|ever|rien|been|all))* {_TAUGHT}|"
    rf"(?:no|without|pas|sans|jamais eu|never had)(?: (?:d|de|a|un|own))* {_COMPUTER}|(?:pas|not) (?:trop|tellement|(?:so|that) much)|(?:absolument|surtout|vraiment) pas|(?:absolutely|certainly|definitely) not|not even close|(?:not really|pas vraiment)(?=\W*$)|le moins du monde|rien du tout|pas tellement|(?:no|zero|aucune?|pas d|pas de|sans) (?:\w+ )?(?:experience|knowledge|skills?|notions?|connaissances?|competences?)|"
    rf"(?:no|not a) (?:clue|idea) (?:about|of|with|how(?! to (?:rate|say|judge|tell|put|assess|evaluate|measure|describe|call|answer|grade|score)))|{_NOT}(?: (?:even|meme))? (?:open|ouvrir|turn on|allumer)|suck\w*|rubbish|useless|crap|lousy|clueless|illiterate|illettre\w*|je rame|(?:two|deux) (?:fingers|doigts)|pen and paper|old school|vieille ecole|papier (?:et )?crayon|horreur|ca fait (?:deux|2)|pas gagne|"
    rf"(?:kids?|children|daughter|son|husband|wife|colleagues?|friends?|enfants|fils|fille|mari|femme|collegues?|amis?)(?: \w+){{0,2}}? (?:do|does|help\w*|fait|font|aide\w*|occupe\w*)(?: (?:it|that|this|me))?|(?:limited|elementary) (?:working|professional)(?: proficiency| level)?|"
    r"(?:get|am|m|feel|suis|completely|totally) (?:\w+ )?(?:lost|perdue?|confused|mixed up|stuck|embrouille\w*)|(?:lose|losing|perds) (?:\w+ )?(?:files?|documents?|fichiers?)|m embrouille|(?:hat(?:e|es|ed)|detest\w+)(?![^.;]*\b(?:but|mais)\b)|avoid\w*|evit\w+|scared|afraid|bof|meh|fear|peur|phobi\w+|dinosau\w+|awful|terrible|horrible|catastroph\w+|cata|"
    r"(?:need|ask|besoin|faut|demand\w+|getting|always)(?: \w+){0,3}? (?:help|aide)|(?:is|s|find it|too|very|so|really|c est|est|trop|tres|reste) (?:\w+ )?(?:hard|tough|difficult|difficile|dur|complique\w*)|"
    r"(?:i|i ve|i have|have) (?:almost |mostly |nearly )?(?:forgot(?:ten)?|forget)(?! to|,| (?:one|another|that|my)\b)|(?:j ai|ai|jai) (?:presque |quasi )?(?:tout |beaucoup )?(?:oublie|perdu)(?!,| (?:de|d|mon|ma|mes|que|une?|encore|aussi)\b)|(?:still |currently |just |only )?(?:learning|working on|apprends)|apprentissage|duolingo|tourist\w*|touriste|zilch|nada|que dalle|walou|(?:not|pas) (?:an? |un )?(?:seul |single )?(?:word|mot)|"
    rf"(?:to |de quoi |can |peux )(?:\w+ ){{0,2}}?(?:order|commander|survive|survivre)|baragouin\w*|(?:just|only|juste|seulement) (?:hello|bonjour)|{_A_FEW} (?:\w+ )?(?:words|mots|phrases|lessons|classes|lecons|cours)|"
    r"(?:only|just|mostly|juste|que|seulement|surtout) (?:\w+ ){0,3}(?:phone|telephone|portable|smartphone)|niveau (?:lycee|ecole|college|bac)|high school (?:level|english|french)|(?:can|know|sais) (?:just|only|juste|seulement|a peine)|"
    r"(?:ne )?sais (?:meme )?pas (?:\w+ )?(?:m en servir|utiliser|l utiliser|parler|le parler|ecrire)|(?:can t|cannot|don t know how to|no idea how to) (?:use|speak|write)|"
    r"(?:understand|read|comprends|lis|lire|comprendre)\b[^.;]{0,30}?\b(?:not|don t|can t|cannot|pas|hardly|barely|a peine)(?: \w+){0,2}? (?:speak\w*|parl\w+|spoken)|parl\w+ pas"
)
OPEN = (
    r"(?:m|s) en sor\w+|so so|comme ci comme ca|couci couca|more or less|plus ou moins|kind of|kinda|sort of|partly|partially|en partie|50/50|50 50|fifty fifty|moitie moitie|a moitie|entre les deux|in between|mi figue(?: mi raisin)?|"
    r"somewhat|half and half|sometimes|parfois|quelquefois|some of (?:them|it)|certains?|mouais|ca peut aller|comme tout le monde|ni (?!(?:l |en )?(?:anglais|francais))(?:\w+ ){1,3}ni \w+|variable|it varies|moyennement|could be better|peut mieux faire|middling|mitige\w*"
)
