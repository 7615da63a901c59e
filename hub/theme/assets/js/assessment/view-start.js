// @ts-check
/** Where one begins: which questions, going on, opening answers, bringing a group together. */

import { askFirst, make, makeButton, makeHeading, makePart, makeRow, say, sayDay, sayNumber } from "./dom.js";
import { listQuestions } from "./framework.js";
import { makeCodeForm, makeFileField } from "./opening.js";
import { makeSheet } from "./sheet.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./tool").Tool} Tool */

/** Minutes that reading, thinking and choosing take; in fives, since more would be pretence. */
const MINUTES_A_QUESTION = 1.5;
const STEP = 5;

/** @param {Tool} tool */
export function viewStart(tool) {
  const { voice, mine, steps } = tool;
  const begin = makeBegin(tool);
  const start = makeHeading(say(voice, "start"));
  const unkept = tool.isKept ? [] : [make("p", { class: "hub-note" }, say(voice, "unkept"))];
  const anew = () => make("details", {}, make("summary", {}, say(voice, "anew")), make("p", {}, say(voice, "anew-note")), begin);
  const first = mine ? [makeMine(tool, mine), anew()] : [begin];
  const plan = steps.length ? [makeRow(makeButton(say(voice, "to-plan", {}, steps.length), () => tool.go("plan"), { "data-hub-to-plan": "" }))] : [];
  const group = makePart(
    "together",
    say(voice, "together"),
    make("p", {}, say(voice, "together-hint")),
    makeRow(makeButton(say(voice, "gather"), () => tool.go("group"))),
  );
  const take = (/** @type {Sheet[]} */ sheets, /** @type {number} */ lost) => openMine(tool, sheets, lost);
  const open = makePart(
    "open",
    say(voice, "open"),
    make("p", {}, say(voice, "open-hint")),
    make("div", { "data-hub-sure": "open" }),
    makeFileField(tool, "open-file", say(voice, "file"), take),
    makeCodeForm(tool, "open-code", say(voice, "code"), say(voice, "code-go"), take),
  );
  return [start, ...unkept, ...first, ...plan, group, open];
}

/** How many of the questions of its role a sheet answers. @param {Tool} tool @param {Sheet} sheet */
const countAnswers = ({ framework }, { role, answers }) =>
  listQuestions(framework, role).filter(({ question: { key } }) => key in answers).length;

/** How far the reader's own answers are, and where they go on. @param {Tool} tool @param {Sheet} mine */
function makeMine(tool, mine) {
  const { voice, framework } = tool;
  const questions = listQuestions(framework, mine.role);
  const of = sayNumber(voice, questions.length);
  const open = questions.findIndex(({ question: { key } }) => !mine.answers[key]);
  const day = mine.date && sayDay(voice, mine.date);
  const sure = make("div", {});
  const forget = () => askFirst(voice, sure, say(voice, "delete-ask"), ["delete-yes", "cancel"], () => tool.forget());
  return makePart(
    "mine",
    say(voice, "mine"),
    make("p", {}, say(voice, "answered", { of }, countAnswers(tool, mine)), " ", day ? say(voice, "changed", { date: day }) : ""),
    makeRow(
      makeButton(say(voice, "go-on"), () => tool.go(open < 0 ? "result" : `q${open + 1}`), { class: "hub-btn" }),
      makeButton(say(voice, "see"), () => tool.go("result")),
      makeButton(say(voice, "delete"), forget),
    ),
    sure,
  );
}

/** All questions or those of one role. @param {Tool} tool */
function makeBegin(tool) {
  const { voice, framework } = tool;
  const roles = [{ id: "", label: say(voice, "all") }, ...framework.roles];
  const choices = roles.flatMap(({ id, label }) => {
    const count = listQuestions(framework, id).length;
    if (!count) return [];
    const radio = make("input", { type: "radio", name: "role", value: id, ...(!id && { checked: "" }) });
    const minutes = Math.max(STEP, Math.round((count * MINUTES_A_QUESTION) / STEP) * STEP);
    const size = say(voice, "size", { minutes: `${minutes}` }, count);
    return [make("label", { class: "hub-choice" }, radio, make("span", {}, make("b", {}, label), " ", make("small", {}, size)))];
  });
  const form = make(
    "form",
    { class: "hub-ask-form", autocomplete: "off" },
    make("fieldset", {}, make("legend", {}, say(voice, "scope")), make("p", {}, say(voice, "scope-hint")), make("div", { class: "hub-choices hub-roles" }, ...choices)),
    makeRow(make("button", { class: "hub-btn" }, say(voice, "begin"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const role = new FormData(form).get("role");
    tool.mine = makeSheet(framework, `${role ?? ""}`);
    tool.earlier = null;
    tool.keep();
    tool.go("q1");
  });
  return form;
}

/** Takes answers from outside as the reader's own, once nothing can be lost unasked; several are a group's.
 * @param {Tool} tool @param {Sheet[]} sheets @param {number} lost */
function openMine(tool, sheets, lost) {
  const { voice, mine } = tool;
  const [first] = sheets;
  const take = () => {
    if (sheets.length > 1) tool.group = sheets;
    else tool.mine = first;
    tool.keep();
    const said = sheets.length > 1 ? say(voice, "sheets", {}, sheets.length) : say(voice, "opened", {}, countAnswers(tool, first));
    tool.go(sheets.length > 1 ? "group" : "result", lost ? `${said} ${say(voice, "lost", {}, lost)}` : said);
  };
  const place = tool.root.querySelector("[data-hub-sure=open]");
  const isAsked = sheets.length > 1 ? tool.group.length : mine && (!mine.id || mine.id !== first.id) && countAnswers(tool, mine);
  if (isAsked && place instanceof HTMLElement) askFirst(voice, place, say(voice, "replace-ask"), ["replace-yes", "cancel"], take);
  else take();
}
