// @ts-check
/** The facets beside the results: the first `OPEN` lie open, and show `SHOWN` values until asked for all. */

import { make, say } from "./render.js";

const OPEN = 4;
const SHOWN = 8;

export class Facets {
  /** @param {Hub.Place} place @param {HTMLElement} holder @param {(facet: string, value: string) => void} onToggle */
  constructor(place, holder, onToggle) {
    this.place = place;
    this.holder = holder;
    /** @type {Record<string, any>} */
    this.groups = {};
    /** @type {Set<string>} the facets that show all their values */
    this.whole = new Set();
    holder.addEventListener("change", (/** @type {any} */ { target }) => onToggle(target.name, target.value));
  }

  /** Boxes that stay are the same elements, so that the focus stays too. @param {Hub.Facet[]} facets @param {Record<string, string[]>} chosen */
  show(facets, chosen) {
    const focused = /** @type {any} */ (document.activeElement);
    const groups = facets.map((facet, at) => this.showGroup(facet, chosen[facet.id] ?? [], at < OPEN));
    arrange(this.holder, groups);
    if (this.holder.contains(focused)) focused.focus();
  }

  /** @param {Hub.Facet} facet @param {string[]} chosen @param {boolean} isFirst */
  showGroup({ id, label, values }, chosen, isFirst) {
    this.groups[id] ??= this.makeGroup(id, label, isFirst || chosen.length > 0);
    const group = this.groups[id];
    const [badge, list, all] = group.querySelectorAll("summary > span, ul, button");
    badge.textContent = chosen.length || "";
    const known = new Map([...list.children].map((row) => [row.dataset.hubValue, row]));
    const rows = values.map(({ value, label, count, depth }, at) => {
      const row = known.get(value) ?? makeRow(id, value, label);
      const isChosen = chosen.includes(value);
      row.querySelector("input").checked = isChosen;
      row.querySelector("[data-hub-count]").textContent = count.toLocaleString(this.place.lang);
      row.dataset.hubDepth = Math.min(depth, 3);
      row.toggleAttribute("data-hub-empty", !count);
      row.hidden = at >= SHOWN && !isChosen && !this.whole.has(id);
      return row;
    });
    arrange(list, rows);
    all.hidden = this.whole.has(id) || !rows.some((row) => row.hidden);
    all.textContent = say(this.place, "show-all", {}, values.length);
    return group;
  }

  /** @param {string} id @param {string} label @param {boolean} isOpen */
  makeGroup(id, label, isOpen) {
    const button = make("button", { type: "button", class: "hub-plain" });
    const list = make("ul");
    const box = make("div", { role: "group", "aria-label": label }, list, button);
    const group = make("details", { class: "hub-facet" }, make("summary", {}, label, " ", make("span")), box);
    group.open = isOpen;
    button.addEventListener("click", () => {
      this.whole.add(id);
      const folded = list.querySelectorAll("li[hidden]");
      for (const row of folded) row.removeAttribute("hidden");
      folded[0]?.querySelector("input")?.focus();
      button.hidden = true;
    });
    return group;
  }
}

/** @param {string} name @param {string} value @param {string} label */
function makeRow(name, value, label) {
  const box = make("input", { type: "checkbox", name, value });
  return make("li", { "data-hub-value": value }, make("label", {}, box, make("span", {}, label), " ", make("span", { "data-hub-count": "" })));
}

/** Moves only the children that stand elsewhere. @param {Element} parent @param {Element[]} children */
function arrange(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}
