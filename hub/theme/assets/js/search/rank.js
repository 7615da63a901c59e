// @ts-check
/** `hub/search/rank.py`: a query → documents, best first: the words weighed, one lunr index made of them, queried once. */

import { parseQuery } from "./query.js";
import { Scale, Scores, keysOf } from "./weigh.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./query.js").Tokens} Tokens */
/** @typedef {import("./weigh.js").Weighed} Weighed */
/** @typedef {{ words: Scores[], own: Set<number>, direct: Set<number>, via: Map<number, Set<string>>, concepts: string[] }} Answers */
/** `about` names the concepts of the query a document is about, `via` where it has none of the words itself. @typedef {{ numbers: number[], scores: number[], isNear: (number: number) => boolean, via: (number: number) => string[], about: (number: number) => string[], query: Query, weighed: Weighed[], concepts: string[] }} Ranked */

const FIELD = "text";
const PHRASES = 100;
const FIRST = 10;
const SEVERAL = 7;

export class Ranker {
  /** So many documents, the best, are put into the index for lunr; a page shows far fewer. */
  most = 1000;
  /** The keys in documents that were read. @type {Map<number, string[][][]>} */
  texts = new Map();

  /** @param {Reader} reader @param {Tokens} tokens of the language of the query @param {(lang: string) => Promise<Tokens>} speak */
  constructor(reader, tokens, speak) {
    this.reader = reader;
    this.tokens = tokens;
    this.speak = speak;
    this.scale = new Scale(reader, tokens);
    this.ranking = reader.manifest.ranking;
  }

  /** @param {string} text @param {boolean} isTyping @returns {Promise<Ranked>} */
  async rank(text, isTyping) {
    const { reader, scale, ranking } = this;
    const query = parseQuery(text, this.tokens, isTyping);
    const last = query.words.length - 1;
    const [alone, left] = await Promise.all([
      Promise.all(query.words.map((word, place) => scale.weighWord(word, query.isOpen && place === last))),
      Promise.all(query.excluded.map((words) => scale.findHaving(words))),
    ]);
    const weighed = await this.addPhrases(query.words, alone);
    const excluded = new Set(left.flat());
    if (!query.words.length) {
      const numbers = Array.from({ length: reader.count }, (_, at) => at).filter((number) => !excluded.has(number));
      return { numbers, scores: numbers.map(() => 0), isNear: () => false, via: () => [], about: () => [], query, weighed, concepts: [] };
    }
    const answers = await this.answer(query.words, weighed);
    const share = this.queryLunr(answers.words, excluded);
    const own = new Set(share.numbers);
    if (answers.direct.size >= ranking.enough && !query.phrases.length)
      await this.addNeighbours(share, own, excluded, ranking.near / query.words.length);
    let best = this.order(share);
    if (query.phrases.length) best = await this.keepPhrases(best.slice(0, PHRASES), query);
    best = await this.liftFollowing(best, share, query.words);
    const scores = best.map((number) => micro(share.values[number]) / 1e6);
    const about = (/** @type {number} */ number) => [...(answers.via.get(number) ?? [])];
    const via = (/** @type {number} */ number) => (answers.own.has(number) ? [] : about(number));
    return { numbers: best, scores, isNear: (number) => !own.has(number), via, about, query, weighed, concepts: answers.concepts };
  }

  /** Adds to the words of a phrase what answers the translation of the whole. @param {Word[]} words @param {Weighed[]} alone @returns {Promise<Weighed[]>} */
  async addPhrases(words, alone) {
    const matches = match(words, alone, "p");
    if (!matches.length) return alone;
    await this.reader.need(matches.flatMap(([rows]) => keysOf(rows)));
    const weighed = alone.map((found) => ({ ...found, foreign: found.foreign.copy(), translations: [...found.translations] }));
    for (const [rows, start, end] of matches)
      for (const row of rows) for (const found of weighed.slice(start, end)) this.scale.addTranslations(found, [row]);
    return weighed;
  }

