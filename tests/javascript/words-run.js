// The terms and the hints that words/ finds in texts: JSON in, JSON out. `tests/property/test_words_agreement.py` calls it.
import { readFileSync } from "node:fs";

const WORDS = "../../hub/theme/assets/js/words/";
const { loadLexicon } = await import(`${WORDS}lexicon.js`);
const { findHints, findHits } = await import(`${WORDS}matching.js`);

const { lexicon, texts } = JSON.parse(readFileSync(0, "utf8"));
const loaded = loadLexicon(lexicon);
// Python counts characters, JavaScript units of UTF-16.
const count = (text, end) => [...text.slice(0, end)].length;
const show = (find) => texts.map((text) => find(text, loaded).map(({ start, end, term }) => [count(text, start), count(text, end), term]));
process.stdout.write(JSON.stringify({ hits: show(findHits), hints: show(findHints) }));
