// @ts-check
/** `hub/search/weigh.py`: one word of a query → how much each document answers it. */

import { keyOf } from "./analysis.js";
import { compare, findCorrections } from "./correct.js";
import { FAMILY } from "./reader.js";

/** @typedef {import("./reader.js").Reader} Reader */
/** @typedef {import("./reader.js").Entry} Entry */
/** @typedef {import("./reader.js").Places} Places */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./query.js").Tokens} Tokens */

const PART = "";
const COMPLETIONS = 8;
const SHARDS = 4;
const SHORTEST_PART = 3;
const LONG_PART = 4;
const LINKS = ["", "s", "en", "e", "er"];
const SHORTEST_PREFIX = 3;
/** So many words stay weighed, for those who type on. */
const KEPT = 16;

/** @typedef {[key: string, weight: number][]} Translations */

/** @param {Translations} rows */
export const keysOf = (rows) => rows.map(([key]) => key);

/** A score by document number, in the order in which they came. */
export class Scores {
  /** @type {number[]} */
  numbers = [];

  /** @param {number} count how many documents there are */
  constructor(count) {
    this.values = new Float64Array(count).fill(NaN);
  }

  get size() {
    return this.numbers.length;
  }

  /** @param {number} number */
  has(number) {
    return !Number.isNaN(this.values[number]);
  }

  /** @param {number} number @param {number} score */
  add(number, score) {
    const { values } = this;
    if (Number.isNaN(values[number])) {
      this.numbers.push(number);
      values[number] = score;
    } else values[number] += score;
  }

  copy() {
    const copy = new Scores(0);
    copy.values = this.values.slice();
    copy.numbers = this.numbers.slice();
    return copy;
  }
}

/** The answers to a word; keys of `translations`, `parts` of a compound and `corrected` forms were looked for too. */
export class Weighed {
  /** @type {string[]} */
  corrected = [];
  /** @type {string[]} */
  parts = [];
  /** @type {string[]} */
  translations = [];

  /** @param {number} count @param {Word} word @param {Entry[]} entries */
  constructor(count, word, entries) {
    this.word = word;
    this.entries = entries;
    this.direct = new Scores(count);
    this.foreign = new Scores(count);
    this.family = new Scores(count);
    this.typed = new Scores(count);
  }
}

/** Weighs words over one index, in the language of `tokens`. */
export class Scale {
  /** @type {Map<string, Weighed>} */
  kept = new Map();

  /** @param {Reader} reader @param {Tokens} tokens */
  constructor(reader, tokens) {
    this.reader = reader;
    this.tokens = tokens;
    this.ranking = reader.manifest.ranking;
  }

