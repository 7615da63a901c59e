// @ts-check
/**
 * Results below the search box of the header, by kind (WAI-ARIA APG, combobox with a listbox popup).
 * The words and the marks of the kinds come from the search page, so that no other page carries them.
 */

import { Client } from "./client.js";
import { inLang, leadTo, make, makeMark, makeParts, readPlace, say } from "./render.js";

const SIZE = 8;

/** Opens the popup of a form for good: results come as one types. @param {HTMLFormElement} form @param {HTMLInputElement} field */
export async function open(form, field) {
  const list = make("div", { id: "hub-popup", class: "hub-popup", role: "listbox", hidden: "" });
  const status = make("p", { class: "hub-hidden", role: "status" });
  const wish = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(wish)) field.setAttribute(name, value);
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "");
  form.append(list, status);

  /** @type {Hub.Place} */
  let place;
  /** @type {Client} */
  let client;
  let active = -1;

  const options = () => /** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll("[role=option]"));

  /** @param {boolean} isShown */
  const unfold = (isShown) => {
    list.hidden = !isShown;
    field.setAttribute("aria-expanded", String(isShown));
    if (!isShown) choose(-1);
  };

  /** @param {number} at */
  const choose = (at) => {
    active = at;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    const chosen = options()[at];
    if (chosen) {
      field.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };

  const update = async () => {
    const query = field.value.trim();
    if (!query) return unfold(false);
    if (!client) return;
    try {
      const results = await client.search({ query, facets: {}, sort: "relevance", from: 0, size: SIZE, counts: false, typing: true });
      if (!results || query !== field.value.trim() || document.activeElement !== field) return;
      const all = makeOption(say(place, "all", { query }), `${form.action}?${new URLSearchParams({ q: query })}`);
      list.replaceChildren(...groupHits(place, results.hits), all);
      options().forEach((option, at) => (option.id = `hub-popup-${at}`));
      status.textContent = say(place, "count-for", { query }, results.total);
    } catch {
      list.replaceChildren();
      status.textContent = say(place, navigator.onLine ? "failed" : "offline");
      return unfold(false);
    }
    unfold(true);
    choose(-1);
  };

  field.addEventListener("input", update);
  field.addEventListener("focus", update);
  field.addEventListener("blur", () => unfold(false));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key } = event;
    const count = options().length;
    if (key === "Escape" && !list.hidden) unfold(false);
    else if (key === "Enter" && active >= 0) options()[active].click();
    else if ((key === "ArrowDown" || key === "ArrowUp") && count && field.value.trim()) {
      if (list.hidden) unfold(true);
      const step = key === "ArrowDown" ? 1 : -1;
      choose(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else return;
    event.preventDefault();
  });

  try {
    const answer = await fetch(form.action);
    place = readPlace(new DOMParser().parseFromString(await answer.text(), "text/html"), form.action);
    client = new Client(place.index);
    client.open();
    await update();
  } catch {} // Offline: the form still leads to the search page.
}

/** The hits under the names of their kinds, the kind of the best one first. @param {Hub.Place} place @param {Hub.Hit[]} hits */
function groupHits(place, hits) {
  /** @type {Map<string, HTMLElement>} */
  const groups = new Map();
  for (const hit of hits) {
    let group = groups.get(hit.kind);
    if (!group) {
      const id = `hub-popup-${hit.kind}`;
      const name = make("div", { id, role: "presentation" }, makeMark(place, "marks", hit.kind));
      group = make("div", { role: "group", "aria-labelledby": id, "data-hub-kind": hit.kind }, name);
      groups.set(hit.kind, group);
    }
    const option = makeOption("", leadTo(place, hit));
    option.dataset.record = hit.record;
    option.append(make("span", inLang(place, hit.lang), ...makeParts(hit.title)));
    if (hit.lang !== place.lang) {
      const language = place.languages[hit.lang] ?? hit.lang;
      option.append(" ", make("small", {}, say(place, "in-language", { language })));
    }
    group.append(option);
  }
  return [...groups.values()];
}

/** @param {string} text @param {string} href */
const makeOption = (text, href) => make("a", { role: "option", tabindex: "-1", "aria-selected": "false", href }, text);