  /** The score of each document for each word, from all ways of finding it. @param {Word[]} words @param {Weighed[]} weighed @returns {Promise<Answers>} */
  async answer(words, weighed) {
    const { reader, ranking } = this;
    const own = new Set(weighed.flatMap((found) => found.direct.numbers));
    const direct = new Set(weighed.flatMap((found) => [...found.direct.numbers, ...found.foreign.numbers]));
    const isMore = direct.size >= ranking.enough;
    /** @type {Map<number, Set<string>>} */
    const via = new Map();
    const all = weighed.map((found) => {
      const scores = found.direct.copy();
      for (const number of found.foreign.numbers) scores.add(number, found.foreign.values[number]);
      for (const number of found.family.numbers)
        if (isMore || direct.has(number)) scores.add(number, found.family.values[number]);
      addBelow(scores, found.typed, ranking.prefix);
      return scores;
    });
    const matches = matchLabels(words, weighed);
    await reader.need(matches.map(([concept]) => "#" + concept));
    for (const [concept, start, end] of matches) {
      const about = new Scores(reader.count);
      for (const places of reader.entry("#" + concept)?.forms.values() ?? [])
        for (let at = 0; at < places.length; at += 3) {
          if (!about.has(places[at])) about.numbers.push(places[at]);
          about.values[places[at]] = places[at + 2];
        }
      for (let place = start; place < end; place++) addBelow(all[place], about, ranking.concept);
      for (const number of about.numbers) via.set(number, (via.get(number) ?? new Set()).add(concept));
    }
    return { words: all, own, direct, via, concepts: [...new Set(matches.map(([concept]) => concept))] };
  }

  /** Lends a share of the best documents' scores to those most like them; no more join than there were. @param {Scores} scores @param {Set<number>} own @param {Set<number>} excluded @param {number} near */
  async addNeighbours(scores, own, excluded, near) {
    const best = this.order(scores).slice(0, SEVERAL);
    const lent = best.map((number) => scores.values[number]);
    const documents = await Promise.all(best.map((number) => this.reader.document(number)));
    documents.forEach((document, at) => {
      for (const [other, alike] of document?.n ?? [])
        if (!excluded.has(other)) scores.add(other, (near * lent[at] * alike) / 100);
    });
    const joined = new Set(this.order(scores).filter((number) => !own.has(number)).slice(own.size));
    scores.numbers = scores.numbers.filter((number) => !joined.has(number));
  }

  /** The documents by score rounded to 1e-6, then by number. @param {Pick<Scores, "numbers" | "values">} scores */
  order({ numbers, values }) {
    const { count } = this.reader;
    const keys = Float64Array.from(numbers, (number) => number - micro(values[number]) * count).sort();
    return Array.from(keys, (key) => ((key % count) + count) % count);
  }

  /** The documents anew, the first ones by how many words of the query follow one another in them too. @param {number[]} best @param {Scores} scores @param {Word[]} words */
  async liftFollowing(best, scores, words) {
    const keys = words.map((word) => word.map(([, key]) => key));
    const pairs = keys.slice(1).map((after, at) => [keys[at], after]);
    const { following } = this.ranking;
    if (!pairs.length || !following) return best;
    const first = best.slice(0, FIRST);
    const texts = await Promise.all(first.map((number) => this.readKeys(number)));
    first.forEach((number, at) => {
      const met = pairs.filter((pair) => texts[at].some((text) => meet(pair, text))).length;
      scores.values[number] *= 1 + (following * met) / pairs.length;
    });
    return [...this.order({ numbers: first, values: scores.values }), ...best.slice(FIRST)];
  }

  /** The keys of each word of each text of a document, stop words aside. @param {number} number @returns {Promise<string[][][]>} */
  async readKeys(number) {
    let texts = this.texts.get(number);
    const document = texts ? undefined : await this.reader.document(number);
    if (document) {
      const tokens = await this.speak(document.l);
      const { stop } = tokens.language;
      const told = [document.t, ...document.x].map((text) => tokens.read(text).filter(([[form]]) => !stop.has(form)));
      this.texts.set(number, (texts = told.map((text) => text.map((word) => word.map(([, key]) => key)))));
    }
    return texts ?? [];
  }

  /** @param {number[]} best @param {Query} query */
  async keepPhrases(best, { phrases }) {
    const keys = phrases.map((phrase) => phrase.map((word) => word.map(([, key]) => key)));
    const kept = await Promise.all(
      best.map(async (number) => {
        const document = await this.reader.document(number);
        if (!document) return false;
        const tokens = await this.speak(document.l);
        const texts = [document.t, ...document.x].map((text) => tokens.read(text));
        return keys.every((phrase) => texts.some((text) => stands(phrase, text)));
      }),
    );
    return best.filter((_, at) => kept[at]);
  }

