// @ts-check
/** One question: why, four levels and two other answers, what helps. */

import { make, makeButton, makeHeading, makeRow, say, sayNumber, write } from "./dom.js";
import { makeHelps } from "./helping.js";
import { listQuestions } from "./framework.js";
import { ANSWERS, answer } from "./sheet.js";

/** @typedef {import("./types").Question} Question */
/** @typedef {import("./types").Answer} Answer */
/** @typedef {import("./tool").Tool} Tool */

/** The view of the question at a place, from 1 on. @param {Tool} tool @param {number} at */
export function viewQuestion(tool, at) {
  const { voice, framework, mine } = tool;
  const questions = listQuestions(framework, mine?.role ?? "");
  const { question, dimension } = questions[at - 1];
  const of = sayNumber(voice, questions.length);
  const place = say(voice, "question", { of }, at);
  const onward = () => tool.go(at < questions.length ? `q${at + 1}` : "result");
  return [
    make("p", { class: "hub-where" }, make("span", { class: "hub-dim" }, write(dimension.title)), make("span", {}, place)),
    make("progress", { max: `${questions.length}`, value: `${at}`, "aria-label": place, class: "hub-run" }),
    makeHeading(write(question.text)),
    ...makeWhy(tool, question),
    makeForm(tool, question, at, onward, at === questions.length),
    ...makeMore(tool, question),
    make("p", { class: "hub-kept" }, make("small", {}, say(voice, tool.isKept ? "kept" : "unkept"))),
  ];
}

/** @param {Tool} tool @param {Question} question */
function makeWhy({ voice }, { why }) {
  if (!why) return [];
  return [make("details", { class: "hub-why" }, make("summary", {}, say(voice, "why")), make("p", {}, write(why)))];
}

/** @param {Tool} tool @param {Question} question */
function makeMore(tool, question) {
  const helps = makeHelps(tool, question);
  return helps ? [make("details", { class: "hub-more" }, make("summary", {}, say(tool.voice, "helps")), helps)] : [];
}

/** @param {Tool} tool @param {Question} question @param {number} at @param {() => void} onward @param {boolean} isLast */
function makeForm(tool, question, at, onward, isLast) {
  const { voice, mine } = tool;
  const given = mine?.answers[question.key];
  const choices = ANSWERS.map((value) => makeChoice(tool, question, value, value === given));
  const levels = make("div", { class: "hub-choices" }, ...choices.slice(0, 4));
  const others = make("div", { class: "hub-choices hub-others" }, ...choices.slice(4));
  const leave = makeButton(say(voice, "leave"), () => {
    answerIt(tool, question);
    onward();
  });
  const back = makeButton(say(voice, "previous"), () => tool.go(`q${at - 1}`));
  const next = make("button", { class: "hub-btn" }, say(voice, isLast ? "finish" : "next"));
  const row = makeRow(next, leave, at > 1 && back);
  row.classList.add("hub-steer");
  // Else a browser that goes back fills in what was chosen then, whatever was answered since.
  const form = make("form", { class: "hub-ask-form", autocomplete: "off" }, make("fieldset", {}, make("legend", {}, say(voice, "choose")), levels, others), row);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onward();
  });
  return form;
}

/** @param {Tool} tool @param {Question} question @param {Answer} value @param {boolean} isGiven */
function makeChoice(tool, question, value, isGiven) {
  const radio = make("input", { type: "radio", name: "answer", value: `${value}` });
  radio.checked = isGiven;
  radio.addEventListener("change", () => answerIt(tool, question, value));
  if (typeof value === "string") return make("label", { class: "hub-choice" }, radio, make("b", {}, say(tool.voice, value)));
  const { label, descriptor } = question.levels[value - 1];
  const said = make("span", {}, make("b", {}, write(label)), " ", write(descriptor));
  return make("label", { class: "hub-choice", "data-hub-level": `${value}` }, radio, said);
}

/** @param {Tool} tool @param {Question} question @param {Answer} [value] */
function answerIt(tool, question, value) {
  if (!tool.mine) return;
  tool.mine = answer(tool.mine, question.key, value);
  tool.keep();
}
