// @ts-check
/** The entries of the reader's list and its cards, as elements. */

import { make, say } from "../search/render.js";
import { copy } from "./entry.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {Hub.Voice & { name: string, main: HTMLElement }} Place */

const A_SHEET = 4;
/** The last step of smaller type that is still legible (list.css has the sizes). */
const LAST_STEP = 5;

/** @param {Entry} entry @param {string} selector */
const all = ({ page }, selector) => [...page.querySelectorAll(selector)];

/** An icon with its word. @param {Place} place @param {Entry} entry */
function makeMark({ main }, { kind }) {
  const found = main.querySelector(`template[data-hub-mark="${CSS.escape(kind)}"]`);
  return found instanceof HTMLTemplateElement ? document.importNode(found.content, true) : "";
}

/** The entry at a place of the list, with what can be done with it.
 * @param {Place} place @param {Entry} entry @param {number} at @param {number} count */
export function makeEntry(place, entry, at, count) {
  const heading = makeHeading(entry);
  heading.replaceChildren(make("a", { href: entry.href }, ...heading.childNodes));
  const tools = makeTools(place, entry.id, entry.title, { up: at === 0, down: at === count - 1, remove: false });
  return make(
    "li",
    { class: "hub-entry", "data-record": entry.id, "data-hub-kind": entry.kind },
    make("div", { class: "hub-opening" }, makeMark(place, entry), heading, ...makeNotes(entry), ...makeLead(entry)),
    ...all(entry, ".hub-record > article > .hub-quote").map((quote) => copy(quote, "blockquote", { class: "hub-quote" })),
    ...makeFacts(entry, "dt"),
    ...all(entry, ".hub-lesson").map((lesson) => copy(lesson, "p", { class: "hub-lesson" })),
    makeSource(place, entry),
    tools,
  );
}

/** What stands where the address names nothing.
 * @param {Place} place @param {string} id @param {"unknown" | "unread"} why */
export function makeMissing(place, id, why) {
  const named = id.length > 100 ? `${id.slice(0, 99)}…` : id;
  const note = make("p", { class: "hub-note" }, say(place, why, { id: named }));
  return make("li", { class: "hub-entry", "data-hub-missing": why, "data-hub-screen": "" }, note, makeTools(place, id, named, { remove: false }));
}

/** @param {Place} place @param {string} id @param {string} title @param {Record<string, boolean>} ends */
function makeTools(place, id, title, ends) {
  const buttons = Object.entries(ends).map(([name, isOff]) => {
    const of = make("span", { class: "hub-hidden" }, title);
    return make("button", { type: "button", name, value: id, ...(isOff && { disabled: "" }) }, say(place, name), " ", of);
  });
  return make("p", { class: "hub-row", "data-hub-screen": "" }, ...buttons);
}

/** @param {Entry} entry */
const makeHeading = ({ page }) => copy(/** @type {Element} */ (page.querySelector(".hub-record h1")), "h2");

/** What a reader must know before reading. @param {Entry} entry */
const makeNotes = (entry) =>
  all(entry, ".hub-record > header > .hub-banner").map((note) => copy(note, "p", { class: "hub-note hub-banner" }));

/** @param {Entry} entry */
const makeLead = (entry) =>
  all(entry, ".hub-record > header > .hub-lead").map((lead) => copy(lead, "p", { class: "hub-lead" }));

/** The facts whose terms match. @param {Entry} entry @param {string} which */
function makeFacts(entry, which) {
  const rows = all(entry, `.hub-record > aside dl > ${which}`).flatMap((term) => {
    const value = term.nextElementSibling;
    return value ? [make("div", {}, copy(term, "dt"), copy(value, "dd"))] : [];
  });
  return rows.length ? [make("dl", {}, ...rows)] : [];
}

/** Credit, permanent address and licence. @param {Place} place @param {Entry} entry */
function makeSource({ name }, entry) {
  const credits = all(entry, "[data-hub-credit]").map((credit) => credit.textContent ?? "");
  if (!credits.some((credit) => credit.startsWith(name))) credits.push(name);
  const permanent = all(entry, ".hub-permalink").map((line) => copy(line, "p"));
  return make("div", { class: "hub-source" }, make("p", {}, credits.join(". ")), ...permanent);
}

/** The cards, four on a sheet. @param {Place} place @param {Entry[]} entries */
export function makeSheets(place, entries) {
  const cards = entries.map((entry) =>
    make(
      "article",
      { class: "hub-slip", "data-record": entry.id, "data-hub-kind": entry.kind },
      makeMark(place, entry),
      makeHeading(entry),
      ...makeNotes(entry),
      ...makeLead(entry),
      ...makeFacts(entry, "[data-hub-gist]"),
      makeSource(place, entry),
    ),
  );
  return Array.from({ length: Math.ceil(cards.length / A_SHEET) }, (_, sheet) =>
    make("div", { class: "hub-sheet" }, ...cards.slice(sheet * A_SHEET, (sheet + 1) * A_SHEET)),
  );
}

/** Sets a card in the largest type in which all of it is on the card; one that is full in the smallest goes without
 * its last facts, never without its source. @param {HTMLElement} card */
export function fit(card) {
  const [last, room] = [card.lastElementChild, parseFloat(getComputedStyle(card).paddingBlockEnd)];
  const isFull = () =>
    card.scrollWidth > card.clientWidth ||
    (last?.getBoundingClientRect().bottom ?? 0) > card.getBoundingClientRect().bottom - room + 1;
  for (const row of card.querySelectorAll("dl > div")) row.removeAttribute("hidden");
  let step = 0;
  do card.dataset.hubStep = `${step}`;
  while (isFull() && step++ < LAST_STEP);
  for (const row of [...card.querySelectorAll("dl > div")].reverse()) if (isFull()) row.setAttribute("hidden", "");
}
