// @ts-check
/** A sheet as a code that is read aloud or typed: letters and digits of Crockford's base 32, in groups of four.
 *
 * The last letter of a group is a check over its other three and its place, so that one wrong letter, two that changed
 * places and a group that stands elsewhere are found where they are. In order: the version; a check of the questions
 * (10 bits); one of the framework's name; the role, and whether all questions follow or only the role's; the answers as
 * one number to the base of 7 (none, 1–4, unknown, unsaid); a check over it all (10 bits). */

import { digest, listQuestions, makeCheck } from "./framework.js";
import { ANSWERS, makeBlank } from "./sheet.js";

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Sheet} Sheet */
/** @typedef {import("./types.d.ts").Reading} Reading */
/** @typedef {import("./types.d.ts").Problem} Problem */

const VERSION = 1;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** What the hand or the ear makes of letters: no O, I, L and U in the alphabet. */
const LIKE = new Map([["O", "0"], ["I", "1"], ["L", "1"], ["U", "V"]]);
/** What stands between letters without being one. */
const BETWEEN = /[\p{Z}\p{P}\p{Cc}\p{Cf}\p{M}]/u;
const GROUP = 4;
const HEAD = 5;
const SUM = 2;
const BASE = BigInt(ANSWERS.length + 1);
/** Two kinds of each in 32 letters; a role after these is left out. */
const MOST_ROLES = 15;

/** One step in the field of 32 elements, x⁵ + x² + 1. @param {number} value */
const double = (value) => (value << 1) ^ (value & 16 ? 0x25 : 0);

/** The check of three letters at a place. @param {number[]} letters @param {number} at */
const checkGroup = (letters, at) => letters.reduce((sum, letter) => double(sum ^ letter), 0) ^ ((at + 1) & 31);

/** The check over all letters. @param {number[]} letters */
const checkAll = (letters) => splitBits(digest(letters.join(" "), 10));

/** Ten bits as two letters. @param {number} bits */
const splitBits = (bits) => [bits >> 5, bits & 31];

/** @param {Framework} framework */
const checkName = ({ id }) => digest(id, 5);

/** How many letters the answers to so many questions take, filled up to whole groups. @param {number} count */
function measure(count) {
  const needed = (BASE ** BigInt(count) - 1n).toString(32).length;
  const all = Math.ceil((HEAD + needed + SUM) / (GROUP - 1)) * (GROUP - 1);
  return all - HEAD - SUM;
}

/** How many groups a code of so many questions has. @param {number} count */
const countGroups = (count) => (HEAD + measure(count) + SUM) / (GROUP - 1);

/** @param {Sheet} sheet @param {Framework} framework */
export function writeCode(sheet, framework) {
  const place = framework.roles.findIndex(({ id }) => id === sheet.role) + 1;
  const role = place > MOST_ROLES ? 0 : place;
  const own = listQuestions(framework, role ? sheet.role : "");
  const all = listQuestions(framework);
  const known = new Set(own.map(({ question: { key } }) => key));
  const isWide = all.some(({ question: { key } }) => Object.hasOwn(sheet.answers, key) && !known.has(key));
  const asked = isWide ? all : own;
  const digits = asked.map(({ question: { key } }) => ANSWERS.indexOf(sheet.answers[key]) + 1);
  const number = digits.reduce((sum, digit) => sum * BASE + BigInt(digit), 0n);
  const answers = [...number.toString(32).padStart(measure(asked.length), "0")].map((letter) => parseInt(letter, 32));
  const head = [VERSION, ...splitBits(makeCheck(framework)), checkName(framework), role * 2 + Number(isWide)];
  const letters = [...head, ...answers];
  return cut([...letters, ...checkAll(letters)], GROUP - 1)
    .map((group, at) => [...group, checkGroup(group, at)].map((letter) => ALPHABET[letter]).join(""))
    .join("-");
}

