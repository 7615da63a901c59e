// @ts-check
/** `hub/wording/matching.py`, `names.py` and `hints.py` once more: they say why. */
import { fold, normalise } from "../search/analysis.js";
import { EXACT, isCapital, isLoud } from "./lexicon.js";
import { findQuiet, overlaps } from "./quiet.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./lexicon.js").Expression} Expression */
/** @typedef {import("./lexicon.js").Term} Term */
/** @typedef {import("./lexicon.js").Word} Word */
/** @typedef {{ start: number, end: number, term: string }} Hit */
/** @typedef {{ text: string, words: Word[], lexicon: Lexicon }} Read */

const FAR = 8;

/** The terms to avoid and the debated ones in a text, but for what is left alone. @param {string} text @param {Lexicon} lexicon */
export function findHints(text, lexicon) {
  const hits = findHits(text, lexicon).filter(({ term, start, end }) => isTold(text.slice(start, end), lexicon.terms[term], lexicon));
  const spans = hits.length ? findQuiet(text, lexicon) : [];
  return hits.filter(({ start, end }) => !overlaps(start, end, spans));
}

/** Not of a form that the term's own page advises. @param {string} words @param {Term} term @param {Lexicon} lexicon */
const isTold = (words, { usage, advised }, { hinted }) =>
  hinted.includes(usage) && !advised.includes((normalise(words).match(/[^\p{Zs}\t-\r]+/gu) ?? []).join(" "));

/** The terms of every usage in a text, in order. @param {string} text @param {Lexicon} lexicon @returns {Hit[]} */
export function findHits(text, lexicon) {
  const read = { text, words: lexicon.reader.read(text), lexicon };
  const found = findAll(read).sort(
    (one, other) => one.start - one.end - (other.start - other.end) || one.start - other.start || order(one, other),
  );
  /** @type {Set<number>} */
  const taken = new Set();
  /** @type {Hit[]} */
  const hits = [];
  for (const { start, end, first, last, expression } of found) {
    const numbers = expression.words.map((_, number) => first + number);
    if (numbers.some((number) => taken.has(number))) continue;
    for (const number of numbers) taken.add(number);
    if (expression.term && !isName(read, first, last, expression)) hits.push({ start, end, term: expression.term });
  }
  return hits.sort((one, other) => one.start - other.start);
}

/** @param {{ expression: Expression }} one @param {{ expression: Expression }} other */
const order = (one, other) => Number(one.expression.term > other.expression.term) - Number(one.expression.term < other.expression.term);

/** @param {Read} read */
function findAll(read) {
  const { words, lexicon } = read;
  const found = [];
  for (const [first, word] of words.entries())
    for (const known of [...word.words, ...word.heads, ...word.tails])
      for (const expression of lexicon.byFirst.get(known) ?? []) {
        const last = match(read, first, expression);
        if (last >= 0 && !isAdjective(read, first, expression))
          found.push({ start: word.start, end: words[last].end, first, last, expression });
      }
  return found;
}

/** The number of the last word, or -1. @param {Read} read @param {number} first @param {Expression} expression */
function match({ text, words, lexicon }, first, expression) {
  const last = first + expression.words.length - 1;
  if (last >= words.length) return -1;
  for (const [number, wanted] of expression.words.entries()) {
    const word = words[first + number];
    if (expression.capitals[number] === "1" && !isCapital(word.text)) return -1;
    if (!word.words.includes(wanted) && !isCompound(word, wanted, expression, number)) return -1;
    const gap = number && !expression.name ? lexicon.gaps.get(expression.gaps[number - 1]) : undefined;
    if (number && !expression.name && !gap?.test(text.slice(words[first + number - 1].end, word.start))) return -1;
  }
  const isOther = expression.name && tidy(text.slice(words[first].start, words[last].end)) !== tidy(expression.name);
  return isOther ? -1 : last;
}

/** @param {Word} word @param {string} wanted @param {Expression} expression @param {number} number */
function isCompound(word, wanted, expression, number) {
  if (expression.name || number < expression.words.length - 1) return false;
  if (number) return word.heads.includes(wanted) && expression.gaps.endsWith("-");
  return word.words.every((known) => known.startsWith(EXACT)) && (word.heads.includes(wanted) || word.tails.includes(wanted));
}

