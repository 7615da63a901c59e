// @ts-check
/** The questions of a framework: who is asked which, and a check that tells one list from another. */

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Place} Place */

/** All questions, each with its dimension. @param {Framework} framework @returns {Place[]} */
const listAll = (framework) =>
  framework.dimensions.flatMap((dimension) => dimension.questions.map((question) => ({ question, dimension })));

/** The questions that a role is asked, "" for all of them.
 * @param {Framework} framework @param {string} [role] @returns {Place[]} */
export function listQuestions(framework, role = "") {
  const places = listAll(framework);
  return role ? places.filter(({ question: { roles } }) => !roles.length || roles.includes(role)) : places;
}

/** @param {Framework} framework @param {string} key */
export function findQuestion(framework, key) {
  return listAll(framework).find(({ question }) => question.key === key);
}

/** A number of 32 bits that a small change of the text changes (FNV-1a). @param {string} text */
function hash(text) {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  return sum >>> 0;
}

/** The same in so many bits, at most 16. @param {string} text @param {number} bits */
export function digest(text, bits) {
  const sum = hash(text);
  return (sum ^ (sum >>> bits) ^ (sum >>> (2 * bits))) & ((1 << bits) - 1);
}

/** 0…1023, another one where another list of questions is asked. Texts do not count: French and Dutch are one
 * framework, and so is one with a mended sentence. Roles do: they say which questions a short code holds.
 * @param {Framework} framework */
export function makeCheck(framework) {
  const questions = listAll(framework).map(({ question: { key, roles } }) => [key, ...[...roles].sort()].join(" "));
  return digest([framework.roles.map(({ id }) => id).join(" "), ...questions].join("\n"), 10);
}
