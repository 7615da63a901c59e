// @ts-check
/** Where the answers of several people, teams or partners come together: files, codes, sheets of paper. */

import { askFirst, make, makeButton, makeHeading, makePart, makeRow, say, sayNumber } from "./dom.js";
import { saveFile } from "./files.js";
import { isDouble, listRoles } from "./group.js";
import { writeGroup } from "./keeping.js";
import { makeCodeForm, makeFileField } from "./opening.js";
import { makePaperForm } from "./paper.js";
import { readDay } from "./sheet.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool */
export function viewGroup(tool) {
  const { voice, mine } = tool;
  const sure = make("div", { "data-hub-sure": "group" });
  const take = (/** @type {string} */ from) => (/** @type {Sheet[]} */ sheets, lost = 0) => addAll(tool, sheets, lost, from);
  const hint = { hint: say(voice, "add-files-hint"), multiple: true };
  const own = makeRow(mine && makeButton(say(voice, "use-mine"), () => addAll(tool, [mine], 0, "#hub-sheets")));
  own.dataset.hubOwn = "";
  own.hidden = isTold(tool);
  return [
    makeHeading(say(voice, "group-title")),
    make("p", {}, say(voice, "group-note")),
    make("p", { class: "hub-aside" }, say(voice, "partners")),
    makeSheets(tool),
    sure,
    makePart(
      "add",
      say(voice, "add"),
      own,
      makeFileField(tool, "add-files", say(voice, "add-files"), take("#hub-add-files"), hint),
      makeCodeForm(tool, "add-code", say(voice, "add-code"), say(voice, "add"), take("#hub-add-code")),
      makePaper(tool, take("#hub-paper-role")),
    ),
    makeRow(makeButton(say(voice, "to-start"), () => tool.go("start"))),
  ];
}

/** Whether the reader's own answers are in the group, or there are none. @param {Tool} tool */
const isTold = ({ mine, group }) => !mine || (mine.id !== "" && group.some(({ id }) => id === mine.id));

/** Folded away until it is wanted. @param {Tool} tool @param {(sheets: Sheet[]) => void} take */
function makePaper(tool, take) {
  const { voice } = tool;
  const hint = make("p", {}, say(voice, "add-paper-hint"));
  return make("details", { "data-hub-paper": "" }, make("summary", {}, say(voice, "add-paper")), hint, makePaperForm(tool, take));
}

/** @param {Tool} tool */
function makeSheets(tool) {
  const { voice, framework, group } = tool;
  const shown = new Set(listRoles(group, framework).map(({ id }) => id));
  const items = group.map(({ role, answers }, at) => {
    const n = at + 1;
    const label = shown.has(role) ? ` · ${framework.roles.find(({ id }) => id === role)?.label}` : "";
    const size = say(voice, "sheet-answers", {}, Object.keys(answers).length);
    const remove = makeButton(say(voice, "remove-sheet"), () => removeAt(tool, at), { "aria-label": say(voice, "remove-sheet-of", {}, n) });
    return make("li", {}, make("b", {}, say(voice, "sheet", {}, n)), ` ${size}${label} `, remove);
  });
  const save = () => {
    const name = `${framework.id}-${say(voice, "group-file")}-${readDay()}.json`;
    saveFile(name, writeGroup(group, framework), "application/json");
    tool.tell(say(voice, "saved", { name }));
  };
  const clear = () =>
    ask(tool, say(voice, "clear-group-ask"), ["clear-group-yes", "cancel"], () => {
      setGroup(tool, [], say(voice, "group-cleared"), "#hub-sheets");
    });
  const see = makeButton(say(voice, "to-spread"), () => tool.go("spread"), { class: "hub-btn" });
  const tools = [group.length > 1 && see, makeButton(say(voice, "save-group"), save), makeButton(say(voice, "clear-group"), clear)];
  return makePart(
    "sheets",
    say(voice, "sheets", {}, group.length),
    ...(items.length ? [make("ul", { class: "hub-sheet-list" }, ...items)] : []),
    ...(group.length < 2 ? [make("p", {}, say(voice, "need-two"))] : []),
    ...(items.length ? [makeRow(...tools), make("p", { "data-hub-screen": "" }, make("small", {}, say(voice, "save-group-note")))] : []),
  );
}

/** Shows the group anew, and nothing else: what is half typed beside it stays.
 * @param {Tool} tool @param {Sheet[]} group @param {string} said @param {string} focus */
function setGroup(tool, group, said, focus) {
  tool.group = group;
  tool.keep();
  /** @param {string} selector @returns {HTMLElement | null} */
  const find = (selector) => tool.root.querySelector(selector);
  find("[data-hub-part=sheets]")?.replaceWith(makeSheets(tool));
  find("[data-hub-own]")?.toggleAttribute("hidden", isTold(tool));
  find(focus)?.focus();
  tool.tell(said);
}

/** @param {Tool} tool @param {number} at */
function removeAt(tool, at) {
  const group = tool.group.filter((_, place) => place !== at);
  setGroup(tool, group, say(tool.voice, "sheet-removed", {}, at + 1), "#hub-sheets");
}

/** @param {Tool} tool @param {string} text @param {[string, string]} labels @param {() => void} act @param {() => void} [refuse] */
function ask(tool, text, labels, act, refuse) {
  const place = tool.root.querySelector("[data-hub-sure=group]");
  if (place instanceof HTMLElement) askFirst(tool.voice, place, text, labels, act, refuse);
}

/** Adds sheets one after the other, and asks about each that may be there already.
 * @param {Tool} tool @param {Sheet[]} sheets @param {number} lost @param {string} focus */
function addAll(tool, sheets, lost, focus) {
  const { voice, group } = tool;
  const [sheet, ...rest] = sheets;
  const fresh = sheets.findIndex((one, at) => isDouble([...group, ...sheets.slice(0, at)], one));
  const added = fresh < 0 ? sheets : sheets.slice(0, fresh);
  if (added.length) {
    const total = sayNumber(voice, group.length + added.length);
    const said = say(voice, "sheet-added", { total }, added.length) + (lost ? ` ${say(voice, "lost", {}, lost)}` : "");
    setGroup(tool, [...group, ...added], said, focus);
    if (fresh > 0) addAll(tool, sheets.slice(fresh), 0, focus);
    return;
  }
  if (!sheet) return;
  const onward = () => addAll(tool, rest, lost, focus);
  const twin = group.findIndex((one) => isDouble([one], sheet));
  const n = twin + 1;
  if (isDouble(group, sheet) === "alike") {
    const keep = () => {
      setGroup(tool, [...tool.group, sheet], say(voice, "sheet-added", { total: `${tool.group.length + 1}` }, 1), focus);
      onward();
    };
    ask(tool, say(voice, "double", {}, n), ["double-yes", "double-no"], keep, onward);
  } else if (JSON.stringify(group[twin].answers) === JSON.stringify(sheet.answers)) {
    tool.tell(say(voice, "double-skipped"));
    onward();
  } else {
    const replace = () => {
      setGroup(tool, tool.group.map((one, at) => (at === twin ? sheet : one)), say(voice, "sheet-replaced", {}, n), focus);
      onward();
    };
    ask(tool, say(voice, "double-newer", {}, n), ["double-replace", "cancel"], replace, onward);
  }
}
