// @ts-check
/** What is found, as elements; data only ever becomes text. */

/** @param {Document} source @param {string} base @returns {Hub.Place} */
export function readPlace(source, base) {
  const main = /** @type {any} */ (source.querySelector("[data-hub-search]"));
  const { languages, ...words } = JSON.parse(main.dataset.hubWords);
  const [index, home, root] = ["Index", "Home", "Root"].map((name) => new URL(main.dataset[`hub${name}`], base).href);
  const { lang } = source.documentElement;
  return { lang, index, home, root, words, languages, main, numbers: new Intl.NumberFormat(lang), plurals: new Intl.PluralRules(lang) };
}

/** @param {Hub.Voice} place @param {string} key @param {Record<string, string>} [blanks] @param {number} [n] */
export function say({ words, numbers, plurals }, key, blanks, n = 0) {
  const word = words[key] ?? "";
  const form = typeof word === "string" ? word : (!n && word.zero) || word[plurals.select(n)] || word.other;
  /** @type {Record<string, string>} */
  const filled = { n: numbers.format(n), ...blanks };
  return form.replace(/\{(\w+)\}/g, (_, blank) => filled[blank] ?? "");
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {Hub.Part[]} parts */
export const makeParts = (parts) => parts.map(({ text, mark }) => (mark ? make("mark", {}, text) : text));

/** An icon with its word. @param {Hub.Place} place @param {string} which @param {string} [kind] */
export function makeMark({ main }, which, kind = "") {
  const found = main.querySelector(`template[data-hub-${which}="${CSS.escape(kind)}"]`);
  return found ? document.importNode(found.content, true) : "";
}

/** @param {Hub.Place} place @param {{ url: string }} hit */
export const leadTo = ({ home }, { url }) => new URL(url, home).href;

/** @param {Hub.Place} place @param {string} lang @returns {Record<string, string>} */
export const inLang = (place, lang) => (lang === place.lang ? {} : { lang });

/** @param {Hub.Place} place @param {Hub.Hit} hit */
export function makeHit(place, hit) {
  const { lang, kind, record, snippet, meta, fictitious } = hit;
  const own = inLang(place, lang);
  const link = make("a", { href: leadTo(place, hit) }, ...makeParts(hit.title));
  const item = make("li", { "data-record": record, "data-hub-kind": kind }, makeMark(place, "mark", kind), make("h2", own, link));
  if (snippet.length) item.append(make("p", own, ...makeParts(snippet)));
  const facts = meta.map((fact) => make("span", {}, fact));
  if (fictitious) facts.unshift(make("span", {}, makeMark(place, "fictitious")));
  if (facts.length) item.append(make("div", { class: "hub-meta" }, ...facts));
  const ways = makeVia(place, hit);
  if (ways.length) item.append(make("p", { class: "hub-via" }, ...ways));
  return item;
}

/** @param {Hub.Place} place @param {Hub.Hit} hit */
function makeVia(place, { lang, via, near }) {
  /** @type {(Node | string)[]} */
  const ways = lang === place.lang ? [] : [say(place, "in-language", { language: place.languages[lang] ?? lang })];
  if (via.length) {
    const [before, after = ""] = say(place, "via", { words: "\n" }).split("\n");
    const labels = via.flatMap(({ label, lang: own }, at) => [at ? " / " : "", make("span", inLang(place, own), label)]);
    ways.push(ways.length ? `, ${before}` : before, ...labels, after);
  }
  if (near && !via.length) ways.push(ways.length ? ", " : "", say(place, "near"));
  return ways;
}
