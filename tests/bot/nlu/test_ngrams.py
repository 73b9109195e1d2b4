"""N-grams are weighed as by scikit-learn."""
import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.ngrams import NGrams, learnt

EXAMPLES = ["what is the age limit", "quelle est la limite d age", "who pays for the trip home", "c est paye combien", "age limit"]
TEXTS = [*EXAMPLES, "", " ", "zzz", "the the the limit", "what about a trip ?", "limite\tage"]


@pytest.mark.parametrize("options", [{"analyzer": "char_wb", "ngram_range": (1, 4), "min_df": 2}, {"ngram_range": (1, 2), "token_pattern": r"(?u)\w+"}])
def test_as_scikit_learn(options: dict) -> None:
    vectorizer = TfidfVectorizer(sublinear_tf=True, lowercase=False, **options).fit(EXAMPLES)
    ngrams = NGrams(**learnt(vectorizer))
    for text in TEXTS:
        columns, weights = ngrams.weigh(text)
        row = np.zeros(ngrams.number)
        row[columns] = weights
        assert np.allclose(row, vectorizer.transform([text]).toarray()[0], atol=1e-6), text