  /**
   * The score of each document, more where it has more of the words, from one lunr index over the words of the query.
   * Of more than `most` documents lunr is given the best; the sums it would make for the others are made here.
   * @param {Scores[]} words @param {Set<number>} excluded
   */
  queryLunr(words, excluded) {
    const share = new Scores(this.reader.count);
    const had = new Uint8Array(this.reader.count);
    for (const { numbers, values } of words)
      for (const number of numbers)
        if (!excluded.has(number)) {
          share.add(number, values[number]);
          had[number] += 1;
        }
    const length = Math.sqrt(words.length);
    const powers = Array.from({ length: words.length + 1 }, (_, found) => (found / words.length) ** this.ranking.together);
    for (const number of share.numbers) share.values[number] = (share.values[number] / length) * length * powers[had[number]];
    const best = Float64Array.from(share.numbers, (number) => share.values[number]).sort();
    const least = best[best.length - this.most] ?? 0;
    const given = words.map(({ numbers, values }) => ({ numbers: numbers.filter((number) => share.values[number] >= least), values }));
    for (const { ref, score, matchData } of askLunr(given))
      share.values[ref] = score * length * powers[Object.keys(matchData.metadata).length];
    return share;
  }
}

/** @param {{ numbers: number[], values: Float64Array }[]} words */
function askLunr(words) {
  const { lunr } = /** @type {any} */ (globalThis);
  const names = words.map((_, place) => `w${String(place).padStart(2, "0")}`);
  /** @type {Map<number, number[]>} */
  const vectors = new Map();
  words.forEach(({ numbers, values }, place) => {
    for (const number of numbers) {
      const vector = vectors.get(number);
      if (vector) vector.push(place, values[number]);
      else vectors.set(number, [place, values[number]]);
    }
  });
  const terms = words.map(({ numbers }, place) => [names[place], toPosting(place, numbers)]);
  const index = lunr.Index.load({
    version: lunr.version,
    fields: [FIELD],
    fieldVectors: Array.from(vectors, ([number, vector]) => [`${FIELD}/${number}`, vector]),
    invertedIndex: terms,
    pipeline: [],
  });
  return index.query((/** @type {any} */ query) => {
    for (const name of names) query.term(name, { usePipeline: false });
  });
}

/** @param {number} place @param {number[]} numbers */
const toPosting = (place, numbers) => ({ _index: place, [FIELD]: Object.fromEntries(numbers.map((number) => [number, {}])) });

/** A score in millionths, rounded as Python does. @param {number} score */
function micro(score) {
  const many = score * 1e6;
  return Math.abs((many % 1) - 0.5) > 1e-4 ? Math.round(many) : Math.round(Number(score.toFixed(6)) * 1e6);
}

/** Whether the words of a phrase stand one after the other, each in any of its forms. @param {string[][]} phrase @param {Word[]} text */
const stands = (phrase, text) =>
  text.some((_, start) => start + phrase.length <= text.length && phrase.every((keys, at) => isOne(text[start + at], keys)));

/** Whether a word of a text has one of some keys, and the next word one of others. @param {string[][]} pair @param {string[][]} text */
const meet = ([before, after], text) =>
  text.some((keys, at) => at > 0 && keys.some((key) => after.includes(key)) && text[at - 1].some((key) => before.includes(key)));

/** @param {Word} word @param {string[]} keys */
const isOne = (word, keys) => word.some(([form, key]) => keys.includes(form) || keys.includes(key));

/** Adds documents that answer in a lesser way, below all that are there. @param {Scores} scores @param {Scores} others @param {number} share */
function addBelow(scores, others, share) {
  const low = lowest(scores, Math.min);
  const high = lowest(others, Math.max);
  for (const number of others.numbers) if (!scores.has(number)) scores.add(number, (share * low * others.values[number]) / high);
}

/** @param {Scores} scores @param {(one: number, other: number) => number} choose */
const lowest = ({ numbers, values }, choose) =>
  numbers.length ? numbers.reduce((best, number) => choose(best, values[number]), values[numbers[0]]) : 1;

/** The concepts one of whose labels stands in the query, and the words it takes up. @param {Word[]} words @param {Weighed[]} weighed */
const matchLabels = (words, weighed) => [...new Map(["c", "o"].flatMap((name) => match(words, weighed, name)).map((found) => [found.join(" "), found])).values()];

/** What the entries have under a name for words that follow one another in the query, and from where to where. @param {Word[]} words @param {Weighed[]} weighed @param {string} name @returns {[any, number, number][]} */
function match(words, weighed, name) {
  const keys = words.map((word) => word.map(([, key]) => key));
  /** @param {string[]} rest @param {number} place */
  const isThere = (rest, place) => rest.every((key, at) => keys[place + 1 + at]?.includes(key));
  return weighed.flatMap(({ entries }, place) =>
    entries.flatMap(({ more }) => {
      const rows = /** @type {[string[], any][]} */ (more[name] ?? []);
      return rows.flatMap(([rest, found]) => (isThere(rest, place) ? [/** @type {[any, number, number]} */ ([found, place, place + 1 + rest.length])] : []));
    }),
  );
}
