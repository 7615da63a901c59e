// @ts-check
/** What stays in this browser between two visits, and the file that holds a whole group. */

import { readSteps } from "./plan.js";
import { checkSheet, readSheet, writeSheet } from "./sheet.js";

/** @typedef {import("./types").Framework} Framework */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Step} Step */
/** @typedef {{ mine: Sheet | null, group: Sheet[], steps: Step[] }} Kept */
/** @typedef {Kept & { lost: number }} Found */

const FORMAT = "hub-assessment-group";
const VERSION = 1;
/** More than any workshop has, and little enough to be read at once. */
const MOST_SHEETS = 500;

/** @param {Sheet} sheet @param {Framework} framework */
const packSheet = (sheet, framework) => JSON.parse(writeSheet(sheet, framework));

/** A sheet among others: without its day, which could tell whose it is. @param {Sheet} sheet @param {Framework} framework */
const packAmong = (sheet, framework) => packSheet({ ...sheet, date: "" }, framework);

/** What to keep, as JSON takes it. @param {Kept} kept @param {Framework} framework */
export const packKept = ({ mine, group, steps }, framework) => ({
  mine: mine && packSheet(mine, framework),
  group: group.map((sheet) => packAmong(sheet, framework)),
  steps,
});

/** What was kept, but for what is no longer of this framework, and how many of one's own answers that is.
 * @param {any} value @param {Framework} framework @returns {Found} */
export function readKept(value, framework) {
  const sheets = Array.isArray(value?.group) ? value.group : [];
  const mine = checkSheet(value?.mine, framework);
  return {
    mine: mine.sheet ?? null,
    lost: mine.sheet ? mine.lost : 0,
    group: sheets.flatMap((/** @type {unknown} */ one) => checkSheet(one, framework).sheet ?? []),
    steps: readSteps(value?.steps, framework),
  };
}

/** The file of a group: its sheets in an order that does not say who came first. The roles are in it, since they tell
 * which questions a sheet was asked; so it is confidential.
 * @param {readonly Sheet[]} sheets @param {Framework} framework */
export function writeGroup(sheets, framework) {
  const mixed = sheets
    .map((sheet) => packAmong(sheet, framework))
    .map((sheet) => ({ sheet, place: JSON.stringify(sheet.answers) + sheet.id }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ sheet }) => sheet);
  const written = { format: FORMAT, version: VERSION, framework: framework.id, sheets: mixed };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The sheets that a file holds, one or those of a group, or why it holds none.
 * @param {string} text @param {Framework} framework @returns {Reading[]} */
export function readAny(text, framework) {
  const group = readGroupFile(text);
  if (!group) return [refuseBlank(readSheet(text, framework))];
  if (group.version > VERSION) return [{ problem: { code: "too-new" } }];
  if (group.framework !== framework.id) return [{ problem: { code: "other-framework" } }];
  if (!group.sheets.length) return [{ problem: { code: "empty" } }];
  if (group.sheets.length > MOST_SHEETS) return [{ problem: { code: "not-a-sheet" } }];
  return group.sheets.map((one) => refuseBlank(checkSheet(one, framework)));
}

/** A sheet without any answer is none: it would make a small group look larger. @param {Reading} reading @returns {Reading} */
export const refuseBlank = (reading) =>
  reading.sheet && !Object.keys(reading.sheet.answers).length ? { problem: { code: "empty" } } : reading;

/** @param {string} text @returns {{ version: number, framework: unknown, sheets: unknown[] } | null} */
function readGroupFile(text) {
  try {
    const value = JSON.parse(text.trim());
    return value?.format === FORMAT && Array.isArray(value.sheets) ? value : null;
  } catch {
    return null;
  }
}
