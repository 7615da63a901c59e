// @ts-check
/** The profile of several dimensions: drawn, and the same as a table. No sum, no mean, no rank. */

import { draw, make, plain, say } from "./dom.js";
import { makeLink } from "./helping.js";
import { layRadar } from "./radar.js";

/** @typedef {import("./types").Axis} Axis */
/** @typedef {import("./types").Radar} Radar */
/** @typedef {import("./types").Spread} Spread */
/** @typedef {import("./tool").Tool} Tool */
/** @typedef {{ before: Axis | undefined, now: Axis | undefined, dimension: Axis["dimension"] }} Pair */

const SIZE = 320;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter that stands for a dimension in the figure. @param {number} at */
const letter = (at) => LETTERS[at] ?? `${at + 1}`;

/** @param {Pair} pair @param {"before" | "now"} side @returns {Axis} */
const fill = (pair, side) => pair[side] ?? { dimension: pair.dimension, median: 0, lowest: 0, highest: 0, placed: 0, asked: 0 };

/** Profile and table, the table alone for one dimension or two, or why there is none; `name` tells it from others of the view.
 * @param {Tool} tool @param {string} name @param {Pair[]} pairs @param {Spread[]} spreads @param {boolean} isCompared */
export function makeFigure(tool, name, pairs, spreads, isCompared) {
  const { voice } = tool;
  const isPlaced = pairs.some((pair) => fill(pair, "now").placed);
  const now = layRadar(pairs.map((pair) => fill(pair, "now")), SIZE);
  const before = isCompared ? layRadar(pairs.map((pair) => fill(pair, "before")), SIZE) : null;
  const drawn = now && isPlaced ? [drawRadar(tool, name, now, before)] : [];
  const legend = isCompared && drawn.length ? [makeLegend(tool)] : [];
  const table = makeTable(tool, pairs, spreads, isCompared);
  const told = isPlaced ? [] : [make("p", {}, say(voice, "empty-profile"))];
  return make("div", { class: "hub-profile" }, make("figure", {}, ...drawn, ...legend), make("div", { class: "hub-fold" }, table), ...told);
}

/** @param {Tool} tool @param {string} name @param {Radar} now @param {Radar | null} before */
function drawRadar({ voice }, name, now, before) {
  const title = draw("title", { id: `hub-radar-${name}` }, say(voice, "radar"));
  const desc = draw("desc", { id: `hub-radar-${name}-desc` }, say(voice, "radar-desc"));
  const { centre, size } = now;
  const rings = now.rings.map(({ points }) => draw("polygon", { points, class: "hub-ring" }));
  const spokes = now.spokes.map(({ end }) => drawLine(centre, end, "hub-spoke"));
  const labels = now.spokes.map(({ label }, at) =>
    draw("text", { x: `${label.x}`, y: `${label.y}`, class: "hub-letter", "text-anchor": "middle", "dominant-baseline": "central" }, letter(at)),
  );
  const bands = now.spokes.flatMap(({ lowest, highest }) => (lowest && highest ? [drawLine(lowest, highest, "hub-band")] : []));
  const parts = [...rings, ...spokes, ...(before ? drawMedians(before, "hub-then") : []), ...bands, ...drawMedians(now, "hub-now"), ...labels];
  return draw(
    "svg",
    { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-labelledby": `${title.id} ${desc.id}`, class: "hub-radar" },
    title,
    desc,
    draw("g", { "aria-hidden": "true" }, ...parts),
  );
}

/** @param {Radar} radar @param {string} name */
function drawMedians({ lines, spokes }, name) {
  const joined = lines.map(({ points, closed }) => draw(closed ? "polygon" : "polyline", { points, class: `hub-median ${name}` }));
  const dots = spokes.flatMap(({ median }) => (median ? [draw("circle", { cx: `${median.x}`, cy: `${median.y}`, r: "4", class: `hub-dot ${name}` })] : []));
  return [...joined, ...dots];
}

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to @param {string} name */
const drawLine = (from, to, name) => draw("line", { x1: `${from.x}`, y1: `${from.y}`, x2: `${to.x}`, y2: `${to.y}`, class: name });

/** @param {Tool} tool */
function makeLegend({ voice }) {
  const items = ["then", "now"].map((which) => make("li", { class: `hub-key hub-${which}` }, say(voice, which === "now" ? "now" : "before")));
  return make("ul", { class: "hub-keys" }, ...items);
}

/** @param {Tool} tool @param {Pair[]} pairs @param {Spread[]} spreads @param {boolean} isCompared */
function makeTable(tool, pairs, spreads, isCompared) {
  const { voice } = tool;
  const heads = ["dimension", "chosen", ...(isCompared ? ["before", "now"] : ["range"]), "open-count"].map((key) => say(voice, key));
  /** @param {Axis | undefined} axis */
  const range = (axis) => {
    if (!axis?.placed) return say(voice, "none-placed");
    const [low, high] = [axis.lowest, axis.highest].map((n) => say(voice, "level-short", {}, n));
    return low === high ? low : say(voice, "from-to", { low, high });
  };
  const rows = pairs.map(({ dimension, before, now }, at) => {
    const own = spreads.filter((one) => one.dimension.id === dimension.id);
    const name = makeLink(tool, dimension.href, dimension.title);
    const cells = [listLevels(voice, own), ...(isCompared ? [range(before), range(now)] : [range(now)]), `${own.reduce((sum, one) => sum + one.asked - one.placed, 0)}`];
    return make(
      "tr",
      { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, make("span", { class: "hub-letter", "aria-hidden": "true" }, letter(at)), " ", name),
      ...cells.map((cell, column) => make("td", { role: "cell", "data-hub-column": heads[column + 1] }, make("span", {}, cell))),
    );
  });
  const head = make("tr", { role: "row" }, ...heads.map((text) => make("th", { scope: "col", role: "columnheader" }, text)));
  return make(
    "table",
    { class: "hub-decide hub-levels-table", role: "table" },
    make("caption", {}, say(voice, "table")),
    make("thead", { role: "rowgroup" }, head),
    make("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** The levels that were chosen in a dimension, from the most distant: "2 × En chemin" where the labels are its own,
 * else "2 × niveau 2". @param {import("./tool").Voice} voice @param {Spread[]} spreads */
function listLevels(voice, spreads) {
  const said = [0, 1, 2, 3].flatMap((at) => {
    const times = spreads.reduce((sum, { counts }) => sum + counts[at], 0);
    const labels = new Set(spreads.map(({ question }) => plain(question.levels[at].label)));
    const label = labels.size === 1 ? [...labels][0] : say(voice, "level-short", {}, at + 1);
    return times ? [say(voice, "times", { label }, times)] : [];
  });
  return said.join(", ") || say(voice, "none-placed");
}
