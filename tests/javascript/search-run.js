// What the engine finds in an index: JSON in, JSON out. `tests/property/test_ranking_agreement.py` calls it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SEARCH = "../../hub/theme/assets/js/search/";
globalThis.lunr = createRequire(import.meta.url)(`${SEARCH}lunr.min.js`);
const { openIndex } = await import(`${SEARCH}engine.js`);

const { folder, queries, questions, missing } = JSON.parse(readFileSync(0, "utf8"));
let isOffline = false;
const load = async (name) => {
  if (isOffline && missing.some((part) => name.includes(part))) throw new Error("offline");
  return JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
};
const index = await openIndex(load);
const { most } = index.ranker;
const ranked = [];
for (const [text, isTyping] of queries) {
  index.ranker.most = ranked.length % 2 ? most : 20; // That lunr is given few changes nothing.
  const { numbers, scores, via } = await index.ranker.rank(text, isTyping);
  ranked.push(numbers.map((number, at) => [number, scores[at], via(number)]));
}
isOffline = true;
const results = [];
for (const question of questions) results.push(await index.search(question).catch(({ message }) => message));
process.stdout.write(JSON.stringify({ ranked, results }));
