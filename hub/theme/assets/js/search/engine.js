// @ts-check
/** The index of a language in the browser: a question in, results out (`contract.d.ts`). */

import { Tokens, fold, makeLanguage } from "./analysis.js";
import { findCorrections } from "./correct.js";
import { Ranker } from "./rank.js";
import { FAMILY, Reader } from "./reader.js";
import { Marker } from "./snippet.js";

/** @typedef {import("./reader.js").Load} Load */
/** @typedef {import("./rank.js").Ranked} Ranked */
/** @typedef {import("./snippet.js").Mark} Mark */
/** @typedef {{ id: string, label: string, values: [value: string, label: string, depth: number][] }} FacetRow */
/** @typedef {{ facets: FacetRow[], documents: Record<string, number[][]> }} Table */
/** @typedef {ReturnType<typeof flatten>} Flat */

const STEMMED = ["fr", "nl"];
/** With fewer results than this, other words and broader concepts are proposed. */
const LITTLE = 3;
const PROPOSED = 3;
/** The shortest word that is marked as a part of a compound. */
const PART = 4;

/** The files in a folder of the site. @param {string} folder @returns {Load} */
export const loadFrom = (folder) => async (name) => {
  const response = await fetch(new URL(name, folder.replace(/\/?$/, "/")), name === "index.json" ? { cache: "no-cache" } : {});
  if (!response.ok) throw new Error(response.status === 404 ? "gone" : "offline");
  return response.json();
};

/** Loads what every question needs. @param {Load} load */
export async function openIndex(load) {
  const manifest = await load("index.json");
  const [lengths, tokens] = await Promise.all([load(`${manifest.version}/lengths.json`), readLanguage(load, manifest)]);
  return new Engine(new Reader(load, manifest, lengths), tokens);
}

/** @param {Load} load @param {{ version: string, lang: string }} manifest */
async function readLanguage(load, { version, lang }) {
  const stemmer = STEMMED.includes(lang) ? import(`./stem-${lang}.js`) : { stem: String };
  const [tables, { stem }] = await Promise.all([load(`${version}/words-${lang}.json`), stemmer]);
  return new Tokens(makeLanguage(lang, tables, stem));
}

class Engine {
  /** Languages that are here. @type {Map<string, Tokens>} */
  languages = new Map();
  /** @type {Map<string, Promise<Tokens>>} */
  loading = new Map();
  /** What to mark for the last question. @type {{ ranked?: Ranked, known: Map<string, Marker> }} */
  markers = { known: new Map() };
  /** @type {Flat | undefined} */
  facets;
  /** The last ranking: a list and its counts are asked for one after the other. @type {{ name: string, ranked: Ranked } | undefined} */
  last;

  /** @param {Reader} reader @param {Tokens} tokens */
  constructor(reader, tokens) {
    this.reader = reader;
    this.tokens = tokens;
    this.lang = tokens.language.code;
    this.languages.set(this.lang, tokens);
    this.loading.set(this.lang, Promise.resolve(tokens));
    this.ranker = new Ranker(reader, tokens, (lang) => this.speak(lang));
  }

  /** The words of a language, of the page's where it cannot be loaded. @param {string} lang @returns {Promise<Tokens>} */
  async speak(lang) {
    const { load, manifest } = this.reader;
    const loading = this.loading.get(lang) ?? readLanguage(load, { ...manifest, lang });
    this.loading.set(lang, loading);
    try {
      const tokens = await loading;
      this.languages.set(lang, tokens);
      return tokens;
    } catch (/** @type {any} */ error) {
      this.loading.delete(lang);
      if (error.message === "gone") throw error;
      this.reader.isPartial = true;
      return this.tokens;
    }
  }

