// @ts-check
/** What a group's answers say together: where they differ most comes first. */

import { make, makeButton, makeHeading, makePart, makeRow, say, sayNumber, write } from "./dom.js";
import { makeFigure } from "./figure.js";
import { makeGap } from "./gap.js";
import { listRoles, listWithheld, ofRole, SMALL, sortBySpread, spread } from "./group.js";
import { compare } from "./profile.js";

/** @typedef {import("./types").Place} Place */
/** @typedef {import("./types").Spread} Spread */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool */
export function viewSpread(tool) {
  const { voice, framework, group, steps } = tool;
  const spreads = spread(group, framework);
  const sorted = sortBySpread(spreads.filter(({ placed }) => placed));
  const silent = spreads.filter(({ placed }) => !placed);
  const withheld = listWithheld(group, framework);
  const jump = make("a", { href: "#hub-group-profile" }, say(voice, "to-group-profile"));
  jump.addEventListener("click", (event) => {
    // Not by the address: it names the view, for Back and for a reload.
    event.preventDefault();
    document.getElementById("hub-group-profile")?.focus();
  });
  const items = sorted.map((one) => makeGap(tool, one, makeCounts(tool, one)));
  return [
    makeHeading(say(voice, "spread-title")),
    make("p", {}, say(voice, "sheets", {}, group.length), ". ", say(voice, "spread-note")),
    make("p", { class: "hub-aside", "data-hub-screen": "" }, say(voice, "partners")),
    makeRow(
      makeButton(say(voice, "to-plan", {}, steps.length), () => tool.go("plan"), { class: "hub-btn" }),
      makeButton(say(voice, "print"), () => print()),
      makeButton(say(voice, "to-group"), () => tool.go("group")),
    ),
    ...(spreads.length ? [make("p", { "data-hub-screen": "" }, jump)] : []),
    makePart("by-question", say(voice, "by-question"), items.length ? make("ol", { class: "hub-gaps" }, ...items) : make("p", {}, say(voice, withheld.length ? "few-asked" : "nobody"))),
    ...makeSilent(tool, silent),
    ...(spreads.length ? [makeProfile(tool, "group-profile", say(voice, "group-profile"), spreads, 3)] : []),
    ...makeWithheld(tool, withheld),
    makeRoles(tool),
  ];
}

/** The profile of sheets under its heading. @param {Tool} tool @param {string} name @param {string} title @param {Spread[]} spreads @param {number} rank */
function makeProfile(tool, name, title, spreads, rank) {
  const pairs = compare([], spreads, tool.framework).axes.map(({ dimension, before, now }) => ({ dimension, before, now }));
  const figure = makeFigure(tool, name, pairs, spreads, false);
  if (rank > 3) return make("div", {}, make("h4", {}, title), figure);
  const told = figure.querySelector("svg") ? [make("p", {}, say(tool.voice, "group-profile-note"))] : [];
  return makePart(name, title, ...told, figure);
}

/** Four bars with their numbers, and how far apart they lie. @param {Tool} tool @param {Spread} one */
function makeCounts({ voice }, { question, counts, unknown, unsaid, asked, placed, spread: apart }) {
  const bars = question.levels.map(({ label }, at) => {
    const bar = make("span", { class: "hub-bar", "aria-hidden": "true" }, make("span", {}));
    /** @type {HTMLElement} */ (bar.firstElementChild).style.inlineSize = `${(100 * counts[at]) / Math.max(1, asked)}%`;
    return make("li", { "data-hub-level": `${at + 1}` }, make("span", {}, write(label)), bar, make("b", {}, sayNumber(voice, counts[at])));
  });
  const without = asked - placed - unknown - unsaid;
  const others = [
    unknown && say(voice, asked < SMALL ? "unsure-count" : "unknown-count", {}, unknown),
    unsaid && say(voice, "unsaid-count", {}, unsaid),
    without && say(voice, "blank-count", {}, without),
  ].flatMap((said) => (said ? [make("span", {}, said)] : []));
  return [
    make("p", { class: "hub-apart" }, say(voice, "spread-of", {}, apart)),
    make("ul", { class: "hub-bars" }, ...bars),
    ...(others.length ? [make("p", { class: "hub-meta" }, ...others)] : []),
  ];
}

/** Questions on which nobody took a level: that nobody knows is a finding too. @param {Tool} tool @param {Spread[]} silent */
function makeSilent({ voice }, silent) {
  if (!silent.length) return [];
  return [makePart("silent", say(voice, "silent"), make("ul", { class: "hub-lined" }, ...silent.map(({ question }) => make("li", {}, write(question.text)))))];
}

/** Questions that only a few were asked: shown without figures. @param {Tool} tool @param {Place[]} kept */
function makeWithheld({ voice }, kept) {
  if (!kept.length) return [];
  const items = kept.map(({ question }) => make("li", {}, write(question.text)));
  return [makePart("withheld", say(voice, "withheld"), make("p", {}, say(voice, "withheld-note")), make("ul", { class: "hub-lined" }, ...items))];
}

/** @param {Tool} tool */
function makeRoles(tool) {
  const { voice, framework, group } = tool;
  const roles = listRoles(group, framework);
  const parts = roles.map(({ id, label }) => {
    const own = ofRole(group, id);
    return makeProfile(tool, `role-${id}`, `${label} (${say(voice, "sheets", {}, own.length)})`, spread(own, framework), 4);
  });
  return makePart("by-role", say(voice, "by-role"), make("p", {}, say(voice, roles.length ? "by-role-note" : "by-role-none")), ...parts);
}
