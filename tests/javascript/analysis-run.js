// What analysis.js makes of words and texts: JSON in, JSON out. `tests/property/test_analysis_agreement.py` calls it.
import { readFileSync } from "node:fs";

const SEARCH = "../../hub/theme/assets/js/search/";
const { Tokens, fold, keyOf, makeLanguage, normalise } = await import(`${SEARCH}analysis.js`);

const { code, tables, words, texts } = JSON.parse(readFileSync(0, "utf8"));
const { stem } = tables.stop ? await import(`${SEARCH}stem-${code}.js`) : { stem: String };
const language = makeLanguage(code, tables, stem);
const tokens = new Tokens(language);
const answer = {
  stems: words.map(stem),
  words: words.map(normalise).map((word) => [fold(word), keyOf(word, language)]),
  texts: texts.map((text) => tokens.read(text)),
  spans: texts.map((text) => tokens.readSpans(text).map(({ start, end, words }) => [text.slice(start, end), words])),
};
process.stdout.write(JSON.stringify(answer));
