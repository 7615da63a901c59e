// @ts-check
/** The facets beside the results: the first `OPEN` lie open, and show `SHOWN` values until asked for all. */

import { make, say } from "./render.js";

const OPEN = 4;
const SHOWN = 8;

export class Facets {
  /** @type {Record<string, Group>} */
  groups = {};

  /** @param {Hub.Place} place @param {HTMLElement} holder @param {(facet: string, value: string) => void} onToggle */
  constructor(place, holder, onToggle) {
    this.place = place;
    this.holder = holder;
    holder.addEventListener("change", (/** @type {any} */ { target }) => onToggle(target.name, target.value));
  }

  /** Boxes that stay are the same elements, so that the focus stays too. @param {Hub.Facet[]} facets @param {Record<string, string[]>} chosen */
  show(facets, chosen) {
    const focused = /** @type {any} */ (document.activeElement);
    const elements = facets.map((facet, at) => {
      const own = chosen[facet.id] ?? [];
      const group = (this.groups[facet.id] ??= new Group(this.place, facet, at < OPEN || own.length > 0));
      group.show(facet, own);
      return group.element;
    });
    arrange(this.holder, elements);
    if (this.holder.contains(focused)) focused.focus();
  }
}

class Group {
  badge = make("span");
  list = make("ul");
  all = make("button", { type: "button", class: "hub-plain" });
  isWhole = false;
  /** @type {string[]} */
  chosen = [];

  /** @param {Hub.Place} place @param {Hub.Facet} facet @param {boolean} isOpen */
  constructor(place, facet, isOpen) {
    const { label } = facet;
    this.place = place;
    this.facet = facet;
    const box = make("div", { role: "group", "aria-label": label }, this.list, this.all);
    this.element = make("details", { class: "hub-facet" }, make("summary", {}, label, " ", this.badge), box);
    this.element.open = isOpen;
    this.all.addEventListener("click", () => this.unfold());
  }

  /** @param {Hub.Facet} facet @param {string[]} chosen */
  show(facet, chosen) {
    const { place, list, all } = this;
    const { id, values } = facet;
    Object.assign(this, { facet, chosen });
    write(this.badge, chosen.length ? place.numbers.format(chosen.length) : "");
    const shown = this.isWhole ? values : values.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
    const known = new Map([.../** @type {any} */ (list.children)].map((row) => [row.dataset.hubValue, row]));
    const rows = shown.map(({ value, label, count, depth }) => {
      const row = known.get(value) ?? makeRow(id, value, label, depth);
      row.querySelector("input").checked = chosen.includes(value);
      write(row.querySelector("[data-hub-count]"), place.numbers.format(count));
      row.toggleAttribute("data-hub-empty", !count);
      return row;
    });
    arrange(list, rows);
    all.hidden = shown.length === values.length;
    if (!all.hidden) write(all, say(place, "show-all", {}, values.length));
  }

  /** Shows all values, and leads to the first of those that were not there. */
  unfold() {
    const before = new Set(this.list.children);
    this.isWhole = true;
    this.show(this.facet, this.chosen);
    const first = [...this.list.children].find((row) => !before.has(row));
    first?.querySelector("input")?.focus();
  }
}

/** @param {string} name @param {string} value @param {string} label @param {number} depth */
function makeRow(name, value, label, depth) {
  const box = make("input", { type: "checkbox", name, value });
  const row = { "data-hub-value": value, "data-hub-depth": String(Math.min(depth, 3)) };
  return make("li", row, make("label", {}, box, make("span", {}, label), " ", make("span", { "data-hub-count": "" })));
}

/** Changes a text only where it is another one. @param {Element} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Moves only the children that stand elsewhere. @param {Element} parent @param {Element[]} children */
function arrange(parent, children) {
  const kept = new Set(children);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}
