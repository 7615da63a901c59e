// @ts-check
/** The part of a text that shows why it was found, with the words of the query marked. */

/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./query.js").Tokens} Tokens */
/** What marks a word of the query: keys and forms, a start, and less surely parts of compounds or starts of keys. @typedef {{ keys: Set<string>, start?: string, parts: string[], families: string[] }} Mark */
/** @typedef {{ start: number, end: number, mask: number }} Span */

const LENGTH = 180;
/** So many letters before the first word that is marked, where its sentence is long. */
const BEFORE = 40;
const SENTENCE = /[.!?…]+["»”’)]*\s+|\n+/gu;
/** What stands between white space; 10 000 is one. */
const CHUNK = /\d{1,3}(?:[ \xa0\u202f]\d{3}(?!\d))+|\S+/g;
/** Words of a query beyond these share a bit. */
const BITS = 30;

export class Marker {
  /** @type {Map<string, Span[]>} what is marked in a chunk between two spaces */
  chunks = new Map();
  /** @type {Set<string>} the words that were marked, as they are written */
  seen = new Set();

  /** @param {Mark[]} marks @param {Tokens} tokens @param {boolean} isLoose whether words less surely meant are marked too */
  constructor(marks, tokens, isLoose) {
    this.marks = marks;
    this.tokens = tokens;
    this.isLoose = isLoose;
    this.all = marks.reduce((mask, _, at) => mask | bit(at), 0);
  }

  /** @param {string} text @returns {Span[]} */
  find(text) {
    const found = [];
    for (const { 0: chunk, index } of text.matchAll(CHUNK))
      for (const { start, end, mask } of this.readChunk(chunk)) found.push({ start: index + start, end: index + end, mask });
    return found;
  }

  /** @param {string} chunk */
  readChunk(chunk) {
    let spans = this.chunks.get(chunk);
    if (!spans) {
      const isMeant = /\s/.test(chunk) || this.tokens.readChunk(chunk).some((word) => this.maskOf(word));
      const all = isMeant ? this.tokens.readSpans(chunk) : [];
      spans = all.map(({ start, end, words }) => ({ start, end, mask: words.reduce((mask, word) => mask | this.maskOf(word), 0) }));
      this.chunks.set(chunk, (spans = spans.filter(({ mask }) => mask)));
    }
    return spans;
  }

  /** The words of the query that a word stands for, as bits. @param {Word} word */
  maskOf(word) {
    return this.marks.reduce((mask, mark, at) => (word.some(([form, key]) => this.isMeant(mark, form, key)) ? mask | bit(at) : mask), 0);
  }

  /** @param {Mark} mark @param {string} form @param {string} key */
  isMeant({ keys, start, parts, families }, form, key) {
    if (keys.has(key) || keys.has(form) || (start && form.startsWith(start))) return true;
    if (!this.isLoose || this.tokens.language.stop.has(form)) return false;
    return families.some((family) => key.startsWith(family)) || parts.some((part) => form.startsWith(part) || form.endsWith(part));
  }

  /** A text in parts, with what is found marked. @param {string} text @param {Span[]} spans @param {number} [start] @param {number} [end] @returns {Hub.Part[]} */
  mark(text, spans, start = 0, end = text.length) {
    /** @type {Hub.Part[]} */
    const parts = [];
    let at = start;
    for (const span of spans) {
      if (span.start < at || span.end > end) continue;
      if (span.start > at) parts.push({ text: text.slice(at, span.start), mark: false });
      parts.push({ text: text.slice(span.start, span.end), mark: true });
      this.seen.add(text.slice(span.start, span.end).toLowerCase());
      at = span.end;
    }
    return at < end ? [...parts, { text: text.slice(at, end), mark: false }] : parts;
  }

  /** The sentences with most words of the query, the beginning of the first text where none has any. @param {string[]} texts @returns {Hub.Part[]} */
  quote(texts) {
    let best = { text: texts[0] ?? "", spans: /** @type {Span[]} */ ([]), start: 0, words: 0 };
    for (const text of texts) {
      const spans = this.find(text);
      const starts = spans.length ? [0, ...Array.from(text.matchAll(SENTENCE), ({ 0: end, index }) => index + end.length)] : [];
      spans.forEach((span, first) => {
        const start = startOf(text, starts, span);
        let mask = 0;
        for (let at = first; at < spans.length && spans[at].end <= start + LENGTH; at++) mask |= spans[at].mask;
        const words = countBits(mask);
        if (words > best.words) best = { text, spans, start, words };
      });
      if (best.words === countBits(this.all)) break;
    }
    return this.cut(best.text, best.spans, best.start);
  }

  /** @param {string} text @param {Span[]} spans @param {number} start @returns {Hub.Part[]} */
  cut(text, spans, start) {
    const whole = text.trimEnd();
    let end = whole.length;
    let isCut = end - start > LENGTH;
    if (isCut) {
      const last = spans.findLast((span) => span.end <= start + LENGTH)?.end ?? 0;
      const ends = Array.from(text.matchAll(SENTENCE), ({ 0: stop, index }) => index + stop.trimEnd().length);
      const sentence = ends.findLast((place) => place <= start + LENGTH && place >= Math.max(last, start + LENGTH / 3));
      const space = text.lastIndexOf(" ", start + LENGTH);
      isCut = sentence === undefined;
      end = sentence ?? (space > Math.max(start, last - 1) ? space : start + LENGTH);
    }
    const isInside = start > 0 && !/[.!?…]["»”’)]*\s+$|\n$/u.test(text.slice(Math.max(start - 6, 0), start));
    const parts = this.mark(text, spans, start, end);
    if (isInside && parts.length) parts.unshift({ text: "… ", mark: false });
    if (isCut) parts.push({ text: " …", mark: false });
    return join(parts);
  }
}

/** Where to begin to quote: with the sentence, or shortly before the word where that is far. @param {string} text @param {number[]} starts @param {Span} span */
function startOf(text, starts, span) {
  const start = starts.findLast((place) => place <= span.start) ?? 0;
  if (span.end - start <= (2 * LENGTH) / 3) return start;
  const space = text.indexOf(" ", span.start - BEFORE);
  return space >= 0 && space < span.start ? space + 1 : span.start;
}

/** @param {number} at */
const bit = (at) => 1 << Math.min(at, BITS);

/** @param {number} mask */
function countBits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

/** Neighbours alike become one part. @param {Hub.Part[]} parts @returns {Hub.Part[]} */
function join(parts) {
  /** @type {Hub.Part[]} */
  const joined = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && !last.mark && !part.mark) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
