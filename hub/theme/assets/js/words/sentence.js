// @ts-check
/** The sentence that a word stands in, as far as there is room for it. */

/** Characters of a sentence that are shown on each side of the word. */
const ROOM = 110;
/** Where a sentence ends: after its last mark, or with the line. */
const END = /[.!?…]+["'”’»)\]]*(?=\s)|\n/g;

/** The bounds of the sentence around a word, without white space at its ends; `start` and `end` are those of the word.
 * @param {string} text @param {number} start @param {number} end @returns {{ from: number, to: number }} */
export function findSentence(text, start, end) {
  const low = Math.max(0, start - ROOM);
  const high = Math.min(text.length, end + ROOM);
  let from = cutBefore(text, low, start);
  for (const match of text.slice(low, start).matchAll(END)) from = low + match.index + match[0].length;
  END.lastIndex = 0;
  const last = END.exec(text.slice(end, high));
  END.lastIndex = 0;
  let to = last ? end + last.index + last[0].length : cutAfter(text, high, end);
  while (from < start && /\s/.test(text[from])) from += 1;
  while (to > end && /\s/.test(text[to - 1])) to -= 1;
  return { from, to };
}

/** The first place from `low` on where a word begins. @param {string} text @param {number} low @param {number} start */
function cutBefore(text, low, start) {
  if (!low) return 0;
  const space = text.slice(low, start).search(/\s/);
  return space < 0 ? start : low + space;
}

/** The last place up to `high` where a word ends. @param {string} text @param {number} high @param {number} end */
function cutAfter(text, high, end) {
  if (high === text.length) return high;
  const space = text.slice(end, high).search(/\s\S*$/);
  return space < 0 ? end : end + space;
}