/** @template T @param {T[]} list @param {number} size @returns {T[][]} */
const cut = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** The values of the letters, -1 for one that is in no code. @param {string} typed */
const readLetters = (typed) =>
  [...typed.normalize("NFKD")]
    .filter((letter) => !BETWEEN.test(letter))
    .map((letter) => letter.toUpperCase())
    .map((letter) => (letter.length === 1 ? ALPHABET.indexOf(LIKE.get(letter) ?? letter) : -1));

/** What a code says, or why it does not; never an exception.
 * @param {string} typed @param {Framework} framework @returns {Reading} */
export function readCode(typed, framework) {
  const most = countGroups(listQuestions(framework).length) * GROUP;
  if (typeof typed !== "string" || typed.length > most * 20 + 1000) return { problem: { code: "code-long" } };
  const groups = cut(readLetters(typed), GROUP);
  if (!groups.length) return { problem: { code: "empty" } };
  const foreign = groups.flatMap((group, at) => (group.includes(-1) ? [at + 1] : []));
  if (foreign.length) return { problem: { code: "code-letters", groups: foreign } };
  return readGroups(groups, framework);
}

/** @param {number[][]} groups @param {Framework} framework @returns {Reading} */
function readGroups(groups, framework) {
  const wrong = groups.flatMap((group, at) =>
    group.length === GROUP && checkGroup(group.slice(0, -1), at) === group[GROUP - 1] ? [] : [at + 1],
  );
  // Where a letter is missing or too many, all groups after it are wrong too.
  const shown = groups[groups.length - 1].length < GROUP ? wrong.slice(0, 1) : wrong;
  if (wrong[0] === 1) return { problem: { code: groups.length < 3 ? "code-short" : "code-groups", groups: shown } };
  const count = groups.flat().length;
  const letters = groups.flatMap((group) => group.slice(0, GROUP - 1));
  const [version, high, low, name, way] = letters;
  if (version > VERSION) return { problem: { code: "too-new" } };
  if (version < VERSION) return { problem: { code: "not-a-sheet" } };
  if (groups.length < 3) return { problem: { code: "code-short", groups: [wrong[0] ?? groups.length + 1] } };
  if (wrong[0] === 2) return { problem: { code: "code-groups", groups: shown } };
  if (name !== checkName(framework)) return { problem: { code: "other-framework" } };
  const role = framework.roles[(way >> 1) - 1]?.id ?? "";
  if (high * 32 + low !== makeCheck(framework) || (way > 1 && !role)) return { problem: { code: "other-version" } };
  const asked = listQuestions(framework, way & 1 ? "" : role).map(({ question: { key } }) => key);
  const expected = countGroups(asked.length);
  if (count < expected * GROUP) return { problem: { code: "code-short", groups: [wrong[0] ?? groups.length + 1] } };
  if (count > expected * GROUP) return { problem: { code: "code-long", groups: [wrong[0] ?? expected + 1] } };
  if (wrong.length) return { problem: { code: "code-groups", groups: shown } };
  const answers = readAnswers(letters, asked);
  // No group is wrong by itself: none can be named, all are to be looked at.
  if (!answers) return { problem: { code: "code-groups", groups: groups.map((_, at) => at + 1) } };
  return { sheet: makeBlank(framework, role, answers), lost: 0 };
}

/** The answers to the questions, or nothing where the check over all letters fails.
 * @param {number[]} letters @param {string[]} asked */
function readAnswers(letters, asked) {
  const body = letters.slice(0, -SUM);
  if (checkAll(body).join() !== letters.slice(-SUM).join()) return undefined;
  let number = body.slice(HEAD).reduce((sum, letter) => sum * 32n + BigInt(letter), 0n);
  const answers = /** @type {[string, import("./types.d.ts").Answer][]} */ ([]);
  for (const key of [...asked].reverse()) {
    const digit = Number(number % BASE);
    number /= BASE;
    if (digit) answers.unshift([key, ANSWERS[digit - 1]]);
  }
  return number ? undefined : Object.fromEntries(answers);
}
