// @ts-check
/** `hub/wording/quiet.py` once more: it says why. */

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {[start: number, end: number]} Span */

const MARK = /[«»‹›“”„‘’"']|\n[ \t]*\n/g;
/** @type {Record<string, string>} */
const PAIRS = { "«": "»", "‹": "›", "“": "”", "„": "”“", "‘": "’", '"': '"', "'": "'" };
const LASTING = "»";
const DEEPEST = 20;
const CLIPPED = /['’](?:s|t|n|k|ns|m)(?![^ \t\n\xa0.,])/y;
const ALNUM = /^[\p{L}\p{N}]/u;

/** @param {Span[]} spans */
function mergeSpans(spans) {
  /** @type {Span[]} */
  const merged = [];
  for (const [start, end] of spans.sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(end, last[1]);
    else merged.push([start, end]);
  }
  return merged;
}

/** Whether one of some merged spans shares a character with the one from `start` to `end`.
 * @param {number} start @param {number} end @param {Span[]} merged */
export function overlaps(start, end, merged) {
  let low = 0;
  for (let high = merged.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (merged[middle][0] < end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && start < merged[low - 1][1];
}

/** The passages of a plain text that are left alone. @param {string} text @param {Lexicon} lexicon @returns {Span[]} */
export function findQuiet(text, lexicon) {
  const quoted = findQuotations(text);
  const spans = lexicon.quiet.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => /** @type {Span} */ ([index, index + found.length])),
  );
  return mergeSpans([...quoted, ...spans, ...findTestimony(text, mergeSpans(quoted), lexicon)]);
}

/** @param {string} text */
function findQuotations(text) {
  /** @type {Span[]} */
  const spans = [];
  /** @type {[number, string][]} */
  let opened = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark.length > 1) {
      opened = opened.filter(([, closing]) => closing === LASTING);
      continue;
    }
    const level = opened.findLastIndex(([, closing]) => closing.includes(mark));
    if (level >= 0 && mayClose(text, index)) {
      spans.push([opened[level][0], index + 1]);
      opened.length = level;
    } else if (mark in PAIRS && mayOpen(text, index)) opened = [...opened.slice(1 - DEEPEST), [index, PAIRS[mark]]];
  }
  return spans;
}

/** @param {string} text @param {number} place */
function mayOpen(text, place) {
  if (!"\"'".includes(text[place])) return true;
  CLIPPED.lastIndex = place;
  const isClipped = text[place] === "'" && CLIPPED.test(text);
  return !ALNUM.test(text.slice(Math.max(place - 1, 0), place)) && text.slice(place + 1, place + 2).trim() !== "" && !isClipped;
}

/** @param {string} text @param {number} place */
function mayClose(text, place) {
  if ("»›”“".includes(text[place])) return true;
  return text.slice(Math.max(place - 1, 0), place).trim() !== "" && !ALNUM.test(text.slice(place + 1));
}

/** @param {string} text @param {Span[]} quoted @param {Lexicon} lexicon */
function findTestimony(text, quoted, lexicon) {
  /** @type {Span[]} */
  const spans = [];
  let start = 0;
  const told = [...text.matchAll(lexicon.testimony)].map(({ index }) => index);
  const free = told.filter((place) => !overlaps(place, place + 1, quoted));
  let next = 0;
  for (const end of [...[...text.matchAll(lexicon.paragraph)].map(({ index }) => index), text.length]) {
    if (next < free.length && free[next] < end) spans.push([start, end]);
    while (next < free.length && free[next] < end) next++;
    start = end;
  }
  return spans;
}
