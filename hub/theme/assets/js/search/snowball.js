// @ts-check
/** What the stemmers of stem-*.js share: the runtime of Snowball 3.1.1, written anew in JavaScript after basestemmer.py
 * and among.py of Python's snowballstemmer. bin/make-stemmers makes the stemmers and says which rules it translates.
 * Positions are UTF-16 code units, so a word of the Basic Multilingual Plane gets exactly the stem it gets in Python.
 *
 * Copyright (c) 2001, Dr Martin Porter
 * Copyright (c) 2004,2005, Richard Boulton
 * Copyright (c) 2013, Yoshiki Shibukawa
 * Copyright (c) 2006-2025, Olly Betts
 * SPDX-License-Identifier: BSD-3-Clause
 */

/** The word, the cursor, the word's limit and the limit backward, and the slice from `b` to `k` (bra and ket). */
export const s = { w: "", c: 0, l: 0, m: 0, b: 0, k: 0 };

/** @param {string} word */
export function begin(word) {
  s.w = word;
  s.c = s.m = s.b = 0;
  s.l = s.k = word.length;
}

/** A table of endings or beginnings: groups by result -1 | 1 | 2 | …, and the result when none of them is there.
 * @param {string} groups */
export function among(groups, none = 0) {
  /** @type {Map<string, number>} */
  const results = new Map();
  groups.split("|").forEach((group, i) => group && group.split(" ").forEach((text) => results.set(text, i || -1)));
  return { results, none, longest: Math.max(...[...results.keys()].map((text) => text.length)) };
}

/** The result of the longest text of the table that starts at the cursor, which goes behind it.
 * @param {ReturnType<typeof among>} table */
export function find({ results, none, longest }) {
  for (let n = Math.min(longest, s.l - s.c); n > 0; n--) {
    const result = results.get(s.w.slice(s.c, s.c + n));
    if (result) {
      s.c += n;
      return result;
    }
  }
  return none;
}

/** The same for texts that end at the cursor, which goes before it.
 * @param {ReturnType<typeof among>} table */
export function findB({ results, none, longest }) {
  for (let n = Math.min(longest, s.c - s.m); n > 0; n--) {
    const result = results.get(s.w.slice(s.c - n, s.c));
    if (result) {
      s.c -= n;
      return result;
    }
  }
  return none;
}

// Tests of what follows the cursor (or, …B, precedes it); the cursor goes past it where the answer is yes.

/** @param {string} text */
export const eq = (text) => s.w.startsWith(text, s.c) && (s.c += text.length, true);
/** @param {string} text */
export const eqB = (text) => s.c - text.length >= s.m && s.w.endsWith(text, s.c) && (s.c -= text.length, true);
/** @param {string} letters */
export const isIn = (letters) => s.c < s.l && letters.includes(s.w[s.c]) && (s.c++, true);
/** @param {string} letters */
export const isInB = (letters) => s.c > s.m && letters.includes(s.w[s.c - 1]) && (s.c--, true);
/** @param {string} letters */
export const isOut = (letters) => s.c < s.l && !letters.includes(s.w[s.c]) && (s.c++, true);
/** @param {string} letters */
export const isOutB = (letters) => s.c > s.m && !letters.includes(s.w[s.c - 1]) && (s.c--, true);

/** Goes on to a letter that is not one of these. @param {string} letters */
export function goIn(letters) {
  while (isIn(letters));
  return s.c < s.l;
}

/** Goes on to one of these letters. @param {string} letters */
export function goOut(letters) {
  while (isOut(letters));
  return s.c < s.l;
}

/** @param {number} bra @param {number} ket @param {string} text */
function replace(bra, ket, text) {
  const longer = text.length - (ket - bra);
  s.w = s.w.slice(0, bra) + text + s.w.slice(ket);
  s.l += longer;
  if (s.c >= ket) s.c += longer;
  else if (s.c > bra) s.c = bra;
  return longer;
}

/** Puts `text` in the place of the slice. @param {string} text */
export function put(text) {
  replace(s.b, s.k, text);
  s.k = s.b + text.length;
}

/** @param {number} bra @param {number} ket @param {string} text */
export function insert(bra, ket, text) {
  const longer = replace(bra, ket, text);
  if (bra <= s.b) s.b += longer;
  if (bra <= s.k) s.k += longer;
}

export const slice = () => s.w.slice(s.b, s.k);
