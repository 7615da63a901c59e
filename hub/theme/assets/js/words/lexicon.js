// @ts-check
/** `hub/wording/` of Python once more, from the lexicon that it wrote: its patterns, words and expressions. It says why. */
import { Tokens, fold, makeLanguage, normalise } from "../search/analysis.js";

/** @typedef {{ title: string, usage: string, why: string, instead: string[], slug: string, advised: string[] }} Term */
/** @typedef {{ term: string, words: string[], gaps: string, capitals: string, name: string }} Expression */
/** @typedef {{ start: number, end: number, text: string, words: string[], heads: string[], tails: string[] }} Word */
/** @typedef {ReturnType<typeof loadLexicon>} Lexicon */

export const EXACT = "=";
const MARKS = "·•‧∙⋅∘・.-‑/(";
const SHORTEST = 3;
const LEADING = 4;
const SHORTEST_TAIL = 6;
const INNER = 4;
const ENDLESS = 60;
/** Words of names and inclusive writing are cut by the analysis of search; no word is stemmed here. */
const NONE = { stop: "", lemmas: "", kept: "", ordinals: "" };

/** The words that each spelling may be, those of a set alone where there is one.
 * @param {Record<string, string>} spellings those of each word @param {Set<string>} [own] */
function toLists(spellings, own) {
  /** @type {Map<string, string[]>} */
  const lists = new Map();
  for (const [word, spelled] of Object.entries(spellings))
    if (!own || own.has(word)) for (const one of spelled.split(" ")) lists.set(one, [...(lists.get(one) ?? []), word]);
  return lists;
}

/** A word as it is looked up. @param {string} word */
export function spell(word) {
  const plain = normalise(word).replace(/'s$/, "");
  const [final] = /ée?s?$/.exec(plain) ?? [""];
  return fold(plain.slice(0, plain.length - final.length)) + final;
}

/** @param {string} word */
export const isCapital = (word) => {
  const [first] = word;
  return first !== first.toLowerCase();
};

/** @param {string} word */
export const isLoud = (word) => [...word].length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** @param {any} json what `describe_lexicon` wrote */
export function loadLexicon(json) {
  const { patterns } = json;
  /** @type {Expression[]} */
  const expressions = json.expressions.map((/** @type {string[]} */ [term, words, gaps, capitals, name]) => ({
    term, words: words.split(" "), gaps, capitals, name,
  }));
  /** @type {Map<string, Expression[]>} */
  const byFirst = new Map();
  for (const one of expressions) byFirst.set(one.words[0], [...(byFirst.get(one.words[0]) ?? []), one]);
  const lists = Object.fromEntries(
    ["adjectives", "leading", "of", "places", "bodies", "inner", "sides", "stop"].map((name) => [
      name,
      /** @type {Set<string>} */ (new Set(patterns[name].split(/\s+/).filter(Boolean))),
    ]),
  );
  return {
    /** @type {Record<string, Term>} */
    terms: json.terms,
    /** @type {string[]} */
    hinted: json.hinted,
    byFirst,
    lists,
    gaps: new Map(Object.entries(patterns.gaps).map(([gap, pattern]) => [gap, new RegExp(`^(?:${pattern})$`, "u")])),
    plain: new RegExp(`^(?:${patterns.plain})$`, "u"),
    start: new RegExp(patterns.start, "u"),
    paragraph: new RegExp(patterns.paragraph, "gu"),
    testimony: new RegExp(patterns.testimony, "gu"),
    adjectival: new RegExp(patterns.adjectival, "u"),
    quiet: [patterns.code, ...patterns.quiet, ...patterns.naming, ...patterns.others].map((pattern) => new RegExp(pattern, "giu")),
    reader: new Reader(json, new Set(expressions.filter(({ name }) => name).flatMap(({ words }) => words))),
  };
}

/** Reads texts; remembers each word. */
class Reader {
  /** @type {Map<string, { words: string[], heads: string[], tails: string[] }>} */
  seen = new Map();
  /** @type {Map<string, string[]>} */
  folded = new Map();

  /** @param {any} json @param {Set<string>} exact the words of names */
  constructor(json, exact) {
    this.word = new RegExp(json.patterns.word, "gu");
    this.inclusive = new RegExp(json.patterns.inclusive, "uy");
    this.tokens = new Tokens(makeLanguage(json.lang, NONE, String));
    this.spellings = toLists(json.spellings);
    this.exact = exact;
    this.parts = new Parts(json);
    for (const [spelling, known] of this.spellings)
      this.folded.set(fold(spelling), [...new Set([...(this.folded.get(fold(spelling)) ?? []), ...known])]);
  }

  /** The words of a text in order. @param {string} text @returns {Word[]} */
  read(text) {
    /** @type {Word[]} */
    const words = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(this.word)) {
      if (index < end) continue;
      end = index + word.length;
      this.inclusive.lastIndex = index;
      const [wide] = (end < text.length && MARKS.includes(text[end]) && this.inclusive.exec(text)) || [""];
      const known = wide ? this.seeInclusive(wide) : [];
      if (known.length) end = index + wide.length;
      words.push(
        known.length
          ? { start: index, end, text: wide, words: known, heads: [], tails: [] }
          : { start: index, end, text: word, ...this.see(word) },
      );
    }
    return words;
  }

  /** @param {string} word */
  see(word) {
    let sight = this.seen.get(word);
    if (!sight) {
      const spelling = spell(word);
      const words = this.spellings.get(spelling) ?? ((isLoud(word) && this.folded.get(fold(normalise(word)))) || []);
      const isName = this.exact.has(EXACT + spelling);
      sight = { words: isName ? [...words, EXACT + spelling] : words, ...this.parts.split(spelling) };
      this.seen.set(word, sight);
    }
    return sight;
  }

  /** @param {string} word */
  seeInclusive(word) {
    const [forms = []] = this.tokens.expand(normalise(word)) ?? [];
    return [...new Set(forms.flatMap(([form]) => this.folded.get(form) ?? []))];
  }
}

