// @ts-check
/** The plan of action as Markdown, one row a step whatever is typed. */

import { findQuestion } from "./framework.js";

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Help} Help */
/** @typedef {import("./types.d.ts").Step} Step */
/** @typedef {import("./types.d.ts").Text} Text */
/** @typedef {import("./types.d.ts").PlanWords} PlanWords */
/** @typedef {import("./types.d.ts").PlanContext} PlanContext */

const MOST_STEPS = 200;
const MOST_LETTERS = 5000;

/** Letters that only steer, but for those that join emoji. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** What Markdown takes for more than itself within a line. */
const SIGNS = /[\\`*_[\]<>|~&$]/g;

/** What is typed, on one line and only itself. @param {string} text */
const escape = (text) =>
  text.slice(0, MOST_LETTERS).replace(/[\s\p{Z}\x85]+/gu, " ").replace(UNSEEN, "").trim().replace(SIGNS, "\\$&");

/** The same where a line begins: no list, no heading. @param {string} text */
const escapeLine = (text) => escape(text).replace(/^(\d*)([-+#=.)])/, "$1\\$2");

/** @param {Text} text */
const plain = (text) => (typeof text === "string" ? text : text.text);

/** The steps that a kept value holds; one whose question is gone stays, as a step of its own.
 * @param {unknown} value @param {Framework} framework @returns {Step[]} */
export function readSteps(value, framework) {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_STEPS).flatMap((step) => {
    const [question, what, who, when] = ["question", "what", "who", "when"].map((name) => step?.[name]);
    const isText = [question, what, who, when].every((text) => typeof text === "string" && text.length <= MOST_LETTERS);
    return isText ? [{ question: findQuestion(framework, question) ? question : "", what, who, when }] : [];
  });
}

/** A link where it leads somewhere outside this file, else the title.
 * @param {Help} help @param {PlanContext} context @param {PlanWords} words */
function writeHelp({ title, href, fictitious }, { address }, words) {
  const name = escapeLine(plain(title)) + (fictitious ? ` (${escape(words.fictitious)})` : "");
  const url = readAddress(href, address);
  return url ? `[${name}](${url})` : name;
}

/** @param {string} href @param {string} [base] */
function readAddress(href, base) {
  try {
    const { protocol, href: whole } = new URL(href, base || undefined);
    return /^https?:$/.test(protocol) ? whole.replace(/[()<>|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`) : "";
  } catch {
    return "";
  }
}

/** @param {readonly string[]} cells */
const writeRow = (cells) => `| ${cells.join(" | ")} |`;

/** Heading, day, a table with the steps, and for each question what helps.
 * @param {readonly Step[]} steps @param {PlanContext} context @param {PlanWords} words @param {Framework} framework */
export function writePlan(steps, context, words, framework) {
  const asked = steps.map((step) => findQuestion(framework, step.question)?.question);
  const head = [words.question, words.what, words.who, words.when].map(escape);
  const made = [framework.title, context.date].filter(Boolean).map(escapeLine).join(" · ");
  const lines = [`# ${escapeLine(words.heading)}`, "", made, ""];
  lines.push(writeRow(head), writeRow(head.map(() => "---")));
  for (const [at, step] of steps.entries())
    lines.push(writeRow([plain(asked[at]?.text ?? ""), step.what, step.who, step.when].map(escape)));
  const helped = [...new Set(asked)].flatMap((question) => {
    const helps = question ? [...question.practices, ...question.resources, ...question.terms] : [];
    return question && helps.length ? [{ question, helps }] : [];
  });
  if (helped.length) lines.push("", `## ${escapeLine(words.helps)}`);
  for (const { question, helps } of helped) {
    lines.push("", `### ${escapeLine(plain(question.text))}`, "");
    lines.push(...helps.map((help) => `- ${writeHelp(help, context, words)}`));
  }
  if (words.note) lines.push("", escapeLine(words.note));
  return [...lines, ""].join("\n");
}
