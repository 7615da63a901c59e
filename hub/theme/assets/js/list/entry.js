// @ts-check
/** A record as its own page shows it: what the reader's list knows of it. */

import { make } from "../search/render.js";
import { ID } from "./address.js";

/** A record: its address here, its kind, its title as plain words, and what its page shows.
 * @typedef {{ id: string, href: string, kind: string, title: string, page: Element }} Entry
 * @typedef {Entry | "unknown" | "unread"} Outcome */

const HTML = "http://www.w3.org/1999/xhtml";
/** The elements that come along: those that say how words hang together, none that loads or leads anywhere. */
const KEPT = new Set(["b", "br", "em", "i", "li", "ol", "p", "q", "small", "span", "strong", "sub", "sup", "ul"]);
const SKIPPED = new Set(["button", "script", "style", "template"]);

/** @param {import("./address.js").Ground} ground @param {string} lang @param {string} id @returns {Promise<Outcome>} */
export async function readEntry({ root, folders }, lang, id) {
  const [folder, slug] = id.split("/");
  if (!ID.test(id) || !Object.hasOwn(folders, folder)) return "unknown";
  try {
    return await readPage(root, id, new URL(`${folders[folder][lang]}${slug}/`, root).href, true);
  } catch {
    return "unread";
  }
}

/** @param {string} root @param {string} id @param {string} href @param {boolean} mayMove @returns {Promise<Outcome>} */
async function readPage(root, id, href, mayMove) {
  const answer = await fetch(href, { mode: "same-origin" });
  if (!answer.ok) return answer.status === 404 ? "unknown" : "unread";
  const source = new DOMParser().parseFromString(await answer.text(), "text/html");
  const moved = source.querySelector("meta[http-equiv=refresh]") && source.querySelector("a")?.getAttribute("href");
  if (moved && mayMove) {
    const next = new URL(moved, href).href;
    return next.startsWith(root) ? readPage(root, id, next, false) : "unknown";
  }
  const page = source.querySelector("main");
  const record = page?.querySelector(".hub-record");
  const title = record?.querySelector("h1")?.textContent?.trim();
  if (!page || !title || !source.querySelector('meta[name="hub:record"]')) return "unknown";
  return { id, href, kind: record?.getAttribute("data-hub-kind") ?? "", title, page };
}

/** The words of an element in a new one, each with its language.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {Element} source @param {T} tag @param {Record<string, string>} [attributes] */
export function copy(source, tag, attributes) {
  const made = make(tag, attributes);
  const lang = source.closest("[lang]")?.getAttribute("lang");
  if (lang && lang !== document.documentElement.lang) made.lang = lang;
  made.append(...copyWords(source));
  return made;
}

/** @param {Element} source @returns {(Node | string)[]} */
function copyWords(source) {
  return [...source.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || node.namespaceURI !== HTML || SKIPPED.has(node.localName)) return [];
    if (node.matches(".hub-tip")) return [];
    const words = copyWords(node);
    const lang = node.getAttribute("lang");
    if (!KEPT.has(node.localName) && !lang) return words;
    const tag = /** @type {"span"} */ (KEPT.has(node.localName) ? node.localName : "span");
    return [make(tag, lang ? { lang } : {}, ...words)];
  });
}