/** Takes compounds apart. */
class Parts {
  /** @param {any} json */
  constructor(json) {
    this.heads = toLists(json.spellings, new Set(json.heads.split(" ")));
    this.tails = toLists(json.spellings, new Set(json.tails.split(" ")));
    this.common = new Set(json.common.split(" "));
    /** @type {string[]} */
    this.links = json.patterns.links;
    /** @type {[RegExp, string][]} */
    this.rules = json.patterns.singulars.map((/** @type {string[]} */ [ending, other]) => [new RegExp(ending, "u"), other]);
  }

  /** @param {string} word folded */
  split(word) {
    return this.heads.size && [...word].length <= ENDLESS ? { heads: this.findHeads(word), tails: this.findTails(word) } : { heads: [], tails: [] };
  }

  /** @param {string} word */
  findHeads(word) {
    for (let place = word.length - SHORTEST; place > SHORTEST; place--) {
      const known = this.heads.get(word.slice(0, place));
      const links = this.links.filter((link) => word.startsWith(link, place));
      if (known && links.some((link) => this.isMade(word.slice(place + link.length)))) return known;
    }
    return [];
  }

  /** @param {string} word */
  findTails(word) {
    if (this.isPart(word)) return [];
    for (let place = LEADING; place <= word.length - SHORTEST_TAIL; place++) {
      const known = this.tails.get(word.slice(place));
      const heads = this.linksBefore(word, place).map((link) => word.slice(0, place - link.length));
      if (known && heads.some((head) => head.length >= LEADING && this.isMade(head))) return known;
    }
    return [];
  }

  /** @param {string} word @param {number} place */
  linksBefore(word, place) {
    return this.links.filter((link) => word.slice(0, place).endsWith(link));
  }

  /** @param {string} word @returns {boolean} */
  isMade(word) {
    if (this.isPart(word)) return true;
    for (let place = INNER; place <= word.length - INNER; place++) {
      const heads = this.linksBefore(word, place).map((link) => word.slice(0, place - link.length));
      if (this.isPart(word.slice(place)) && heads.some((head) => head.length >= INNER && this.common.has(head))) return true;
    }
    return false;
  }

  /** @param {string} word */
  isPart(word) {
    if (word.length < SHORTEST) return false;
    return this.common.has(word) || this.rules.some(([ending, other]) => this.common.has(word.replace(ending, other)));
  }
}