  /** Nothing where a later question has come. @param {Hub.Question} question @param {() => boolean} [isOld] @returns {Promise<Hub.Results | null>} */
  async search({ query, facets: chosen, sort, from, size, counts, typing = false }, isOld = () => false) {
    const { reader } = this;
    reader.isPartial = false;
    const isNarrowed = Object.keys(chosen).length > 0;
    const isSorted = sort !== "relevance";
    const needed = [counts || isNarrowed ? "facets.json" : "", isSorted ? "orders.json" : ""];
    const loading = Promise.all(needed.map((name) => name && reader.file(name)));
    loading.catch(() => {}); // Told below, after what the ranking has to tell.
    const ranked = await this.rank(query, typing);
    const [table, orders] = await loading;
    if (isOld()) return null;
    if ((isNarrowed && !table) || (isSorted && !orders)) throw new Error("offline");
    if (table) this.facets ??= flatten(table);
    const narrowed = this.facets ? narrow(this.facets, ranked.numbers, chosen, counts) : { numbers: ranked.numbers, facets: [] };
    const numbers = orders ? arrange(orders[sort] ?? orders.newest, narrowed.numbers) : narrowed.numbers;
    const shown = numbers.slice(from, from + size);
    const documents = await Promise.all(shown.map((number) => reader.document(number)));
    await Promise.all(documents.map((document) => document && this.speak(document.l)));
    if (isOld()) return null;
    /** @type {Set<string>} */
    const words = new Set();
    const hits = documents.flatMap((document, at) => (document ? [this.makeHit(ranked, shown[at], document, words)] : []));
    const isLittle = numbers.length < LITTLE;
    const corrections = size > 0 ? await this.propose(query, ranked, ranked.numbers.length < LITTLE, words) : [];
    const broader = isLittle ? this.findBroader(ranked) : [];
    if (reader.isPartial && !hits.length && size > 0) throw new Error("offline");
    const { isPartial: partial } = reader;
    return { total: numbers.length, hits, facets: narrowed.facets, words: [...words], corrections, broader, partial };
  }

  /** @param {string} query @param {boolean} isTyping */
  async rank(query, isTyping) {
    const name = JSON.stringify([query, isTyping]);
    if (this.last?.name === name) return this.last.ranked;
    const ranked = await this.ranker.rank(query, isTyping);
    this.last = this.reader.isPartial ? undefined : { name, ranked };
    return ranked;
  }

  /** @param {Ranked} ranked @param {number} number @param {any} document @param {Set<string>} words @returns {Hub.Hit} */
  makeHit(ranked, number, { r, k, u, l, t, x, m, f }, words) {
    const via = l === this.lang ? ranked.via(number) : ranked.about(number);
    let marker = this.makeMarker(ranked, l, via, false);
    let snippet = marker.quote(x);
    let title = marker.mark(t, marker.find(t));
    if (![...snippet, ...title].some(({ mark }) => mark)) {
      marker = this.makeMarker(ranked, l, via, true);
      snippet = marker.quote(x);
      title = marker.mark(t, marker.find(t));
    }
    for (const word of marker.seen) words.add(word);
    const langs = [...new Set([this.lang, l])];
    const names = via.flatMap((concept) => {
      const labels = this.more(concept).l ?? {};
      return langs.flatMap((lang) => (labels[lang] ? [{ label: labels[lang], lang, concept }] : []));
    });
    return { record: r, kind: k, url: u, title, lang: l, snippet, via: names, meta: m ?? [], fictitious: Boolean(f), near: ranked.isNear(number) };
  }

  /** What to mark in texts of a language that were found by some concepts; the same for many documents. @param {Ranked} ranked @param {string} lang @param {string[]} via @param {boolean} isLoose */
  makeMarker(ranked, lang, via, isLoose) {
    const isOther = lang !== this.lang;
    const concepts = isOther ? ranked.concepts : via;
    const name = JSON.stringify([lang, concepts, isLoose]);
    if (this.markers.ranked !== ranked) this.markers = { ranked, known: new Map() };
    const { known } = this.markers;
    let marker = known.get(name);
    if (!marker) {
      const tokens = this.languages.get(lang) ?? this.tokens;
      const marks = this.listMarks(ranked, isOther);
      for (const concept of concepts) marks.push(...readLabel(this.more(concept).l?.[lang] ?? "", tokens));
      known.set(name, (marker = new Marker(marks, tokens, isLoose)));
    }
    return marker;
  }

  /** @param {Ranked} ranked @param {boolean} isOther @returns {Mark[]} */
  listMarks({ query, weighed }, isOther) {
    const { scale } = this.ranker;
    return weighed.map(({ word, translations, parts, corrected }, at) => {
      const own = [...word.flat(), ...[...parts, ...corrected].flatMap((form) => [form, scale.key(form)])];
      const start = query.isOpen && at === weighed.length - 1 && word[0][0].length >= 3 ? word[0][0] : undefined;
      const forms = word.map(([form]) => form);
      const families = word.filter(([, name]) => name.length >= FAMILY).map(([, name]) => name.slice(0, FAMILY));
      return { keys: new Set(isOther ? [...own, ...translations] : own), start, parts: forms.filter((form) => form.length >= PART), families };
    });
  }

