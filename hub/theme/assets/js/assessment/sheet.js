// @ts-check
/** The answers of one person or one team, and the file in which they travel. */

import { listQuestions } from "./framework.js";

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Sheet} Sheet */
/** @typedef {import("./types.d.ts").Answer} Answer */
/** @typedef {import("./types.d.ts").Reading} Reading */

const FORMAT = "hub-assessment";
const VERSION = 1;

/** All answers; their places are their digits in a code, after 0 for none. @type {readonly Answer[]} */
export const ANSWERS = Object.freeze([1, 2, 3, 4, "unknown", "unsaid"]);

/** Far more than the longest framework needs, and little enough to be read at once. */
const MOST_LETTERS = 1_000_000;
/** No vowels: no word comes about by chance. */
const LETTERS = "bcdfghjkmnpqrstvwxz";
const ID = /^[bcdfghjkmnpqrstvwxz]{16}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param {number} count */
const pickLetters = (count) =>
  [...crypto.getRandomValues(new Uint32Array(count))].map((number) => LETTERS[number % LETTERS.length]).join("");

/** The day as the reader's clock has it (ISO 8601). */
export function readDay(now = new Date()) {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** @param {Sheet} sheet @returns {Sheet} */
const freeze = (sheet) => Object.freeze({ ...sheet, answers: Object.freeze({ ...sheet.answers }) });

/** A sheet without id and day: from paper, or from a code.
 * @param {Framework} framework @param {string} role @param {Record<string, Answer>} [answers] */
export function makeBlank(framework, role, answers = {}) {
  return freeze({ id: "", framework: framework.id, role, date: "", answers });
}

/** A new sheet of somebody who answers here. @param {Framework} framework @param {string} [role] */
export function makeSheet(framework, role = "") {
  return freeze({ ...makeBlank(framework, role), id: pickLetters(16), date: readDay() });
}

/** The sheet with one answer more, another, or without it. The day moves along unless the sheet has none.
 * @param {Sheet} sheet @param {string} key @param {Answer} [value] */
export function answer(sheet, key, value) {
  const others = Object.entries(sheet.answers).filter(([other]) => other !== key);
  const given = value === undefined ? others : [...others, [key, value]];
  return freeze({ ...sheet, date: sheet.date && readDay(), answers: Object.fromEntries(given) });
}

/** The text of the file: no name, no free text. @param {Sheet} sheet @param {Framework} framework */
export function writeSheet(sheet, framework) {
  const { id, role, date } = sheet;
  const answers = Object.fromEntries(
    listQuestions(framework)
      .map(({ question: { key } }) => key)
      .filter((key) => Object.hasOwn(sheet.answers, key))
      .map((key) => [key, sheet.answers[key]]),
  );
  const written = { format: FORMAT, version: VERSION, framework: framework.id, role, date, id, answers };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** A file's name, the same in all languages and for two savings of one sheet on one day. @param {Sheet} sheet */
export function nameFile({ framework, date, id }) {
  return `${[framework, date, id.slice(0, 4) || pickLetters(4)].filter(Boolean).join("-")}.json`;
}

/** What a file says, or why it is no sheet; never an exception.
 * @param {string} text @param {Framework} framework @returns {Reading} */
export function readSheet(text, framework) {
  if (typeof text !== "string" || text.length > MOST_LETTERS) return { problem: { code: "not-a-sheet" } };
  const given = text.trim(); // The byte order mark of some editors goes too.
  if (!given) return { problem: { code: "empty" } };
  try {
    return checkSheet(JSON.parse(given), framework);
  } catch {
    return { problem: { code: "not-a-sheet" } };
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A day of the calendar: some browsers read the 30th of February as one of March.
 * @param {unknown} day @returns {day is string} */
function isDay(day) {
  if (typeof day !== "string" || !DAY.test(day)) return false;
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The same of a value that JSON gave: from a file or from the browser's storage.
 * @param {unknown} value @param {Framework} framework @returns {Reading} */
export function checkSheet(value, framework) {
  const broken = /** @type {Reading} */ ({ problem: { code: "not-a-sheet" } });
  if (!isMap(value) || value.format !== FORMAT) return broken;
  const { version, role, date, id, answers } = value;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return broken;
  if (version > VERSION) return { problem: { code: "too-new" } };
  if (typeof value.framework !== "string") return broken;
  if (value.framework !== framework.id) return { problem: { code: "other-framework" } };
  if (!isMap(answers)) return broken;
  const given = Object.entries(answers);
  if (given.some(([, one]) => !ANSWERS.includes(/** @type {Answer} */ (one)))) return broken;
  const asked = new Set(listQuestions(framework).map(({ question: { key } }) => key));
  const kept = given.filter(([key]) => asked.has(key));
  const sheet = freeze({
    id: typeof id === "string" && ID.test(id) ? id : "",
    framework: framework.id,
    role: framework.roles.find((one) => one.id === role)?.id ?? "",
    date: isDay(date) ? date : "",
    answers: /** @type {Record<string, Answer>} */ (Object.fromEntries(kept)),
  });
  return { sheet, lost: given.length - kept.length };
}
