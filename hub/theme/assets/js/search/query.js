// @ts-check
/** `hub/search/query.py`: what a person typed → what to look for. */

/** @typedef {import("./analysis.js").Word} Word */
/** @typedef {import("./analysis.js").Tokens} Tokens */
/** @typedef {{ words: Word[], excluded: Word[][], phrases: Word[][], isOpen: boolean }} Query */

const QUOTED = /(-?)["“”„«]\s*([^"“”„«»]*?)\s*(?:["“”»]|$)/gu;
const EXCLUDED = /(?:^|\s)-(?=[\p{L}\p{N}_])(\S+)/gu;
const MOST = 24;

/** @param {string} text @param {Tokens} tokens @param {boolean} isTyping @returns {Query} */
export function parseQuery(text, tokens, isTyping) {
  /** @type {Word[][]} */
  const excluded = [];
  /** @type {Word[][]} */
  const phrases = [];
  const rest = text
    .replace(QUOTED, (_, minus, inside) => {
      const words = tokens.read(inside);
      if (minus) excluded.push(words);
      else if (words.length > 1) phrases.push(words);
      return minus ? " " : ` ${inside} `;
    })
    .replace(EXCLUDED, (_, word) => {
      excluded.push(tokens.read(word));
      return " ";
    });
  const every = tokens.read(rest).filter((word) => word.length);
  const told = every.filter(([[form]]) => !tokens.language.stop.has(form));
  const words = told.length ? told : every;
  const isOpen = isTyping && every.length > 0 && words.at(-1) === every.at(-1) && /[\p{L}\p{N}]$/u.test(rest);
  const unique = new Map(words.map((word) => [JSON.stringify(word), word]));
  return { words: [...unique.values()].slice(0, MOST), excluded, phrases, isOpen };
}