  /** What the index says of a concept. @param {string} concept @returns {Record<string, any>} */
  more(concept) {
    return this.reader.entry("#" + concept)?.more ?? {};
  }

  /** The query with other words in it, where no text has one of them or little was found; with the accents of `words`. @param {string} text @param {Ranked} ranked @param {boolean} isLittle @param {Set<string>} words */
  async propose(text, { weighed }, isLittle, words) {
    const spans = this.tokens.readSpans(text);
    const written = new Map(Array.from(words, (word) => [fold(word), word]));
    /** @type {Set<string>} */
    const proposed = new Set();
    for (const { word, corrected, direct } of weighed) {
      const [[form]] = word;
      const isRare = isLittle && direct.size < LITTLE;
      const others = corrected.length || !isRare ? corrected : (await findCorrections(form, (start, end) => this.reader.alike(start, end)))[1];
      const span = spans.find(({ words }) => words.some((one) => one[0]?.[0] === form));
      if (span) for (const other of others) proposed.add(text.slice(0, span.start) + (written.get(other) ?? other) + text.slice(span.end));
    }
    return [...proposed].slice(0, PROPOSED);
  }

  /** The pages of what is broader than the concepts in the query. @param {Ranked} ranked */
  findBroader({ concepts }) {
    const pages = concepts.flatMap((concept) => this.more(concept).b ?? []);
    const all = pages.map(([label, url]) => ({ label: typeof label === "string" ? label : (label[this.lang] ?? Object.values(label)[0]), url }));
    return [...new Map(all.map((page) => [page.url, page])).values()];
  }
}

/** @param {string} label @param {Tokens} tokens @returns {Mark[]} */
function readLabel(label, tokens) {
  const words = tokens.read(label).filter((word) => word.length && !tokens.language.stop.has(word[0][0]));
  return words.map((word) => ({ keys: new Set(word.flat()), parts: [], families: [] }));
}

/** Each facet's values of all documents in one row, and where those of each document begin. @param {Table} table */
function flatten({ facets, documents }) {
  return facets.map((facet) => {
    const lists = documents[facet.id] ?? [];
    const starts = new Int32Array(lists.length + 1);
    lists.forEach((list, at) => (starts[at + 1] = starts[at] + list.length));
    return { facet, starts, places: Int32Array.from(lists.flat()) };
  });
}

/** The documents with one of the values chosen in each facet; a value counts those that pass all other facets. @param {Flat} rows @param {number[]} numbers @param {Record<string, string[]>} chosen @param {boolean} counts */
function narrow(rows, numbers, chosen, counts) {
  /** For each number the facet it fails, counted from 1; -1 where it fails several. */
  const failed = new Int8Array(numbers.length);
  rows.forEach(({ facet, starts, places }, row) => {
    if (!chosen[facet.id]?.length) return;
    const wanted = facet.values.map(([value]) => chosen[facet.id].includes(value));
    numbers.forEach((number, at) => {
      for (let place = starts[number]; place < starts[number + 1]; place++) if (wanted[places[place]]) return;
      failed[at] = failed[at] ? -1 : row + 1;
    });
  });
  const kept = numbers.filter((_, at) => !failed[at]);
  const shown = (counts ? rows : []).map(({ facet: { id, label, values }, starts, places }, row) => {
    const counted = new Int32Array(values.length);
    numbers.forEach((number, at) => {
      if (failed[at] && failed[at] !== row + 1) return;
      for (let place = starts[number]; place < starts[number + 1]; place++) counted[places[place]]++;
    });
    const mine = new Set(chosen[id]);
    const known = values.map(([value, name, depth], at) => ({ value, label: name, count: counted[at], depth }));
    const lost = [...mine].filter((value) => !values.some(([name]) => name === value));
    const unknown = lost.map((value) => ({ value, label: value, count: 0, depth: 0 }));
    return { id, label, values: [...known.filter(({ value, count }) => count || mine.has(value)), ...unknown] };
  });
  return { numbers: kept, facets: shown.filter(({ values }) => values.length) };
}

/** @param {number[]} order @param {number[]} numbers */
function arrange(order, numbers) {
  const found = new Set(numbers);
  return order.filter((number) => found.has(number));
}
