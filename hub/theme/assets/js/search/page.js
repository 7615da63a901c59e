// @ts-check
/** The search page: what is asked, its address, what is found. */

import { SORT, readAddress, toggle, writeAddress } from "./address.js";
import { Client } from "./client.js";
import { Facets } from "./facets.js";
import { control } from "../offline.js";
import { leadTo, make, makeHit, readPlace, say } from "./render.js";

const SIZE = 10;
const WIDE = matchMedia("(min-width: 56rem)");
const place = readPlace(document, document.baseURI);
const client = new Client(place.index);
const ready = control(place.root, () => {
  client.close();
  ask();
});

/** @param {string} name @returns {any} */
const find = (name) => place.main.querySelector(`[data-hub-${name}]`);
const field = find("find");
const sort = find("sort").querySelector("select");
const hits = find("hits");
const status = find("status");
const more = find("more");
const filters = find("filters");
const facets = new Facets(place, find("facets"), (facet, value) => go(toggle(state, facet, value)));

let state = readAddress(location.search);
/** The last address that the back button leads to: what is typed after it replaces itself. */
let settled = writeAddress(state);
let size = SIZE;

const here = () => writeAddress(readAddress(location.search));

/** After the next frame. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const isAsking = () => state.query.trim() !== "" || Object.keys(state.facets).length > 0;

/** @param {"pushState" | "replaceState"} how @param {string} address */
function put(how, address) {
  try {
    history[how]({ size }, "", address || location.pathname);
  } catch {} // Safari refuses more than a hundred in half a minute.
}

/** @param {Hub.State} next */
function go(next) {
  state = next;
  size = SIZE;
  const address = writeAddress(state);
  if (address !== settled) {
    if (here() !== settled) put("replaceState", settled);
    put("pushState", address);
    settled = address;
  }
  return ask();
}

/** Shows the list first; the counts and the address follow once it is painted. */
async function ask(from = 0, typing = false) {
  const asked = state;
  const isOld = () => asked !== state;
  const question = { ...asked, from, typing };
  let isShown = false;
  const slow = setTimeout(() => {
    hits.setAttribute("aria-busy", "true");
    if (isAsking()) status.textContent = say(place, "loading");
  }, 400);
  try {
    await ready;
    if (isOld()) return;
    const results = await client.search({ ...question, size: isAsking() ? size - from : 0, counts: false });
    if (!results || isOld()) return;
    show(results, from);
    isShown = true;
  } catch (error) {
    if (!isOld()) fail(error);
  } finally {
    clearTimeout(slow);
    if (!isOld()) hits.removeAttribute("aria-busy");
  }
  await painted();
  if (typing && !isOld()) put("replaceState", writeAddress(asked));
  if (isShown && !from && !isOld()) await count(question);
}

/** @param {Omit<Hub.Question, "size" | "counts">} question */
async function count(question) {
  const asked = state;
  const results = await client.search({ ...question, size: 0, counts: true }).catch(() => null);
  if (asked !== state) return;
  if (!results) return void (filters.hidden = true);
  if (forget(results)) return void (await ask(0, question.typing));
  facets.show(results.facets, asked.facets);
  filters.hidden = results.facets.length === 0;
  if (results.partial) find("partial").hidden = false;
  showChips(results);
}

/** Leaves aside parameters that are no facets. @param {Hub.Results} results */
function forget({ facets: known }) {
  const all = Object.entries(state.facets);
  const kept = all.filter(([name]) => known.some(({ id }) => id === name));
  if (kept.length < all.length) state = { ...state, facets: Object.fromEntries(kept) };
  return kept.length < all.length;
}

/** @param {Hub.Results} results @param {number} from */
function show(results, from) {
  const { total, hits: found, corrections, broader, partial } = results;
  const isOn = isAsking();
  const items = found.map((hit) => makeHit(place, hit));
  if (from) hits.append(...items);
  else hits.replaceChildren(...items);
  more.hidden = !isOn || hits.children.length >= total;
  find("partial").hidden = !partial;
  find("sort").hidden = !isOn || total < 2;
  find("none").hidden = !isOn || total > 0;
  find("start").hidden = isOn && total > 0;
  showLinks("corrections", isOn ? corrections.map(leadToQuery) : []);
  showLinks("broader", isOn ? broader.map((page) => make("a", { href: leadTo(place, page) }, page.label)) : []);
  const query = state.query.trim();
  status.textContent = say(place, query ? "count-for" : "count", { query }, total);
  if (from) items[0]?.querySelector("a")?.focus();
}

/** @param {string} query */
const leadToQuery = (query) => make("a", { href: writeAddress({ ...state, query }) }, query);

/** @param {string} name @param {HTMLElement[]} links */
function showLinks(name, links) {
  find(name).hidden = links.length === 0;
  find(name).querySelector("span").replaceChildren(...links.flatMap((link, at) => (at ? [", ", link] : [link])));
}

/** @param {Hub.Results} results */
function showChips({ facets: all }) {
  const items = all.flatMap(({ id, label: facet, values }) =>
    (state.facets[id] ?? []).map((value) => {
      const label = values.find((one) => one.value === value)?.label ?? value;
      const before = make("span", { class: "hub-hidden" }, `${say(place, "remove")} ${facet}, `);
      const cross = make("span", { "aria-hidden": "true" }, "×");
      const chip = make("button", { type: "button", class: "hub-chip", name: id, value }, before, label, " ", cross);
      return make("li", {}, chip);
    }),
  );
  find("chips").hidden = items.length === 0;
  find("chips").querySelector("ul").replaceChildren(...items);
  find("clear").hidden = items.length < 2;
  find("active").textContent = items.length || "";
}

/** @param {any} error */
function fail({ message }) {
  status.textContent = say(place, navigator.onLine && message !== "offline" ? "failed" : "offline");
  hits.replaceChildren();
  for (const name of ["filters", "more", "sort", "none", "partial", "corrections", "broader"]) find(name).hidden = true;
  find("start").hidden = false;
}

function fill() {
  field.value = state.query;
  sort.value = state.sort;
  state.sort = sort.value ||= SORT;
}

field.addEventListener("input", () => {
  state = { ...state, query: field.value };
  size = SIZE;
  ask(0, true);
});
find("form").addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  go({ ...state, query: field.value });
});
sort.addEventListener("change", () => go({ ...state, sort: sort.value }));
more.addEventListener("click", () => {
  size = hits.children.length + SIZE;
  put("replaceState", location.search);
  ask(hits.children.length);
});
find("chips").addEventListener("click", async (/** @type {any} */ { target }) => {
  const chip = target.closest("button");
  if (!chip) return;
  const at = [...find("chips").querySelectorAll("li button")].indexOf(chip);
  await go(at < 0 ? { ...state, facets: {} } : toggle(state, chip.name, chip.value));
  const left = find("chips").querySelectorAll("li button");
  (left[Math.min(at, left.length - 1)] ?? status).focus();
});
addEventListener("popstate", ({ state: kept }) => {
  settled = here();
  if (settled === writeAddress(state)) return;
  state = readAddress(location.search);
  size = kept?.size ?? SIZE;
  fill();
  ask();
});
addEventListener("online", () => ask());

/** Filters lie open where there is room beside the results. */
const fold = () => (filters.open = WIDE.matches);
WIDE.addEventListener("change", fold);
fold();

if (field.value && !state.query) state = { ...state, query: field.value }; // Typed before this was here.
size = history.state?.size ?? SIZE;
fill();
ask();
