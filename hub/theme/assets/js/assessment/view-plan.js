// @ts-check
/** The plan of action: what, who, by when; kept in this browser only. */

import { make, makeButton, makeField, makeHeading, makeRow, say, sayDay, write } from "./dom.js";
import { copyText, saveFile } from "./files.js";
import { findQuestion } from "./framework.js";
import { makeHelps } from "./helping.js";
import { writePlan } from "./plan.js";
import { readDay } from "./sheet.js";

/** @typedef {import("./types").Step} Step */
/** @typedef {import("./tool").Tool} Tool */

const FIELDS = /** @type {const} */ (["what", "who", "when"]);
const MOST_LETTERS = "1000";

/** @param {Tool} tool */
export function viewPlan(tool) {
  const { voice, steps, mine, group } = tool;
  const items = steps.map((step, at) => makeStep(tool, step, at));
  const save = () => {
    const name = `${say(voice, "plan-file")}-${readDay()}.md`;
    saveFile(name, writeWhole(tool), "text/markdown");
    tool.tell(say(voice, "saved", { name }));
  };
  const copy = async () => tool.tell(say(voice, (await copyText(writeWhole(tool))) ? "copied" : "uncopied"));
  const tools = [makeButton(say(voice, "plan-save"), save, { class: "hub-btn" }), makeButton(say(voice, "plan-copy"), copy), makeButton(say(voice, "print"), () => print())];
  return [
    makeHeading(say(voice, "plan-title")),
    make("p", { class: "hub-note", "data-hub-screen": "" }, say(voice, "plan-note")),
    items.length ? make("ol", { class: "hub-steps" }, ...items) : make("p", {}, say(voice, "plan-empty")),
    makeRow(makeButton(say(voice, "own-step"), () => tool.addStep("")), ...(items.length ? tools : [])),
    makeRow(
      mine && makeButton(say(voice, "to-result"), () => tool.go("result")),
      group.length > 1 && makeButton(say(voice, "to-spread"), () => tool.go("spread")),
      !mine && group.length < 2 && makeButton(say(voice, "to-start"), () => tool.go("start")),
    ),
  ];
}

/** @param {Tool} tool */
function writeWhole({ voice, steps, framework }) {
  const words = {
    heading: say(voice, "plan-title"),
    question: say(voice, "md-question"),
    what: say(voice, "md-what"),
    who: say(voice, "md-who"),
    when: say(voice, "md-when"),
    helps: say(voice, "helps"),
    fictitious: say(voice, "example"),
  };
  const date = sayDay(voice);
  return writePlan(steps, { date, address: location.href.split("#")[0] }, words, framework);
}

/** A step with its fields on the screen, and as words on paper. @param {Tool} tool @param {Step} step @param {number} at */
function makeStep(tool, step, at) {
  const { voice, framework } = tool;
  const question = findQuestion(framework, step.question)?.question;
  const helps = question ? makeHelps(tool, question) : null;
  const rows = FIELDS.map((name) => makeStepField(tool, step, at, name));
  const remove = makeButton(
    say(voice, "remove-step"),
    () => {
      tool.steps = tool.steps.filter((_, place) => place !== at);
      tool.keep();
      tool.show("h2");
      tool.tell(say(voice, "step-removed"));
    },
    { "aria-label": `${say(voice, "remove-step")} (${say(voice, "step", {}, at + 1)})` },
  );
  return make(
    "li",
    { class: "hub-step" },
    make("h3", {}, make("small", {}, say(voice, "step", {}, at + 1)), " ", question ? write(question.text) : ""),
    ...rows,
    ...(helps ? [make("details", {}, make("summary", {}, say(voice, "helps")), helps)] : []),
    makeRow(remove),
  );
}

/** @param {Tool} tool @param {Step} step @param {number} at @param {typeof FIELDS[number]} name */
function makeStepField(tool, step, at, name) {
  const { voice } = tool;
  const input = name === "what" ? make("textarea", { rows: "2" }) : make("input", { type: "text" });
  input.maxLength = Number(MOST_LETTERS);
  input.autocomplete = "off";
  input.value = step[name];
  const printed = make("p", { class: "hub-on-paper" }, step[name]);
  input.addEventListener("input", () => {
    tool.steps = tool.steps.map((one, place) => (place === at ? { ...one, [name]: input.value } : one));
    printed.textContent = input.value;
    tool.keep();
  });
  const field = makeField(`step-${at + 1}-${name}`, say(voice, name), input, name === "when" ? say(voice, "when-hint") : "");
  field.append(printed);
  return field;
}
