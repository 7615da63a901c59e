// @ts-check
/** One question to work on: what the answers say, what helps, and a step of the plan from it. */

import { make, makeButton, makeRow, plain, say, write } from "./dom.js";
import { makeHelps } from "./helping.js";

/** @typedef {import("./types").Spread} Spread */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool @param {Spread} one @param {HTMLElement[]} told */
export function makeGap(tool, { question, dimension }, told) {
  const { voice } = tool;
  const helps = makeHelps(tool, question) ?? make("p", {}, make("small", {}, say(voice, "no-help")));
  const add = makeButton(say(voice, "add-step"), () => tool.addStep(question.key), {
    "aria-label": say(voice, "add-step-to", { question: plain(question.text) }),
  });
  return make(
    "li",
    { class: "hub-gap", "data-hub-question": question.key },
    make("p", { class: "hub-dim" }, write(dimension.title)),
    make("h4", {}, write(question.text)),
    ...told,
    make("h5", {}, say(voice, "helps")),
    helps,
    makeRow(add),
  );
}
