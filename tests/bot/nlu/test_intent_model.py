"""The intent model ranks as scikit-learn's classifier of all intents would."""
import json

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.nlu.encoder import encode
from bot.nlu.intent_model import IntentModel
from knowledge.text import normalise

EXAMPLES = {
    "ask_age_limit": ["what is the age limit", "how old may I be", "quelle est la limite d'âge", "suis-je trop vieux"],
    "ask_salary": ["what is the pay", "how much money do I get", "quel est le salaire", "c'est payé combien"],
    "out_of_scope": ["what is the weather", "book me a table", "quel temps fait-il", "réserve une table"],
}
PAIRS = [(text, intent) for intent, texts in EXAMPLES.items() for text in texts]


def test_first_is_what_the_classifier_says() -> None:
    parts = IntentModel.fit([text for text, _ in PAIRS], [intent for _, intent in PAIRS])
    texts = ["the age limit?", "combien d'argent ?", "how old is too old", "le salaire et la limite d'âge"]
    plain = [normalise(text) for text in texts]
    known = [normalise(text) for text, _ in PAIRS]
    options = {"min_df": 2, "sublinear_tf": True, "lowercase": False}
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **options).fit(known)
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\w+", **options).fit(known)
    features = hstack([characters.transform(plain), words.transform(plain), csr_matrix(encode(texts))])
    learned = hstack([characters.transform(known), words.transform(known), csr_matrix(encode([text for text, _ in PAIRS]))])
    linear = LinearSVC(C=1.0, class_weight={"ask_age_limit": 1.0, "ask_salary": 1.0, "out_of_scope": 3.0}, random_state=0).fit(learned, [intent for _, intent in PAIRS])
    distances = linear.decision_function(features)
    stored = {name: part if isinstance(part, np.ndarray) else json.loads(json.dumps(part)) for name, part in parts.items()}
    model = IntentModel(**stored)
    for ranking, row in zip(model.rank(texts), distances):
        shares = dict(ranking)
        inside = [n for n, name in enumerate(linear.classes_) if name != "out_of_scope"]
        likelier = np.exp(4.0 * (row[inside[0]] - row[inside[1]]))
        assert np.isclose(shares["ask_age_limit"] / shares["ask_salary"], likelier, rtol=1e-3)
        assert np.isclose(sum(shares.values()), 1) and [c for _, c in ranking] == sorted(shares.values(), reverse=True)
