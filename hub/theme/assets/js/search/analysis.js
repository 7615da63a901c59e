// @ts-check
/** `hub/text/` of Python once more: it says why. Its \w is [\p{L}\p{N}_] here; words are of the Basic Multilingual Plane. */

/** @typedef {[form: string, key: string][]} Word */
/** @typedef {ReturnType<typeof makeLanguage>} Language */

/** @param {string} pairs */
const toMap = (pairs) => new Map(pairs.split(" ").map((pair) => /** @type {[string, string]} */ (pair.split(">"))));

/** @param {string} code @param {Record<"stop" | "lemmas" | "kept" | "ordinals", string>} tables @param {(word: string) => string} stem */
export const makeLanguage = (code, tables, stem) => ({
  code,
  stem,
  stop: new Set(tables.stop.split(" ")),
  /** The keys of the stop words, once one was asked for. @type {Set<string>} */
  taken: new Set(),
  lemmas: new Map(tables.lemmas.split("|").flatMap((row) => row.split(" ").map((form, _, [lemma]) => [form, lemma]))),
  kept: new Set(tables.kept.split(" ")),
  ordinals: toMap(tables.ordinals),
});

const PLAIN = toMap("œ>oe æ>ae ß>ss ø>o đ>d ł>l");
const APOSTROPHES = /[’‘ʼ`´]/g;

/** @param {string} text */
export const normalise = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(/[•‧∙⋅∘・]/g, "·")
    .replace(/[‐‑]/g, "-")
    .replace(/[–—…]/g, " ")
    .replace(/[ﬀ-ﬄ]/g, (letters) => letters.normalize("NFKC"))
    .replace(/[\xad\u0300-\u036f]/g, "");

/** @param {string} word */
export const fold = (word) =>
  word
    .replace(/[œæßøđł]/g, (letter) => PLAIN.get(letter) ?? "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");

// [\p{L}\p{Nl}\p{No}] is [^\W\d_] of Python.
const MARKED = /^([\p{L}\p{Nl}\p{No}]{2,})((?:[·.\-/][\p{L}\p{Nl}\p{No}]{1,5}|\([\p{L}\p{Nl}\p{No}]{1,5}\)[\p{L}\p{Nl}\p{No}]{0,2})+)$/u;
const OPTIONAL = /^([\p{L}\p{Nl}\p{No}]{2,})\(([\p{L}\p{Nl}\p{No}]{1,5})\)([\p{L}\p{Nl}\p{No}]*)$/u;
const WHOLE = toMap("tous>toutes ceux>celles eux>elles");
const ENDINGS =
  "teur trice rice ice|deur drice rice|eur euse se use|er ère ere re|ier ière iere|en enne ne ienne e|on onne|el elle e|et ette|f ve ive|x se euse|e esse sse|eaux elle|aux ale|ain ine"
    .split("|")
    .map((line) => line.split(" "));

/** @param {string} base @param {string} segment */
function feminine(base, segment) {
  for (const [ending, ...segments] of ENDINGS)
    if (base.endsWith(ending) && segments.includes(segment)) return base.slice(0, -ending.length) + segments[0];
  return /[^e]$/.test(base) && ["e", base.slice(-1) + "e"].includes(segment) ? base + segment : "";
}

/** @param {string} word */
const plural = (word) => word.replace(/[^sxz]$/u, "$&s");

/** @param {string} word @returns {string[]} */
function expandFrench(word) {
  const [, base = "", tail = ""] = MARKED.exec(word) ?? [];
  const [mark, more] = tail.split(/s?(?:[^\p{L}\p{Nl}\p{No}]+|$)/u).filter((mark) => mark && mark !== "x");
  const whole = WHOLE.get(base);
  if (more) return [];
  if (!mark) return base ? [base, plural(base)] : [];
  if (whole && /^(te|toute|c?elle)$/.test(mark)) return [base, whole];
  const other = feminine(base, mark);
  if (!other) return [];
  return /s\)?$/.test(tail) ? [base, other].map(plural) : [base, other];
}

const FEMININES = toMap(
  "trice>teu drice>deu eure>eu euse>eu eux>eu teur>teu eur>eu ienne>ien enne>en iere>ier ere>er ive>if elle>el onne>on anne>an oise>oi aise>ai eaux>eau aux>al oux>ou ite>ité ee>ée",
);

/** @param {string} word folded */
function masculine(word) {
  if (word.length > 3) word = word.replace(/([^s])s$/, "$1");
  if (word.length > 6) word = word.replace(/ente$/, "ent");
  if (word.length > 6 && /[^mi]ent$/.test(word) && !word.endsWith("issent")) return word.slice(0, -2) + "r";
  for (const [ending, other] of FEMININES)
    if (word.length >= ending.length + 2 && word.endsWith(ending)) return word.slice(0, -ending.length) + other;
  return word;
}

/** How inflected Dutch words end, how many letters go, and what comes instead. @type {[RegExp, number, string][]} */
const INFLECTED = [
  [/..heden$/, 3, "id"],
  [/...[eiu]ssen$/, 3, ""],
  [/bare$/, 2, "ar"],
  [/bare[nr]$/, 3, "ar"],
  [/ionele$/, 2, "el"],
  [/atieven$/, 1, ""],
  [/[lnr]dering$/, 3, ""],
  [/trice$/, 4, "or"],
  [/.(?:[dglmw]|oei|aai)t$/, 1, ""],
  [/.(?:(?:oo|aa|eu|uu|ee|ij|ui)n|[^aeiou]er|(?:ee|oe|ie|[^b]uu)r)t$/, 1, ""],
  [/(?:ee|[^aeiou]ie)en$/, 2, ""],
  [/...[^dtzh]ien$/, 1, ""],
  [/..[^aeiou]ens$/, 1, ""],
  [/(?:n|s|er|[dkln][ei])ts$/, 1, ""],
  [/ues$|^ge...+[dt]es$/, 1, ""],
  [/...landse$/, 2, ""],
  [/...lands$/, 1, ""],
  [/^ge...+[^s][dt]en$/, 1, ""],
  [/^(?!ge).{4,}[bglmrvwz]d$/, 0, "e"],
  [/.(?:aa|ie|oe|ee)ts$|(?:ee|ij|[^aeiou]a)ks$|(?:rp|aam|aan|tijd|[^aeiou]an)s$/, 0, "e"],
];
const WHOLE_NL = /..(?:[nrs]i|[^aeio]u|oce|cce|dre|gre)s$|(?:over|een|meerder|minder)heid$/;

/** @param {string} word @param {Set<string>} kept */
const endsKept = (word, kept) => Array.from({ length: Math.max(word.length - 5, 1) }, (_, start) => word.slice(start)).some((end) => kept.has(end));

/** @param {string} _ @param {string} vowel @param {string} last */
const soften = (_, vowel, last) => vowel.replace(/(.)\1/, "$1") + (last === "f" ? "v" : last);

/** @param {string} word folded @param {Language} language */
function singular(word, { kept }) {
  if (kept.has(word) || WHOLE_NL.test(word)) return word;
  if (word.length > 3 && /[^aeiou][aoiuy]s$/.test(word)) return word.slice(0, -1);
  if (/sters?$/.test(word)) {
    const single = word.replace(/s$/, "");
    if (endsKept(single, kept)) return single;
    if (word.length > 8) return single.slice(0, -4).replace(/([aeiou]{2}|ij)([^aeiouyw])$/, soften) + "er";
  }
  const [, letters, other] = INFLECTED.find(([ending]) => ending.test(word)) ?? [/$/, 0, ""];
  return word.slice(0, word.length - letters) + other;
}

/** @param {string} word @param {Language} language */
function stemDutch(word, { stem, kept }) {
  if (WHOLE_NL.test(word) || (word.endsWith("ster") && endsKept(word, kept))) return word;
  if (word.length > 7) word = word.replace(/([^aeiouys])ste$/, "$1");
  if (/^ge.*[dt]e$/.test(word) && !kept.has(word) && !kept.has(word.slice(0, -1))) word = word.slice(0, -1);
  const isWhole = word.startsWith("ge") && Array.from(word, (_, end) => word.slice(0, end)).some((start, end) => end > 3 && kept.has(start));
  let start = /^(be|ver|on)ge.../.exec(word)?.[1] ?? (isWhole ? "" : undefined);
  /** The stem; a ge- behind the start belongs to the word. @param {string} one */
  const cut = (one) => (start === undefined ? fold(stem(one)) : start + "ge" + fold(stem("q" + one.slice(start.length + 2))).slice(1));
  let short = cut(word);
  const isParticiple = word.length > 6 && /[dt]$/.test(word) && !kept.has(word);
  if (/^ge/.test(word) && !/^ge/.test(short) && !isParticiple) {
    start = "";
    short = cut(word);
  }
  if (short.length > 3 && /(ije|[^ij]e)$/.test(short)) {
    const other = cut(short + "n");
    short = other.length >= short.length - 2 && !other.endsWith("en") ? other : short.slice(0, -1);
  }
  if (short.length > 6 && /(eld|erd|end|iert|eert)$/.test(short)) short = short.slice(0, -1);
  return short.length > 5 ? short.replace(/([aeou])\1([^aeiouy])$/, "$1$2") : short;
}

/** The key of a word in lower case. @param {string} word @param {Language} language */
export function keyOf(word, language) {
  const folded = fold(word);
  const key = findKey(folded, language);
  if (!language.taken.size) for (const stop of language.stop) language.taken.add(findKey(stop, language));
  return language.taken.has(key) && !language.stop.has(folded) ? key + "_" : key;
}

/** @param {string} folded @param {Language} language */
function findKey(folded, language) {
  const ordinal = language.ordinals.get(folded) ?? /^0*(\p{Nd}+)(?:er|ere|re|e|ieme|eme|nd|nde|de|ste)s?$/u.exec(folded)?.[1];
  if (ordinal) return ordinal + "e";
  if (/^\p{Nd}/u.test(folded)) return folded;
  const lemma = language.lemmas.get(folded);
  const known = lemma || folded;
  if (language.code === "fr" && language.kept.has(known)) return known;
  if (language.code === "fr") return fold(language.stem(lemma || masculine(folded))) || folded;
  return (language.code === "nl" && stemDutch(lemma || singular(folded, language), language)) || folded;
}

/** Where a number is written at a word: COP28. */
const NUMBERED = /([\p{L}\p{Nl}\p{No}]{3})(?=\p{Nd})/gu;
const CHUNK = /[^\p{Zs}\t-\r\x1c-\x1f\x85\u2028\u2029]+/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}_)]+$/gu;
const ELISION = /^(([cdjlmnst]|(jus|lors|puis|quoi|pres|quel)?qu)'(?=[\p{L}\p{N}_]))+/u;
const ABBREVIATION = /^(([\p{L}\p{Nl}\p{No}]\.)+[\p{L}\p{Nl}\p{No}]|\p{Nd}{1,3}(\.\p{Nd}{3})+)$/u;

/** The white space in 10 000 becomes a soft hyphen, which is as long. @param {string} text */
const join = (text) => text.replace(/(?<![\p{Nd}.,])(\p{Nd}{1,3})[ \xa0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu, "$1\xad");

/** A bracket that was opened inside stays. @param {string} part */
function trim(part) {
  let core = part.replace(EDGES, "");
  while (core.endsWith(")") && core.split("(").length < core.split(")").length) core = core.slice(0, -1).replace(EDGES, "");
  return core;
}

export class Tokens {
  /** @type {Map<string, Word[]>} */
  seen = new Map();

  /** @param {Language} language */
  constructor(language) {
    this.language = language;
  }

  /** @param {string} text */
  read(text) {
    return (join(text).match(CHUNK) ?? []).flatMap((chunk) => this.readChunk(chunk));
  }

  /** The chunks that have words, and where they stand without punctuation or elided words around. @param {string} text */
  readSpans(text) {
    return [...join(text).matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
      const words = this.readChunk(chunk);
      const core = trim(chunk);
      const start = index + chunk.indexOf(core);
      const [elided] = ELISION.exec(core.toLowerCase().replace(APOSTROPHES, "'")) ?? [""];
      const [accents] = /^\p{M}*/u.exec(text.slice(start + core.length)) ?? [""];
      return words.length ? [{ start: start + elided.length, end: start + core.length + accents.length, words }] : [];
    });
  }

  /** @param {string} chunk */
  readChunk(chunk) {
    let words = this.seen.get(chunk);
    if (!words) {
      const parts = normalise(chunk).match(CHUNK) ?? [];
      words = parts.flatMap((part) => this.readCore(this.elide(trim(part.replace(/\([mvfx](\/[mvfx])+\)/g, "")))));
      this.seen.set(chunk, words);
    }
    return words;
  }

  /** @param {string} core @returns {Word[]} */
  readCore(core) {
    if (ABBREVIATION.test(core)) return [this.forms(core.replaceAll(".", ""))];
    return this.expand(core) ?? core.split(/[^\p{L}\p{N}_'\-·.()]+/u).flatMap((piece) => this.readPiece(piece));
  }

  /** @param {string} piece @returns {Word[]} */
  readPiece(piece) {
    piece = this.elide(piece.replace(/^[-'.·()]+|[-'.·()]+$/g, ""));
    return this.expand(piece) ?? piece.split(/[·.()_]+/).flatMap((word) => {
      const parts = word.replace(/^[-']+|[-']+$/g, "").replace(NUMBERED, "$1-").split("-").map((part) => this.elide(part)).filter(Boolean);
      const words = parts.map((part) => this.forms(part));
      if (words.length > 1) words[0].push(...this.forms(parts.join("")));
      return words;
    });
  }

  /** @param {string} word */
  expand(word) {
    const forms = this.language.code === "fr" ? expandFrench(word) : [];
    const [, start, inside, end] = (!forms.length && OPTIONAL.exec(word)) || [];
    if (start) forms.push(start + end, start + inside + end);
    return forms.length ? [this.forms(...forms)] : null;
  }

  /** @param {string} word */
  elide(word) {
    const rest = word.replace(ELISION, "");
    return this.language.code === "nl" ? rest.replace(/'s$/, "") : rest;
  }

  /** @param {string[]} words @returns {Word} */
  forms(...words) {
    const plain = words.map((word) => word.replaceAll("'", "")).filter(Boolean);
    return plain.map((word) => [fold(word), keyOf(word, this.language)]);
  }
}
