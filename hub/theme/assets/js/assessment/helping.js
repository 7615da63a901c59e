// @ts-check
/** What helps with a question: practices, resources and words, as links. */

import { make, say, write } from "./dom.js";

/** @typedef {import("./types").Help} Help */
/** @typedef {import("./types").Question} Question */
/** @typedef {import("./types").Text} Text */
/** @typedef {import("./tool").Tool} Tool */

/** A list of links, each kind under its word, or null where nothing is linked yet.
 * @param {Tool} tool @param {Question} question */
export function makeHelps(tool, question) {
  const { voice } = tool;
  const kinds = /** @type {const} */ (["practices", "resources", "terms"]);
  const rows = kinds.flatMap((kind) => {
    const links = question[kind].map((help) => make("li", {}, ...makeHelp(tool, help)));
    return links.length ? [make("dt", {}, say(voice, kind)), make("dd", {}, make("ul", {}, ...links))] : [];
  });
  return rows.length ? make("dl", { class: "hub-helps" }, ...rows) : null;
}

/** A link where it leads somewhere; a browser that keeps nothing must not leave the page.
 * @param {Tool} tool @param {string} href @param {Text} title */
export const makeLink = ({ isKept }, href, title) =>
  href ? make("a", { href, ...(!isKept && { target: "_blank", rel: "noopener" }) }, write(title)) : write(title);

/** @param {Tool} tool @param {Help} help */
function makeHelp(tool, { title, href, fictitious }) {
  const link = makeLink(tool, href, title);
  return fictitious ? [link, " ", make("small", {}, `(${say(tool.voice, "example")})`)] : [link];
}
