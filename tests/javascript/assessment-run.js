// What the modules of the self-assessment answer: calls as JSON in, answers as JSON out. `tests/assessment.py` calls it.
import { readFileSync } from "node:fs";

const MODULES = ["framework", "sheet", "code", "group", "profile", "plan", "radar", "store", "keeping"];
const FOLDER = "../../hub/theme/assets/js/assessment/";
const loaded = await Promise.all(MODULES.map((name) => import(`${FOLDER}${name}.js`)));
const known = Object.assign({}, ...loaded);

const { frameworks, calls } = JSON.parse(readFileSync(0, "utf8"));

/** A framework stands in a call as its number, and an answer to an earlier call as that one's. */
const fill = (value) => {
  if (Array.isArray(value)) return value.map(fill);
  if (value === null || typeof value !== "object") return value;
  if ("$framework" in value) return frameworks[value.$framework];
  if ("$answer" in value) return done[value.$answer].value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one)]));
};

/** A storage that holds what it is given, and fails where it is told to. */
const makeShelf = ({ fails, ...kept }) => {
  const held = new Map(Object.entries(kept));
  const refuse = (name) => {
    if (fails === name) throw new DOMException("refused", "QuotaExceededError");
  };
  return {
    getItem: (key) => (refuse("getItem"), held.get(key) ?? null),
    setItem: (key, text) => (refuse("setItem"), held.set(key, text)),
    removeItem: (key) => (refuse("removeItem"), held.delete(key)),
    held,
  };
};

/** What the steps with a store answer, and what lies on the shelf at last. */
known.useStore = (shelf, name, steps) => {
  const made = shelf && makeShelf(shelf);
  const opened = shelf?.fails === "open" ? () => { throw new DOMException("refused", "SecurityError"); } : () => made;
  const store = known.makeStore(shelf ? opened : shelf, name);
  const answers = steps.map(([verb, ...given]) => store[verb](...given) ?? null);
  return { answers, held: made ? Object.fromEntries(made.held) : null };
};

const done = [];
for (const [name, ...given] of calls)
  try {
    done.push({ value: known[name](...given.map(fill)) });
  } catch (error) {
    done.push({ thrown: String(error) });
  }
/** A question and a dimension of an answer by their names: their texts were given. */
const shorten = (_, value) => (value && typeof value === "object" && "levels" in value ? value.key : value?.questions && value.id ? value.id : value);
process.stdout.write(JSON.stringify(done, shorten));
