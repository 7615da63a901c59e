// @ts-check
/** A sheet of paper keyed in by whoever leads the workshop: the numbers are those of the printed cards. */

import { make, makeField, plain, say } from "./dom.js";
import { listQuestions } from "./framework.js";
import { ANSWERS, makeBlank } from "./sheet.js";

/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool @param {(sheets: Sheet[]) => void} take */
export function makePaperForm(tool, take) {
  const { voice, framework } = tool;
  const none = make("option", { value: "" }, say(voice, "paper-role-none"));
  const role = make("select", {}, none, ...framework.roles.map(({ id, label }) => make("option", { value: id }, label)));
  const asked = make("div", { class: "hub-paper-sheet" });
  const wrong = make("p", { class: "hub-wrong", role: "alert" });
  const form = make("form", { class: "hub-paper-form", autocomplete: "off" }, makeField("paper-role", say(voice, "paper-role"), role), asked, wrong, make("button", { class: "hub-btn" }, say(voice, "paper-add")));

  /** Only what the role is asked, with what is already filled in. */
  const fill = () => {
    const given = readAnswers(asked);
    asked.replaceChildren(...listQuestions(framework, role.value).map((place) => makeRowOf(tool, place, given)));
  };
  role.addEventListener("change", fill);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = readAnswers(asked);
    wrong.textContent = Object.keys(answers).length ? "" : say(voice, "paper-empty");
    if (wrong.textContent) return asked.querySelector("select")?.focus();
    const sheet = makeBlank(framework, role.value, answers);
    form.reset();
    asked.replaceChildren();
    fill();
    take([sheet]);
  });
  fill();
  return form;
}

/** @param {Tool} tool @param {import("./types").Place} place @param {Record<string, Answer>} given */
function makeRowOf({ voice }, { question }, given) {
  const options = ANSWERS.map((answer) => {
    const said = typeof answer === "string" ? say(voice, answer) : say(voice, "level", { label: plain(question.levels[answer - 1].label) }, answer);
    return make("option", { value: `${answer}` }, said);
  });
  const select = make("select", { name: question.key }, make("option", { value: "" }, say(voice, "no-answer")), ...options);
  select.value = `${given[question.key] ?? ""}`;
  return makeField(`paper-${question.number}`, `${question.number}. ${plain(question.text)}`, select);
}

/** @param {HTMLElement} asked @returns {Record<string, Answer>} */
function readAnswers(asked) {
  const filled = [...asked.querySelectorAll("select")].flatMap(({ name, value }) => {
    const answer = ANSWERS.find((one) => `${one}` === value);
    return answer === undefined ? [] : [[name, answer]];
  });
  return Object.fromEntries(filled);
}
