"""A query → documents, best first: the words weighed, one lunr index made of them, queried once."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from lunr.index import Index
from lunr.query import QueryPresence

from hub.search.labels import OTHER, OWN
from hub.search.query import Query, parse_query
from hub.search.reader import Reader
from hub.search.weigh import Scale, Scores, Weighed
from hub.text.tokens import Tokens, Word

FIELD = "text"
PHRASES = 100
"""So many of the best documents are read for the phrases of a query."""
FIRST = 10
"""So many of the best documents, those that a page shows, are read for words that follow one another."""
SEVERAL = 7
"""So many of the best documents lend their score to their neighbours."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document that answers; `via` names the concepts it was found by where it has none of the words itself."""

    number: int
    score: float
    via: tuple[str, ...] = ()


@dataclass(slots=True)
class _Answers:
    """The scores of each word of a query, and what else is known of the documents."""

    words: list[Scores] = field(default_factory=list)
    own: set[int] = field(default_factory=set)
    direct: set[int] = field(default_factory=set)
    via: dict[int, dict[str, None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks the documents of one index for queries in one language."""

    reader: Reader
    tokens: Callable[[str], Tokens]
    lang: str

    def rank(self, text: str, *, typing: bool = False) -> list[Found]:
        """The documents that answer a query, best first; those of equal score by number."""
        query = parse_query(text, self.tokens(self.lang), typing=typing)
        scale = Scale(self.reader, self.tokens(self.lang))
        last = len(query.words) - 1
        weighed = [
            scale.weigh_word(word, typing=query.open and place == last) for place, word in enumerate(query.words)
        ]
        excluded = {number for words in query.excluded for number in scale.find_having(words)}
        if not query.words:
            return [Found(number, 0.0) for number in range(self.reader.count) if number not in excluded]
        self._add_phrases(scale, query.words, weighed)
        answers = self._answer(query.words, weighed)
        scores = _query_lunr(answers.words, excluded)
        ranking = self.reader.manifest["ranking"]
        share = {number: score * (found / len(query.words)) ** ranking["together"] for number, score, found in scores}
        if len(answers.direct) >= ranking["enough"] and not query.phrases:
            self._add_neighbours(share, excluded, ranking["near"] / len(query.words))
        best = _order(share)
        if query.phrases:
            best = [item for item in best[:PHRASES] if self._has_phrases(item[0], query)]
        best = self._lift_following(best, query.words)
        return [
            Found(number, round(score, 6), () if number in answers.own else tuple(answers.via.get(number, ())))
            for number, score in best
        ]

    def _answer(self, words: Sequence[Word], weighed: Sequence[Weighed]) -> _Answers:
        """The score of each document for each word, from all ways of finding it."""
        ranking = self.reader.manifest["ranking"]
        answers = _Answers()
        for found in weighed:
            answers.own.update(found.direct)
            answers.direct.update(found.direct, found.foreign)
        more = len(answers.direct) >= ranking["enough"]
        for found in weighed:
            scores = dict(found.direct)
            for number, score in found.foreign.items():
                scores[number] = scores.get(number, 0.0) + score
            for number, score in found.family.items():
                if more or number in answers.direct:
                    scores[number] = scores.get(number, 0.0) + score
            _add_below(scores, found.typed, ranking["prefix"])
            answers.words.append(scores)
        for concept, places in _match_labels(words, weighed):
            entry = self.reader.entry("#" + concept)
            groups = entry.forms.values() if entry else ()
            about = {number: float(times) for group in groups for number, _, times in group}
            for place in places:
                _add_below(answers.words[place], about, ranking["concept"])
            for number in about:
                answers.via.setdefault(number, {})[concept] = None
        return answers

    def _add_phrases(self, scale: Scale, words: Sequence[Word], weighed: Sequence[Weighed]) -> None:
        """Adds to the words of a phrase what answers the translation of the whole."""
        for rows, places in _match(words, weighed, "p"):
            for key, weight in rows:
                for place in places:
                    scale.add_translation(weighed[place], key, weight)

    def _add_neighbours(self, scores: Scores, excluded: set[int], near: float) -> None:
        """Lends a share of the best documents' scores to those most like them; no more join than there were."""
        own = set(scores)
        for number, score in _order(scores)[:SEVERAL]:
            for other, alike in self.reader.document(number).get("n", ()):
                if other not in excluded:
                    scores[other] = scores.get(other, 0.0) + near * score * alike / 100
        joined = [number for number, _ in _order(scores) if number not in own]
        for number in joined[len(own) :]:
            del scores[number]

    def _lift_following(self, best: list[tuple[int, float]], words: Sequence[Word]) -> list[tuple[int, float]]:
        """The documents anew, the first ones by how many words of the query follow one another in them too."""
        keys = [{key for _, key in word} for word in words]
        pairs = list(pairwise(keys))
        gain = self.reader.manifest["ranking"]["following"]
        if not pairs or not gain:
            return best
        lifted: Scores = {}
        for number, score in best[:FIRST]:
            document = self.reader.document(number)
            read = self.tokens(document["l"]).read_told
            texts = [[{key for _, key in word} for word in read(text)] for text in _texts(document)]
            met = sum(any(_meet(pair, text) for text in texts) for pair in pairs)
            lifted[number] = score * (1 + gain * met / len(pairs))
        return [*_order(lifted), *best[FIRST:]]

    def _has_phrases(self, number: int, query: Query) -> bool:
        document = self.reader.document(number)
        read = self.tokens(document["l"]).read
        texts = [[dict(word).keys() | set(dict(word).values()) for word in read(text)] for text in _texts(document)]
        return all(any(_stands(phrase, text) for text in texts) for phrase in query.phrases)


def _texts(document: dict[str, Any]) -> Iterable[str]:
    return (document["t"], *document["x"])


def _stands(phrase: Sequence[Word], text: Sequence[set[str]]) -> bool:
    """Whether the words of a phrase stand one after the other, each in any of its forms."""
    keys = [{key for _, key in word} for word in phrase]
    return any(
        all(key & text[start + place] for place, key in enumerate(keys)) for start in range(len(text) - len(keys) + 1)
    )


def _meet(pair: tuple[set[str], set[str]], text: Sequence[set[str]]) -> bool:
    """Whether a word of a text has one of some keys, and the next word one of others."""
    return any(one & pair[0] and other & pair[1] for one, other in pairwise(text))


def _order(scores: Scores) -> list[tuple[int, float]]:
    """Documents and scores, the best first; those of equal score by number."""
    return sorted(scores.items(), key=lambda item: (-round(item[1], 6), item[0]))


def _add_below(scores: Scores, others: Scores, share: float) -> None:
    """Adds documents that answer in a lesser way, below all that are there; `others` are scaled to their highest."""
    low = min(scores.values(), default=1.0)
    high = max(others.values(), default=1.0)
    for number, score in others.items():
        if number not in scores:
            scores[number] = share * low * score / high


def _match_labels(words: Sequence[Word], weighed: Sequence[Weighed]) -> list[tuple[str, range]]:
    """The concepts one of whose labels stands in the query, and the words it takes up."""
    return list(dict.fromkeys((*_match(words, weighed, OWN), *_match(words, weighed, OTHER))))


def _match(words: Sequence[Word], weighed: Sequence[Weighed], name: str) -> Iterator[tuple[Any, range]]:
    """What the entries have under `name` for words that follow one another in the query, and the words it takes up."""
    keys = [{key for _, key in word} for word in words]
    for place, entries in enumerate(item.entries for item in weighed):
        for entry in entries:
            for rest, found in entry.more.get(name, ()):
                end = place + 1 + len(rest)
                if end <= len(keys) and all(key in keys[place + 1 + step] for step, key in enumerate(rest)):
                    yield found, range(place, end)


def _query_lunr(words: Sequence[Scores], excluded: set[int]) -> list[tuple[int, float, int]]:
    """Each document with its score and how many words it has, from one lunr index over the words of the query."""
    names = [f"w{place:02}" for place in range(len(words))]
    vectors: dict[int, list[float]] = {}
    for place, scores in enumerate(words):
        for number, score in scores.items():
            vectors.setdefault(number, []).extend((place, score))
    terms = [[name, _post(place, words[place])] for place, name in enumerate(names)]
    if excluded:
        terms.append(["x", _post(len(names), excluded)])
    index = Index.load(
        {
            "version": "2.3.9",
            "fields": [FIELD],
            "fieldVectors": [[f"{FIELD}/{number}", vector] for number, vector in vectors.items()],
            "invertedIndex": terms,
            "pipeline": [],
        }
    )
    query = index.create_query()
    for name in names:
        query.term(name, use_pipeline=False)
    if excluded:
        query.term("x", use_pipeline=False, presence=QueryPresence.PROHIBITED)
    length = math.sqrt(len(words))
    return [(int(hit["ref"]), hit["score"] * length, len(hit["match_data"].metadata)) for hit in index.query(query)]


def _post(place: int, numbers: Iterable[int]) -> dict[str, Any]:
    """The posting of a term, as lunr keeps it."""
    return {"_index": place, FIELD: {str(number): {} for number in numbers}}
