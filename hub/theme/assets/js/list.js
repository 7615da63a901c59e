// @ts-check
/** The reader's list: what the address names, in its order, to arrange and to print. */

import { MOST, findIds, keep, readAddress, writeAddress } from "./list/address.js";
import { readEntry } from "./list/entry.js";
import { fit, makeEntry, makeMissing, makeSheets } from "./list/render.js";
import { say } from "./search/render.js";

/** @typedef {import("./list/entry.js").Entry} Entry */
/** @typedef {import("./list/entry.js").Outcome} Outcome */

const main = /** @type {HTMLElement} */ (document.querySelector("[data-hub-reading]"));
const { lang } = document.documentElement;
const { hubRoot = "", hubSite = "", hubFolders = "{}", hubWords = "{}", hubName = "" } = main.dataset;
const place = {
  main,
  name: hubName,
  words: JSON.parse(hubWords),
  numbers: new Intl.NumberFormat(lang),
  plurals: new Intl.PluralRules(lang),
};
const ground = { root: new URL(hubRoot, document.baseURI).href, site: hubSite, folders: JSON.parse(hubFolders) };

/** @param {string} name @returns {any} */
const find = (name) => main.querySelector(`[data-hub-${name}]`);
const [put, means, status, entries, sheets] = ["put", "means", "status", "entries", "cards"].map(find);
const field = put.querySelector("input");
const radios = /** @type {HTMLInputElement[]} */ ([...means.querySelectorAll("input[type=radio]")]);
const switches = [...document.querySelectorAll("a[data-hub-lang]")].map((link) => ({
  link,
  href: link.getAttribute("href") ?? "",
}));

let list = readAddress(location.search);
/** @type {Map<string, Outcome>} */
const known = new Map();

/** @param {string} id */
const nameOf = (id) => {
  const outcome = known.get(id);
  return typeof outcome === "object" ? outcome.title : id;
};
const shownIds = () => list.ids.slice(0, MOST);

/** @param {string} key @param {Record<string, string>} [blanks] @param {number} [n] */
const tell = (key, blanks, n) => (status.textContent = say(place, key, blanks, n));

/** Reads the pages of records that were not read yet; one that failed is asked for again. @param {string[]} ids */
async function load(ids) {
  const wanted = ids.filter((id) => typeof known.get(id) !== "object");
  const slow = wanted.length ? setTimeout(() => tell("loading"), 400) : undefined;
  await Promise.all(wanted.map(async (id) => known.set(id, await readEntry(ground, lang, id))));
  clearTimeout(slow);
}

/** @param {"pushState" | "replaceState"} how @param {typeof list} next */
function go(how, next) {
  list = next;
  try {
    history[how](null, "", writeAddress(list) || location.pathname);
  } catch {} // Safari refuses more than a hundred in half a minute.
  show();
}

function show() {
  const ids = shownIds();
  const there = ids.flatMap((id) => {
    const outcome = known.get(id);
    return typeof outcome === "object" ? [outcome] : [];
  });
  entries.replaceChildren(
    ...ids.map((id, at) => {
      const outcome = known.get(id) ?? "unread";
      return typeof outcome === "object" ? makeEntry(place, outcome, at, ids.length) : makeMissing(place, id, outcome);
    }),
  );
  find("empty").hidden = ids.length > 0;
  means.hidden = ids.length === 0;
  find("full").hidden = list.ids.length <= MOST;
  for (const radio of radios) radio.checked = radio.value === list.form;
  for (const { link, href } of switches) link.setAttribute("href", href + writeAddress(list));
  keep({ ...list, ids: ids.filter((id) => known.get(id) !== "unknown") });
  showCards(list.form === "a6" ? there : []);
}

/** @param {Entry[]} there */
function showCards(there) {
  const made = makeSheets(place, there);
  sheets.replaceChildren(...made);
  main.dataset.hubForm = made.length ? "a6" : "a4";
  find("sheets").textContent = made.length ? say(place, "sheets", {}, made.length) : "";
  fitCards();
}

const fitCards = () => sheets.querySelectorAll(".hub-slip").forEach(fit);

/** @param {string} name @param {string} id @returns {HTMLButtonElement | null} */
const findButton = (name, id) => entries.querySelector(`button[name="${name}"][value="${CSS.escape(id)}"]`);

/** @param {string} id @param {number} by */
function move(id, by) {
  const ids = [...list.ids];
  const at = ids.indexOf(id);
  ids.splice(at + by, 0, ...ids.splice(at, 1));
  go("replaceState", { ...list, ids });
  const names = by < 0 ? ["up", "down"] : ["down", "up"];
  names.map((name) => findButton(name, id)).find((button) => button && !button.disabled)?.focus();
  tell("moved", { title: nameOf(id), place: place.numbers.format(at + by + 1) }, ids.length);
}

/** @param {string} id */
function remove(id) {
  const at = list.ids.indexOf(id);
  const ids = list.ids.filter((one) => one !== id);
  go("pushState", { ...list, ids });
  const next = shownIds()[Math.min(at, shownIds().length - 1)];
  (next ? findButton("remove", next) : field)?.focus();
  tell("removed", { title: nameOf(id) });
}

async function add() {
  const ids = findIds(ground, field.value);
  const fresh = ids.filter((id) => !list.ids.includes(id));
  await load(fresh);
  const found = fresh.filter((id) => typeof known.get(id) === "object");
  const isFine = found.length > 0 || (ids.length > 0 && fresh.length === 0);
  field.removeAttribute("aria-invalid");
  if (!isFine) {
    field.setAttribute("aria-invalid", "true");
    const why = known.get(fresh[0]);
    tell(typeof why === "string" ? why : "not-here", { id: fresh[0] ?? "" });
  } else if (list.ids.length + found.length > MOST) {
    tell("full", {}, MOST);
  } else if (found.length) {
    field.value = "";
    go("pushState", { ...list, ids: [...new Set([...list.ids, ...found])] });
    if (found.length > 1) tell("count", {}, list.ids.length);
    else tell("added", { title: nameOf(found[0]) });
  } else {
    field.value = "";
    tell("already", { title: nameOf(ids[0]) });
  }
  field.focus();
}

async function open() {
  await load(shownIds());
  show();
  if (list.ids.length) tell("count", {}, entries.querySelectorAll("[data-record]").length);
}

entries.addEventListener("click", (/** @type {any} */ { target }) => {
  const { name, value } = target.closest("button") ?? {};
  if (name === "up" || name === "down") move(value, name === "up" ? -1 : 1);
  if (name === "remove") remove(value);
});
put.addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  add();
});
means.addEventListener("change", () => {
  const isCards = radios.some(({ checked, value }) => checked && value === "a6");
  go("replaceState", { ...list, form: isCards ? "a6" : "a4" });
});
find("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    tell("copied");
  } catch {
    tell("uncopied");
  }
});
find("clear").addEventListener("click", () => {
  go("pushState", { ...list, ids: [] });
  tell("cleared");
  field.focus();
});
addEventListener("popstate", () => {
  const now = readAddress(location.search);
  if (writeAddress(now) === writeAddress(list)) return; // Only the part after # changed.
  list = now;
  open();
});
addEventListener("beforeprint", fitCards);
document.fonts.addEventListener("loadingdone", fitCards);

find("date").textContent = new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(new Date());
find("full").textContent = say(place, "full", {}, MOST);
put.hidden = false;
open();
