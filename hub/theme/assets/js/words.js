// @ts-check
/** The page where one pastes a text: it looks for words in it, and sends nothing. */

import { control } from "./offline.js";
import { make, say } from "./search/render.js";
import { loadLexicon } from "./words/lexicon.js";
import { findHints } from "./words/matching.js";
import { findSentence } from "./words/sentence.js";

/** A language: its words, and the address of its glossary.
 * @typedef {import("./words/lexicon.js").Term} Term
 * @typedef {{ lexicon: import("./words/lexicon.js").Lexicon, glossary: URL }} Words
 * @typedef {import("./words/matching.js").Hit} Hint */

/** How long to wait after a letter before the text is read again, in milliseconds. */
const PAUSE = 350;

const main = /** @type {HTMLElement} */ (document.querySelector("[data-hub-wording]"));
const { hubWords = "{}", hubLexicons = "{}", hubRoot = "" } = main.dataset;
const { lang } = document.documentElement;
const { usages, ...spoken } = JSON.parse(hubWords);
const voice = {
  words: spoken,
  numbers: new Intl.NumberFormat(lang),
  plurals: new Intl.PluralRules(lang),
};
const root = new URL(hubRoot, document.baseURI);

/** @param {string} name @returns {any} */
const find = (name) => main.querySelector(`[data-hub-${name}]`);
/** @type {HTMLFormElement} */
const form = find("form");
/** @type {HTMLTextAreaElement} */
const area = find("text");
/** @type {HTMLSelectElement} */
const tongue = find("tongue");
/** @type {HTMLElement} */
const status = find("status");
/** @type {HTMLElement} */
const results = find("results");

/** All languages are loaded when the page opens: once a text is there, nothing is asked of anyone.
 * @type {Map<string, Words>} */
const known = new Map();

/** @param {string} language @param {string[]} paths */
async function load(language, [path, glossary]) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  known.set(language, { lexicon: loadLexicon(await answer.json()), glossary: new URL(glossary, root) });
}

/** @param {string} language @returns {Record<string, string>} */
const inLang = (language) => (language === lang ? {} : { lang: language });

/** A part of the text with the words of the hints marked. @param {string} text @param {Hint[]} hints */
function mark(text, hints, from = 0, to = text.length) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = from;
  for (const { start, end } of hints) {
    if (start < at || end > to) continue;
    parts.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at, to)];
}

/** Puts the cursor on a word and brings it into view. @param {Hint} hint */
function go({ start, end }) {
  area.focus();
  area.setSelectionRange(start, end);
  area.scrollTop = measure(area.value.slice(0, end)) - area.clientHeight / 2;
}

/** How high a text stands in the text area: browsers do not scroll to a selection that a script makes. @param {string} text */
function measure(text) {
  const twin = make("textarea", { class: "hub-twin", "aria-hidden": "true", tabindex: "-1" });
  twin.style.inlineSize = `${area.offsetWidth}px`;
  twin.value = text;
  form.append(twin);
  const height = twin.scrollHeight;
  twin.remove();
  return height;
}

/** A word of the glossary with each place where the text has it.
 * @param {Term} term @param {string} language @param {URL} glossary @param {string} text @param {Hint[]} hints */
function makeItem(term, language, glossary, text, hints) {
  const own = inLang(language);
  const badge = make("span", { class: "hub-badge" }, usages[term.usage]);
  const item = make("li", { "data-hub-usage": term.usage });
  item.append(make("h3", {}, make("span", own, term.title), " ", badge), make("p", own, term.why));
  if (term.instead.length)
    item.append(make("p", {}, make("b", {}, say(voice, "instead")), " ", make("span", own, term.instead.join(", "))));
  const places = make("ul", { class: "hub-places" });
  for (const hint of hints) {
    const { from, to } = findSentence(text, hint.start, hint.end);
    const goes = make("span", { class: "hub-hidden" }, say(voice, "go", { word: text.slice(hint.start, hint.end) }), " ");
    const button = make("button", { type: "button", class: "hub-place" }, goes, make("span", own, ...mark(text, [hint], from, to)));
    button.addEventListener("click", () => go(hint));
    places.append(make("li", {}, button));
  }
  const { href } = new URL(`${term.slug}/`, glossary);
  const more = make("a", { href, hreflang: language }, say(voice, "more", { word: term.title }));
  item.append(places, make("p", {}, more));
  return item;
}

/** Reads the text and shows what was found. */
function read() {
  const language = tongue.value;
  const words = known.get(language);
  if (!words) return;
  const text = area.value;
  const hints = text.trim() ? findHints(text, words.lexicon) : [];
  /** @type {Map<string, Hint[]>} */
  const byTerm = new Map();
  for (const hint of hints) byTerm.set(hint.term, byTerm.get(hint.term) ?? []).get(hint.term)?.push(hint);
  find("hints").replaceChildren(
    ...[...byTerm].map(([term, places]) => makeItem(words.lexicon.terms[term], language, words.glossary, text, places)),
  );
  const marked = find("marked");
  marked.lang = language;
  marked.replaceChildren(...mark(text, hints));
  results.hidden = !hints.length;
  tell(text.trim() ? say(voice, "count", {}, hints.length) : say(voice, "ready"));
}

/** What has changed is said, what has not is not repeated. @param {string} words */
function tell(words) {
  if (status.textContent !== words) status.textContent = words;
}

let waiting = 0;
area.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(read, PAUSE);
});
tongue.addEventListener("change", () => {
  area.lang = tongue.value;
  read();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  read();
  status.focus();
});
find("clear").addEventListener("click", () => {
  area.value = "";
  read();
  area.focus();
});

tell(say(voice, "loading"));
area.lang = tongue.value;
try {
  await Promise.all(Object.entries(JSON.parse(hubLexicons)).map(([language, path]) => load(language, path)));
  form.hidden = false;
  control(root.href, () => {});
  read();
} catch {
  tell("");
  find("failed").hidden = false;
}
