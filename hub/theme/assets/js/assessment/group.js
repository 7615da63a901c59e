// @ts-check
/** Several sheets beside each other: where their levels lie, and how far apart. Nobody is to be found in it. */

import { listQuestions } from "./framework.js";

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Sheet} Sheet */
/** @typedef {import("./types.d.ts").Place} Place */
/** @typedef {import("./types.d.ts").Spread} Spread */
/** @typedef {Place & { asked: Sheet[] }} Asked */

/** Fewer sheets than this are a small group: no figure is drawn from a part of it. */
export const SMALL = 5;

/** The sheets that were asked a question: those of its roles, and whoever answered it anyway.
 * @param {readonly Sheet[]} sheets @param {Framework} framework @returns {Asked[]} */
function listAsked(sheets, framework) {
  const keys = new Map(
    ["", ...framework.roles.map(({ id }) => id)].map((role) => [
      role,
      new Set(listQuestions(framework, role).map(({ question: { key } }) => key)),
    ]),
  );
  return listQuestions(framework)
    .map(({ question, dimension }) => ({
      question,
      dimension,
      asked: sheets.filter(
        ({ role, answers }) => Object.hasOwn(answers, question.key) || keys.get(role)?.has(question.key),
      ),
    }))
    .filter(({ asked }) => asked.length);
}

/** Whether only a few were asked it, by their roles: who they are is no secret, what they answered is.
 * @param {Asked} one @param {readonly Sheet[]} sheets */
const isFew = ({ asked }, sheets) => asked.length < SMALL && asked.length < sheets.length;

/** What the sheets say about each question that they were asked, in the framework's order. A question that fewer than
 * five of them were asked, and not all, is left out (`listWithheld`): it would be a split by role in a small group.
 * @param {readonly Sheet[]} sheets @param {Framework} framework @returns {Spread[]} */
export function spread(sheets, framework) {
  return listAsked(sheets, framework)
    .filter((one) => !isFew(one, sheets))
    .map(measure);
}

/** The questions that `spread` leaves out.
 * @param {readonly Sheet[]} sheets @param {Framework} framework @returns {Place[]} */
export function listWithheld(sheets, framework) {
  return listAsked(sheets, framework)
    .filter((one) => isFew(one, sheets))
    .map(({ question, dimension }) => ({ question, dimension }));
}

/** @param {Asked} asked @returns {Spread} */
function measure({ question, dimension, asked }) {
  const given = asked.map(({ answers }) => answers[question.key]);
  /** @param {unknown} value */
  const count = (value) => given.filter((one) => one === value).length;
  const counts = /** @type {Spread["counts"]} */ ([1, 2, 3, 4].map(count));
  const [unknown, unsaid] = [count("unknown"), count("unsaid")];
  const isSmall = asked.length < SMALL;
  return {
    question,
    dimension,
    asked: asked.length,
    counts,
    unknown: isSmall ? unknown + unsaid : unknown,
    unsaid: isSmall ? 0 : unsaid,
    ...summarise(counts),
  };
}

/** Where the levels lie; 0 everywhere where there are none. The median lies between the middle two where they differ.
 * @param {readonly number[]} counts */
export function summarise(counts) {
  const levels = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
  const placed = levels.length;
  const lowest = levels[0] ?? 0;
  const highest = levels[placed - 1] ?? 0;
  const median = placed ? (levels[(placed - 1) >> 1] + levels[placed >> 1]) / 2 : 0;
  return { placed, lowest, highest, spread: highest - lowest, median };
}

/** Largest spread first, then more answers, then the order they came in. @param {readonly Spread[]} spreads */
export function sortBySpread(spreads) {
  return [...spreads].sort((one, other) => other.spread - one.spread || other.placed - one.placed);
}

/** @param {readonly Sheet[]} sheets @param {string} role */
export function ofRole(sheets, role) {
  return sheets.filter((sheet) => sheet.role === role);
}

/** The roles that may be shown apart: five sheets at least; and for every question, what is left once the shown roles
 * are taken away from all is nobody, or five at least.
 * @param {readonly Sheet[]} sheets @param {Framework} framework */
export function listRoles(sheets, framework) {
  let shown = framework.roles.filter(({ id }) => ofRole(sheets, id).length >= SMALL);
  const wholes = listAsked(sheets, framework).filter((one) => !isFew(one, sheets));
  const views = [sheets, ...wholes.map(({ asked }) => asked)];
  /** The shown roles of which enough were asked to be seen, and how many sheets no such role has.
   * @param {readonly Sheet[]} view */
  const part = (view) => {
    const seen = shown.filter(({ id }) => ofRole(view, id).length >= SMALL);
    return { seen, left: view.filter(({ role }) => !seen.some(({ id }) => id === role)).length };
  };
  for (;;) {
    const found = views.map(part).find(({ seen, left }) => seen.length > 0 && left > 0 && left < SMALL);
    if (!found) return shown;
    const sizes = found.seen.map(({ id }) => ofRole(sheets, id).length);
    const dropped = found.seen[sizes.lastIndexOf(Math.min(...sizes))];
    shown = shown.filter((role) => role !== dropped);
  }
}

/** "same": the file of one sheet a second time; "alike": all answers of a sheet without id are those of another, which
 * may be one sheet twice or two people who agree: to be asked.
 * @param {readonly Sheet[]} sheets @param {Sheet} sheet @returns {"same" | "alike" | ""} */
export function isDouble(sheets, sheet) {
  if (sheet.id && sheets.some(({ id }) => id === sheet.id)) return "same";
  const own = writeAnswers(sheet);
  return sheets.some((other) => !(sheet.id && other.id) && writeAnswers(other) === own) ? "alike" : "";
}

/** @param {Sheet} sheet */
const writeAnswers = ({ role, answers }) => JSON.stringify([role, Object.entries(answers).sort()]);