  /** @param {Word} word @param {boolean} isTyping */
  async weighWord(word, isTyping) {
    const name = JSON.stringify([word, isTyping]);
    const found = this.kept.get(name) ?? (await this.weighAnew(word, isTyping));
    this.kept.delete(name);
    if (!this.reader.isPartial) this.kept.set(name, found);
    for (const old of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(old);
    return found;
  }

  /** @param {Word} word @param {boolean} isTyping */
  async weighAnew(word, isTyping) {
    const { reader, ranking } = this;
    const keys = [...new Set(word.map(([, key]) => key))];
    const [completions] = await Promise.all([isTyping ? this.complete(word[0][0]) : [], reader.need(keys)]);
    const entries = keys.flatMap((key) => reader.entry(key) ?? []);
    const parts = await Promise.all(word.map(([form, key]) => this.findParts(form, reader.entry(key))));
    const partKeys = parts.map((pieces) => pieces.map((part) => this.key(part)));
    await reader.need([...entries.flatMap(({ more }) => keysOf(more.x ?? [])), ...partKeys.flat()]);
    const ways = word.map(([, key], at) => (reader.entry(key)?.more.x ? [] : this.translateParts(partKeys[at])));
    await reader.need(ways.flatMap(keysOf));

    const found = new Weighed(reader.count, word, entries);
    found.parts = parts.flat();
    for (const entry of entries) {
      this.add(found.direct, reader.merge([entry]), ranking.key);
      this.addTranslations(found, entry.more.x ?? []);
    }
    word.forEach(([form, key], at) => {
      const places = reader.entry(key)?.forms.get(form);
      if (places) this.add(found.direct, places, ranking.exact);
      for (const part of partKeys[at]) this.addGroup(found.direct, part, ranking.part);
      this.addTranslations(found, ways[at]);
    });
    const isNumber = /^[\p{Nd}²³¹]+$/u.test(word[0][0]);
    for (const key of isNumber ? [] : keys)
      if (key.length >= FAMILY) this.add(found.family, reader.merge(reader.family(key)), ranking.family);
    for (const places of completions) this.add(found.typed, places, 1);
    if (!found.direct.size && !found.foreign.size && !found.typed.size) await this.addCorrections(found, word[0][0]);
    if (!found.direct.size && !found.foreign.size && !found.typed.size && !entries.length) {
      const ends = await this.findEnds(word[0][0]);
      for (const part of ends) this.addGroup(found.direct, this.key(part), ranking.part);
      found.parts.push(...ends);
    }
    return found;
  }

  /** The documents that have each of some words, in any of its forms. @param {Word[]} words @returns {Promise<number[]>} */
  async findHaving(words) {
    const { reader } = this;
    const keys = words.map((word) => word.map(([, key]) => key));
    await reader.need(keys.flat());
    const having = keys.map((own) => new Set(reader.merge(own.flatMap((key) => reader.entry(key) ?? [])).filter((_, at) => at % 3 === 0)));
    return having.length ? [...having[0]].filter((number) => having.every((one) => one.has(number))) : [];
  }

  /** @param {string} form */
  key(form) {
    return keyOf(form, this.tokens.language);
  }

  /** The parts of a compound, which the index knows or which it finds itself. @param {string} form @param {Entry | undefined} entry @returns {Promise<string[]> | string[]} */
  findParts(form, entry) {
    return entry?.forms.has(form) ? (entry.parts.get(form) ?? []) : this.takeApart(form);
  }

  /** The two parts of a compound that no document has as it is, where documents have both. @param {string} form @returns {Promise<string[]>} */
  async takeApart(form) {
    if (!this.reader.manifest.compounds.includes(this.tokens.language.code) || form.length < 2 * SHORTEST_PART + 2) return [];
    /** @type {[number, number, string, string][]} */
    const ways = [];
    for (let place = SHORTEST_PART; place < form.length - SHORTEST_PART; place++)
      for (const link of LINKS) {
        const head = form.slice(0, place - link.length);
        if (place - link.length < SHORTEST_PART || !form.slice(0, place).endsWith(link)) continue;
        ways.push([Math.min(head.length, form.length - place), -link.length, head, form.slice(place)]);
      }
    const headed = await this.filterKnown(ways, 2);
    const known = await this.filterKnown(headed, 3);
    known.sort((one, other) => other[0] - one[0] || other[1] - one[1] || compare(other[2], one[2]) || compare(other[3], one[3]));
    return known[0]?.slice(2).map(String) ?? [];
  }

  /** @param {[number, number, string, string][]} ways @param {2 | 3} at */
  async filterKnown(ways, at) {
    await this.reader.need(ways.map((way) => this.key(way[at])));
    return ways.filter((way) => this.knows(way[at]));
  }

  /** @param {string} part */
  knows(part) {
    const forms = this.reader.entry(this.key(part))?.forms;
    return forms?.size && (part.length >= LONG_PART || forms.has(part) || forms.has(PART));
  }

  /** The longest words that a compound begins and ends with, where the rest of it is unknown. @param {string} form @returns {Promise<string[]>} */
  async findEnds(form) {
    if (!this.reader.manifest.compounds.includes(this.tokens.language.code)) return [];
    const lengths = Array.from({ length: Math.max(form.length - SHORTEST_PART - LONG_PART + 1, 0) }, (_, at) => form.length - SHORTEST_PART - at);
    const ends = [lengths.map((length) => form.slice(0, length)), lengths.map((length) => form.slice(-length))];
    await this.reader.need(ends.flat().map((piece) => this.key(piece)));
    return ends.flatMap((pieces) => pieces.find((piece) => this.knows(piece)) ?? []);
  }

  /** The places of the commonest forms that begin with `start`. @param {string} start @returns {Promise<Places[]>} */
  async complete(start) {
    if (start.length < SHORTEST_PREFIX) return [];
    const low = start.slice(0, Math.max(SHORTEST_PREFIX, start.length - 3));
    const entries = await this.reader.between(low, start + "\uffff", SHARDS);
    const forms = entries.flatMap((entry) => [...entry.forms].filter(([form]) => form !== start && form.startsWith(start)));
    forms.sort(([one, places], [other, others]) => others.length - places.length || compare(one, other));
    return forms.slice(0, COMPLETIONS).map(([, places]) => places);
  }

  /** @param {Weighed} found @param {string} form */
  async addCorrections(found, form) {
    const { reader, ranking } = this;
    const isLabel = found.entries.some(({ more }) => more.o?.some((/** @type {[string[], string]} */ [rest]) => !rest.length));
    const [distance, forms] = await findCorrections(form, (start, end) => reader.alike(start, end), isLabel ? 1 : 2);
    await reader.need(forms.map((other) => this.key(other)));
    for (const other of forms) {
      const entry = reader.entry(this.key(other));
      if (entry?.forms.has(other)) this.add(found.direct, reader.merge([entry]), ranking.typo / distance);
    }
    found.corrected = forms;
  }

  /** @param {string[]} parts their keys @returns {Translations} */
  translateParts(parts) {
    const rows = parts.flatMap((part) => /** @type {Translations} */ (this.reader.entry(part)?.more.x ?? []));
    return rows.map(([key, weight]) => [key, this.ranking.part * weight]);
  }

  /** @param {Pick<Weighed, "foreign" | "translations">} found @param {Translations} rows */
  addTranslations(found, rows) {
    for (const [key, weight] of rows) this.addGroup(found.foreign, key, (this.ranking.translation * weight) / 9);
    found.translations.push(...keysOf(rows));
  }

  /** @param {Scores} scores @param {string} key @param {number} share */
  addGroup(scores, key, share) {
    const entry = this.reader.entry(key);
    if (entry) this.add(scores, this.reader.merge([entry]), share);
  }

  /** Adds the BM25 scores of a term. @param {Scores} scores @param {Places} places @param {number} share */
  add(scores, places, share) {
    const { k1, fields } = this.ranking;
    const { norms, count } = this.reader;
    const size = places.length / 3;
    const rarity = Math.log(1 + Math.abs((count - size + 0.5) / (size + 0.5)));
    const most = fields.map((/** @type {number} */ field) => share * field * rarity * (k1 + 1));
    for (let at = 0; at < places.length; at += 3) {
      const number = places[at];
      const place = places[at + 1];
      const times = places[at + 2];
      scores.add(number, (most[place] * times) / (norms[place][number] + times));
    }
  }
}
