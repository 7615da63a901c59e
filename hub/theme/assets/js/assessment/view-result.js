// @ts-check
/** What the reader's own answers show, with what helps, and how to keep or share them. */

import { make, makeButton, makeHeading, makePart, makeRow, say, sayDay, sayWith, write } from "./dom.js";
import { makeFigure } from "./figure.js";
import { listQuestions } from "./framework.js";
import { makeGap } from "./gap.js";
import { spread } from "./group.js";
import { makeFileField } from "./opening.js";
import { compare, findGaps, findStrengths } from "./profile.js";
import { makeSharing } from "./sharing.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Spread} Spread */
/** @typedef {import("./types").Text} Text */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool */
export function viewResult(tool) {
  const { voice, framework, mine, earlier, steps } = tool;
  if (!mine) return [];
  const own = spread([mine], framework);
  const then = earlier ? spread([earlier], framework) : [];
  const role = framework.roles.find(({ id }) => id === mine.role)?.label ?? say(voice, "all");
  const pairs = compare(then, own, framework).axes.map(({ dimension, before, now }) => ({ dimension, before, now }));
  const figure = makeFigure(tool, "own", pairs, own, Boolean(earlier));
  return [
    makeHeading(say(voice, "result")),
    make("p", { class: "hub-meta" }, make("span", {}, role), make("span", {}, mine.date ? sayDay(voice, mine.date) : "")),
    figure,
    make("p", { class: "hub-aside" }, say(voice, "no-score"), figure.querySelector("svg") ? ` ${say(voice, "radar-note")}` : ""),
    makeRow(
      makeButton(say(voice, "to-plan", {}, steps.length), () => tool.go("plan"), { class: "hub-btn", "data-hub-to-plan": "" }),
      makeButton(say(voice, "print"), () => print()),
      makeButton(say(voice, "to-start"), () => tool.go("start")),
    ),
    makeStrengths(tool, findStrengths(own)),
    makeGaps(tool, findGaps(own)),
    makeOpen(tool, mine),
    makeComparing(tool),
    makeSharing(tool, mine),
  ];
}

/** @param {Tool} tool @param {Spread[]} strengths */
function makeStrengths({ voice }, strengths) {
  const items = strengths.map(({ question, highest }) =>
    make("li", {}, make("b", {}, write(question.text)), " ", make("small", {}, write(question.levels[highest - 1].label))),
  );
  const told = make("p", {}, say(voice, items.length ? "strengths-note" : "strengths-none"));
  return makePart("strengths", say(voice, "strengths"), told, ...(items.length ? [make("ul", { class: "hub-lined" }, ...items)] : []));
}

/** @param {Tool} tool @param {Spread[]} gaps */
function makeGaps(tool, gaps) {
  const { voice } = tool;
  const items = gaps.map((one) => {
    const { label, descriptor } = one.question.levels[one.lowest - 1];
    const next = one.question.levels[one.lowest];
    const here = [make("p", {}, ...sayWith(voice, "here", "label", label), ...tellMore(descriptor))];
    if (next) here.push(make("p", {}, ...sayWith(voice, "toward", "label", next.label), ...tellMore(next.descriptor)));
    return makeGap(tool, one, here);
  });
  const told = make("p", {}, say(voice, items.length ? "gaps-note" : "gaps-none"));
  return makePart("gaps", say(voice, "gaps"), told, ...(items.length ? [make("ol", { class: "hub-gaps" }, ...items)] : []));
}

/** What follows the name of a level, if anything does. @param {Text} descriptor */
const tellMore = (descriptor) => (descriptor ? [". ", write(descriptor)] : []);

/** What has no level: not known, not said, not answered yet. @param {Tool} tool @param {Sheet} mine */
function makeOpen(tool, mine) {
  const { voice, framework } = tool;
  const items = listQuestions(framework, mine.role).flatMap(({ question }, at) => {
    const given = mine.answers[question.key];
    if (typeof given === "number") return [];
    const link = make("a", { href: `#q${at + 1}` }, write(question.text));
    return [make("li", {}, link, " ", make("small", {}, say(voice, given ?? "not-answered")))];
  });
  const told = items.length ? make("ul", { class: "hub-lined" }, ...items) : make("p", {}, say(voice, "still-open-none"));
  return makePart("still-open", say(voice, "still-open"), told);
}

/** @param {Tool} tool */
function makeComparing(tool) {
  const { voice, earlier } = tool;
  /** @param {Sheet | null} sheet @param {string} said */
  const set = (sheet, said) => {
    tool.earlier = sheet;
    tool.show("h2");
    scrollTo(0, 0);
    tool.tell(said);
  };
  const told = (/** @type {Sheet} */ { date }) => (date ? say(voice, "compared", { date: sayDay(voice, date) }) : say(voice, "compared-undated"));
  const field = makeFileField(tool, "earlier", say(voice, "compare-file"), ([sheet]) => set(sheet, told(sheet)), { single: true });
  const stop = makeButton(say(voice, "compare-stop"), () => set(null, say(voice, "compare-stopped")));
  const part = makePart("compare", say(voice, "compare"), make("p", {}, earlier ? told(earlier) : say(voice, "compare-hint")), field, ...(earlier ? [makeRow(stop)] : []));
  part.dataset.hubScreen = "";
  return part;
}