/** @param {string} text */
const tidy = (text) => text.replace(/[ \t\n\r\f\v\xa0\u2009\u202f]+/g, " ").replaceAll("’", "'");

/** @param {Read} read @param {number} first @param {Expression} expression */
function isAdjective(read, first, expression) {
  const { text, words, lexicon } = read;
  if (!first || expression.words.length > 1 || !lexicon.lists.adjectives.has(expression.words[0])) return false;
  const isNext = lexicon.gaps.get(" ")?.test(text.slice(words[first - 1].end, words[first].start));
  return Boolean(isNext) && !lexicon.lists.leading.has(plainOf(read, first - 1));
}

/** @param {Read} read @param {number} place */
const plainOf = ({ words }, place) => (words[place] ? fold(normalise(words[place].text)) : "");

/** @param {Read} read @param {number} first @param {number} last @param {Expression} expression */
function isName(read, first, last, expression) {
  const { words } = read;
  if (expression.capitals.includes("1") && !isLoud(words[last].text)) return isPlace(read, first, last);
  if (hasBody(read, first) || isSide(read, first, last)) return true;
  const own = words.slice(first, last + 1).filter(({ text }) => isCapital(text));
  if (own.every(({ text }) => isLoud(text))) return false;
  return !isFirst(read, first) || (isJoined(read, last, last + 1) && isHigh(read, last + 1));
}

/** @param {Read} read @param {number} first @param {number} last */
function isPlace(read, first, last) {
  const { words, lexicon } = read;
  if (last + 1 < words.length && isHigh(read, last + 1) && isJoined(read, last, last + 1)) return true;
  if (last + 1 < words.length && lexicon.lists.of.has(plainOf(read, last + 1))) {
    let behind = last + 2;
    while (behind < words.length && (lexicon.lists.of.has(plainOf(read, behind)) || lexicon.lists.stop.has(plainOf(read, behind)))) behind++;
    if (behind < words.length && isJoined(read, last, behind) && isHigh(read, behind)) return true;
  }
  const leads = isCapital(words[first].text) || lexicon.lists.of.has(plainOf(read, first));
  if (!first || !leads || !isJoined(read, first - 1, first)) return false;
  return lexicon.lists.places.has(plainOf(read, first - 1)) || isNamePart(read, first - 1);
}

/** @param {Read} read @param {number} first */
function hasBody(read, first) {
  const { bodies, inner } = read.lexicon.lists;
  for (let place = first - 1; place > Math.max(first - FAR, 0); place--) {
    const plain = plainOf(read, place);
    if (!isJoined(read, place, place + 1)) return false;
    if (bodies.has(plain) && isNamePart(read, place)) return true;
    if (!inner.has(plain) && !inner.has(plainOf(read, place - 1)) && !read.lexicon.adjectival.test(plain)) return false;
  }
  return false;
}

/** @param {Read} read @param {number} first @param {number} last */
const isSide = (read, first, last) =>
  first > 0 && first === last && read.lexicon.lists.sides.has(plainOf(read, first)) && isJoined(read, first - 1, first) && isNamePart(read, first - 1);

/** @param {Read} read @param {number} place */
const isHigh = (read, place) =>
  isCapital(read.words[place].text) && (!isFirst(read, place) || !read.lexicon.lists.stop.has(plainOf(read, place)));

/** @param {Read} read @param {number} place */
const isNamePart = (read, place) => isCapital(read.words[place].text) && !isFirst(read, place);

/** @param {Read} read @param {number} place */
const isFirst = ({ text, words, lexicon }, place) => !place || lexicon.start.test(text.slice(words[place - 1].end, words[place].start));

/** @param {Read} read @param {number} first @param {number} last */
function isJoined({ text, words, lexicon }, first, last) {
  if (last >= words.length) return false;
  for (let place = first; place < last; place++)
    if (!lexicon.plain.test(text.slice(words[place].end, words[place + 1].start))) return false;
  return true;
}
