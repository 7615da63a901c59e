// @ts-check
/** Where answers come in: as files, chosen or dropped, and as a code that is typed. */

import { readCode } from "./code.js";
import { make, makeField, makeRow, say } from "./dom.js";
import { readFiles } from "./files.js";
import { readAny, refuseBlank } from "./keeping.js";

/** @typedef {import("./types").Framework} Framework */
/** @typedef {import("./types").Problem} Problem */
/** @typedef {import("./types").Reading} Reading */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./tool").Tool} Tool */
/** @typedef {import("./tool").Voice} Voice */
/** @typedef {(sheets: Sheet[], lost: number) => void} Take */

/** Why a text is no sheet, in words. @param {Voice} voice @param {Problem} problem */
export function explain(voice, { code, groups = [] }) {
  const names = groups.map((n) => say(voice, "group-n", {}, n).toLocaleLowerCase(voice.lang));
  const listed = new Intl.ListFormat(voice.lang).format(names);
  const where = groups.length && code.startsWith("code-") && !["code-groups", "code-letters"].includes(code);
  const said = say(voice, `p-${code}`, { groups: listed });
  return where ? `${said} ${say(voice, "p-look", { groups: listed })}` : said;
}

/** Why what was read is not taken, each reason once; `single`: where only one sheet is wanted.
 * @param {Voice} voice @param {Reading[]} readings @param {boolean} single */
function listReasons(voice, readings, single) {
  const reasons = readings.flatMap(({ problem }) => (problem ? [explain(voice, problem)] : []));
  return [...new Set(single && readings.length > 1 ? [say(voice, "p-group")] : reasons)];
}

/** A place for a file, or several, with the problems of those that are not taken; what can be read is taken.
 * `single`: not the file of a group, whose sheets are not to be seen one by one.
 * @param {Tool} tool @param {string} name @param {string} label @param {Take} take
 * @param {{ hint?: string, multiple?: boolean, single?: boolean }} [way] */
export function makeFileField(tool, name, label, take, { hint = "", multiple = false, single = false } = {}) {
  const { voice, framework } = tool;
  const id = `hub-${name}`;
  const input = make("input", { type: "file", id, class: "hub-hidden", accept: ".json,.txt,application/json,text/plain", ...(multiple && { multiple: "" }) });
  const wrong = make("div", { role: "alert" });
  // The browser's own words beside a file say that none was chosen, when it is read and done with.
  const field = make("div", { class: "hub-drop" }, make("label", { class: "hub-do", for: id }, label), input);
  if (hint) {
    field.append(make("small", { id: `${id}-hint` }, hint));
    input.setAttribute("aria-describedby", `${id}-hint`);
  }
  /** @param {Iterable<File>} files */
  const read = async (files) => {
    const told = (await readFiles(files)).map(({ name: of, text }) => ({ of, readings: readText(text, framework) }));
    const said = told.flatMap(({ of, readings }) =>
      listReasons(voice, readings, single).map((why) => make("li", {}, say(voice, "not-read", { name: of, why }))),
    );
    wrong.replaceChildren(...(said.length ? [make("ul", { class: "hub-wrong" }, ...said)] : []));
    input.value = "";
    handOver(told.flatMap(({ readings }) => (single && readings.length > 1 ? [] : readings)), take);
  };
  input.addEventListener("change", () => read([...(input.files ?? [])]));
  field.addEventListener("dragover", (event) => {
    event.preventDefault();
    field.dataset.hubOver = "";
  });
  field.addEventListener("dragleave", () => delete field.dataset.hubOver);
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    delete field.dataset.hubOver;
    read([...(event.dataTransfer?.files ?? [])]);
  });
  field.append(wrong);
  return field;
}

/** @param {string | null} text @param {Framework} framework @returns {Reading[]} */
const readText = (text, framework) =>
  text === null ? [{ problem: { code: "not-a-sheet" } }] : readAny(text, framework);

/** A place for a code; a code with a typing error stays, to be mended. @param {Tool} tool @param {string} name @param {string} label @param {string} go @param {Take} take */
export function makeCodeForm(tool, name, label, go, take) {
  const { voice, framework } = tool;
  const area = make("textarea", { rows: "3", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", class: "hub-typed" });
  const wrong = make("p", { class: "hub-wrong", id: `hub-${name}-wrong`, role: "alert" });
  const field = makeField(name, label, area, say(voice, "code-hint"));
  const form = make("form", { class: "hub-code-form", novalidate: "" }, field, wrong, makeRow(make("button", { class: "hub-do" }, go)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reading = refuseBlank(readCode(area.value, framework));
    wrong.textContent = reading.problem ? explain(voice, reading.problem) : "";
    area.toggleAttribute("aria-invalid", Boolean(reading.problem));
    area.setAttribute("aria-describedby", `hub-${name}-hint hub-${name}-wrong`);
    if (reading.problem) area.focus();
    else area.value = "";
    handOver([reading], take);
  });
  return form;
}

/** @param {Reading[]} readings @param {Take} take */
function handOver(readings, take) {
  const sheets = readings.flatMap(({ sheet }) => sheet ?? []);
  const lost = readings.reduce((sum, reading) => sum + (reading.sheet ? reading.lost : 0), 0);
  if (sheets.length) take(sheets, lost);
}
