// @ts-check
/** What the answers show: a profile by dimension, what goes well, what to work on. Never a sum, a mean or a rank over
 * dimensions. */

import { summarise } from "./group.js";

/** @typedef {import("./types.d.ts").Framework} Framework */
/** @typedef {import("./types.d.ts").Spread} Spread */
/** @typedef {import("./types.d.ts").Axis} Axis */
/** @typedef {import("./types.d.ts").Comparison} Comparison */

/** From this level on, a practice is a habit. */
const HABIT = 3;
/** From this spread on, people do not see the same thing. */
const APART = 2;

/** The dimensions of which a question was asked, in the framework's order; one sheet is a group of one.
 * @param {readonly Spread[]} spreads @param {Framework} framework @returns {Axis[]} */
export function drawAxes(spreads, framework) {
  return framework.dimensions.flatMap((dimension) => {
    const own = spreads.filter((spread) => spread.dimension.id === dimension.id);
    if (!own.length) return [];
    const counts = [0, 1, 2, 3].map((at) => own.reduce((sum, one) => sum + one.counts[at], 0));
    const { lowest, highest, median } = summarise(counts);
    const placed = own.filter((one) => one.placed).length;
    return [{ dimension, median, lowest, highest, placed, asked: own.length }];
  });
}

/** @param {Spread} spread */
const isStrong = ({ placed, median, spread }) => placed > 0 && median >= HABIT && spread < APART;

/** What goes well and is seen alike: the highest first, then the least spread. @param {readonly Spread[]} spreads */
export function findStrengths(spreads) {
  return spreads.filter(isStrong).sort((one, other) => other.median - one.median || one.spread - other.spread);
}

/** What is not yet a habit, or is seen differently: the largest spread first, then the lowest; alone, the lowest first.
 * @param {readonly Spread[]} spreads */
export function findGaps(spreads) {
  return spreads
    .filter((spread) => spread.placed > 0 && !isStrong(spread))
    .sort((one, other) => other.spread - one.spread || one.median - other.median);
}

/** Each question and each dimension then and now, in the framework's order; a side is missing where it was not asked.
 * @param {readonly Spread[]} before @param {readonly Spread[]} now @param {Framework} framework
 * @returns {Comparison} */
export function compare(before, now, framework) {
  const [axesBefore, axesNow] = [drawAxes(before, framework), drawAxes(now, framework)];
  const questions = framework.dimensions.flatMap((dimension) =>
    dimension.questions.map((question) => ({
      question,
      dimension,
      before: before.find((one) => one.question.key === question.key),
      now: now.find((one) => one.question.key === question.key),
    })),
  );
  const axes = framework.dimensions.map((dimension) => ({
    dimension,
    before: axesBefore.find((axis) => axis.dimension.id === dimension.id),
    now: axesNow.find((axis) => axis.dimension.id === dimension.id),
  }));
  /** @param {{ before?: unknown, now?: unknown }} one */
  const isAsked = ({ before: then, now: today }) => Boolean(then || today);
  return { questions: questions.filter(isAsked), axes: axes.filter(isAsked) };
}
