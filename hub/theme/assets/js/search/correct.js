// @ts-check
/** `hub/search/correct.py`: words that a person may have meant. */

const SHORT = 4;
const LONG = 8;
const CUT = 5;
const START = 1;
const END = 2;
const MOST = 5;
const DIGIT = /[\p{Nd}²³¹]/u;

/** How many edits away the nearest known forms are, and those forms; `alike` gives those that begin with one text or end with another. @param {string} form @param {(start: string, end: string) => Promise<string[]>} alike @param {number} most @returns {Promise<[number, string[]]>} */
export async function findCorrections(form, alike, most = 2) {
  const { length } = form;
  const allowed = Math.min(most, DIGIT.test(form) ? 0 : length >= LONG ? 2 : length >= SHORT ? 1 : 0);
  for (let distance = 1; distance <= allowed; distance++) {
    const start = distance === 1 ? (length - 1) >> 1 : START;
    const end = distance === 1 ? length - 1 - start : END;
    const others = new Set(await alike(form.slice(0, start), form.slice(-end)));
    const found = [...others].filter(
      (other) => measureEdits(form, other, distance) === distance && (length >= LONG || !differAtEnd(form, other)),
    );
    if (found.length) return [distance, found.sort(compare).slice(0, MOST)];
  }
  return [1, []];
}

/** The order of code units. @param {string} one @param {string} other */
export const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** @param {string} form @param {string} other */
function differAtEnd(form, other) {
  if (form.length >= CUT && other.slice(0, -1) === form && /[^e][^aeiouysx]$/.test(other)) return false;
  const same = Math.min(form.length, other.length) - (form.length === other.length ? 1 : 0);
  return form.slice(0, same) === other.slice(0, same);
}

/** Optimal string alignment, `most + 1` if more; what both begin or end with costs nothing. @param {string} one @param {string} other @param {number} most */
export function measureEdits(one, other, most) {
  let start = 0;
  let end = one.length;
  let last = other.length;
  if (Math.abs(end - last) > most) return most + 1;
  while (start < end && start < last && one[start] === other[start]) start++;
  while (end > start && last > start && one[end - 1] === other[last - 1]) end--, last--;
  if (most === 1 && Math.max(end, last) - start > 2) return 2;
  const size = last - start;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: size + 1 }, (_, at) => at);
  for (let down = 1; down <= end - start; down++) {
    const now = [down];
    let low = down;
    for (let right = 1; right <= size; right++) {
      const isSame = one[start + down - 1] === other[start + right - 1];
      let cost = Math.min(row[right] + 1, now[right - 1] + 1, row[right - 1] + (isSame ? 0 : 1));
      if (down > 1 && right > 1 && one[start + down - 1] === other[start + right - 2] && one[start + down - 2] === other[start + right - 1])
        cost = Math.min(cost, before[right - 2] + 1);
      now.push(cost);
      low = Math.min(low, cost);
    }
    if (low > most) return most + 1;
    before = row;
    row = now;
  }
  return Math.min(row[size], most + 1);
}
