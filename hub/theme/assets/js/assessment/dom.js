// @ts-check
/** Elements, words and texts; data only ever becomes text. */

/** @typedef {import("./types").Text} Text */
/** @typedef {import("./tool").Voice} Voice */
/** @typedef {Node | string} Child */

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} [attributes] @param {Child[]} children */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {string} tag @param {Record<string, string>} [attributes] @param {Child[]} children */
export function draw(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The interface's words, in the plural form for `n` (CLDR), their blanks filled.
 * @param {Voice} voice @param {string} key @param {Record<string, string>} [blanks] @param {number} [n] */
export function say(voice, key, blanks = {}, n = 0) {
  const { lang, words } = voice;
  const word = words[key] ?? key;
  const form = typeof word === "string" ? word : (!n && word.zero) || word[new Intl.PluralRules(lang).select(n)] || word.other;
  /** @type {Record<string, string>} */
  const filled = { n: sayNumber(voice, n), ...blanks };
  return form.replace(/\{(\w+)\}/g, (_, blank) => filled[blank] ?? "");
}

/** A number as the page's language writes it. @param {Voice} voice @param {number} n */
export const sayNumber = ({ lang }, n) => new Intl.NumberFormat(lang).format(n);

/** A day in words: one that is written as in ISO 8601, or today. @param {Voice} voice @param {string} [date] */
export const sayDay = ({ lang }, date) =>
  new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(date ? new Date(`${date}T12:00`) : new Date());

/** A text of the framework without any mark. @param {Text} text */
export const plain = (text) => (typeof text === "string" ? text : text.text);

/** A text of the framework, marked with its language where that is not the page's. @param {Text} text @returns {Child} */
export const write = (text) => (typeof text === "string" ? text : make("span", { lang: text.lang }, text.text));

/** Words with one text of the framework in a blank: `key` has `{name}` once.
 * @param {Voice} voice @param {string} key @param {string} name @param {Text} text @param {number} [n] @returns {Child[]} */
export function sayWith(voice, key, name, text, n = 0) {
  const [before, after = ""] = say(voice, key, { [name]: "\n" }, n).split("\n");
  return [before, write(text), after];
}

/** The heading of a view: it takes the focus. @param {Child[]} children */
export const makeHeading = (...children) => make("h2", { tabindex: "-1" }, ...children);

/** A button that does something. @param {Child} label @param {(event: Event) => void} act @param {Record<string, string>} [attributes] */
export function makeButton(label, act, attributes = {}) {
  const button = make("button", { type: "button", class: "hub-do", ...attributes }, label);
  button.addEventListener("click", act);
  return button;
}

/** A paragraph of buttons and links; those that are missing are left out. @param {(Child | false | null)[]} children */
export const makeRow = (...children) =>
  make("p", { class: "hub-actions", "data-hub-screen": "" }, ...children.flatMap((child) => (child ? [child] : [])));

/** A part of a view under its own heading. @param {string} name @param {Child} title @param {Child[]} children */
export const makePart = (name, title, ...children) =>
  make("section", { "aria-labelledby": `hub-${name}`, "data-hub-part": name }, make("h3", { id: `hub-${name}`, tabindex: "-1" }, title), ...children);

/** A field under its label, with what helps to fill it in.
 * @param {string} name @param {string} label @param {HTMLElement} field @param {string} [hint] */
export function makeField(name, label, field, hint = "") {
  field.id = `hub-${name}`;
  if (hint) field.setAttribute("aria-describedby", `hub-${name}-hint`);
  const hints = hint ? [make("small", { id: `hub-${name}-hint` }, hint)] : [];
  return make("div", { class: "hub-field" }, make("label", { for: field.id }, label), ...hints, field);
}

/** A question before something is lost: takes the focus; `act` is done on yes, the focus goes back on no.
 * @param {Voice} voice @param {HTMLElement} place @param {string} text @param {[yes: string, no: string]} labels
 * @param {() => void} act @param {() => void} [refuse] */
export function askFirst(voice, place, text, [yes, no], act, refuse) {
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const asked = make("div", { class: "hub-note hub-sure", role: "group", tabindex: "-1", "aria-label": text }, make("p", {}, text));
  const close = () => place.replaceChildren();
  const agree = makeButton(say(voice, yes), () => (close(), act()));
  const decline = makeButton(say(voice, no), () => (close(), refuse?.(), back?.isConnected && back.focus()));
  asked.append(makeRow(agree, decline));
  place.replaceChildren(asked);
  asked.focus();
}
