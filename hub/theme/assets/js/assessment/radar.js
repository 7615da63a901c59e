// @ts-check
/** Where the lines of a radar run: geometry only, for a square with its origin at the top left. */

/** @typedef {import("./types.d.ts").Axis} Axis */
/** @typedef {import("./types.d.ts").Radar} Radar */
/** @typedef {import("./types.d.ts").Point} Point */

const LEVELS = [1, 2, 3, 4];
/** What the chart takes of the half of the square; labels have the rest. */
const REACH = 0.7;
const LABEL = 0.8;

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100 + 0;

/** @param {readonly Point[]} points */
const join = (points) => points.map(({ x, y }) => `${x},${y}`).join(" ");

/** Rings, spokes, labels and lines; nothing for fewer than three axes, which make no surface.
 * @param {readonly Axis[]} axes @param {number} size @returns {Radar | null} */
export function layRadar(axes, size) {
  if (axes.length < 3) return null;
  const half = size / 2;
  /** @param {number} at @param {number} share @returns {Point} */
  const lay = (at, share) => {
    const angle = (2 * Math.PI * at) / axes.length;
    return { x: round(half + half * share * Math.sin(angle)), y: round(half - half * share * Math.cos(angle)) };
  };
  /** @param {number} at @param {number} level */
  const layLevel = (at, level) => lay(at, (REACH * level) / LEVELS.length);
  const spokes = axes.map((axis, at) => ({
    axis,
    end: lay(at, REACH),
    label: { ...lay(at, LABEL), anchor: chooseAnchor(lay(at, LABEL).x - half, size) },
    median: axis.placed ? layLevel(at, axis.median) : null,
    lowest: axis.placed ? layLevel(at, axis.lowest) : null,
    highest: axis.placed ? layLevel(at, axis.highest) : null,
  }));
  return {
    size,
    centre: { x: round(half), y: round(half) },
    rings: LEVELS.map((level) => ({ level, points: join(axes.map((_, at) => layLevel(at, level))) })),
    spokes,
    lines: joinPlaced(spokes.map(({ median }) => median)),
  };
}

/** @param {number} beside how far right of the middle @param {number} size @returns {"start" | "middle" | "end"} */
function chooseAnchor(beside, size) {
  if (Math.abs(beside) < size / 50) return "middle";
  return beside > 0 ? "start" : "end";
}

/** A closed line where every axis has a point, else lines between neighbours that have one.
 * @param {readonly (Point | null)[]} points @returns {Radar["lines"]} */
function joinPlaced(points) {
  const gap = points.indexOf(null);
  if (gap < 0) return [{ points: join(/** @type {Point[]} */ (points)), closed: true }];
  const runs = /** @type {Point[][]} */ ([[]]);
  for (const point of [...points.slice(gap), ...points.slice(0, gap)])
    if (point) runs[runs.length - 1].push(point);
    else runs.push([]);
  return runs.filter((run) => run.length > 1).map((run) => ({ points: join(run), closed: false }));
}
