// A stand-in for the engine: sixty made-up records, found by the letters of their text.
// It answers as the engine does, so that tests of the page need no index.

const PLACES = ["BE", "LU", "SN"];
const KINDS = { practice: "Pratiques", actor: "Acteurs", term: "Mots" };
const RECORDS = Array.from({ length: 60 }, (_, at) => ({
  record: `practices/fiche-${at}`,
  kind: Object.keys(KINDS)[at % 5 === 0 ? 1 : at % 7 === 0 ? 2 : 0],
  url: `pratiques/fiche-${at}/`,
  title: at === 3 ? "Een ziekenfonds dat meedenkt" : `Mutuelle numéro ${at}`,
  text: `appuyer une mutuelle de santé <b>numéro</b> ${at}`,
  lang: at === 3 ? "nl" : "fr",
  via: at === 3 ? [{ label: "mutuelle", lang: "fr", concept: "c" }, { label: "ziekenfonds", lang: "nl", concept: "c" }] : [],
  meta: ["WSM", "Belgique"],
  fictitious: at === 1,
  country: PLACES[at % 3],
  theme: at % 2 ? "sante" : "protection-sociale",
  date: at,
}));
const FACETS = [
  { id: "kind", label: "Type", values: Object.entries(KINDS).map(([value, label]) => ({ value, label, depth: 0 })) },
  {
    id: "theme",
    label: "Thème",
    values: [
      { value: "protection-sociale", label: "Protection sociale", depth: 0 },
      { value: "sante", label: "Santé", depth: 1 },
    ],
  },
  {
    id: "country",
    label: "Pays",
    values: PLACES.map((value) => ({ value, label: { BE: "Belgique", LU: "Luxembourg", SN: "Sénégal" }[value], depth: 0 })),
  },
];

/** A text with every occurrence of a word marked. */
function mark(text, word) {
  if (!word) return [{ text, mark: false }];
  const parts = [];
  let rest = text;
  for (let at = rest.toLowerCase().indexOf(word); at >= 0; at = rest.toLowerCase().indexOf(word)) {
    if (at) parts.push({ text: rest.slice(0, at), mark: false });
    parts.push({ text: rest.slice(at, at + word.length), mark: true });
    rest = rest.slice(at + word.length);
  }
  return rest ? [...parts, { text: rest, mark: false }] : parts;
}

const matches = (record, facets, but) =>
  Object.entries(facets).every(
    ([name, values]) => name === but || !FACETS.some(({ id }) => id === name) || values.includes(record[name]),
  );

function search({ query, facets, sort, from, size, counts }) {
  const word = query.trim().toLowerCase();
  const named = RECORDS.filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(word));
  const found = named.filter((record) => matches(record, facets));
  if (sort === "newest") found.sort((a, b) => b.date - a.date);
  if (sort === "title") found.sort((a, b) => a.title.localeCompare(b.title));
  const count = (id, value) => named.filter((one) => one[id] === value && matches(one, facets, id)).length;
  return {
    total: found.length,
    hits: found.slice(from, from + size).map(({ title, text, ...hit }) => ({
      ...hit,
      title: mark(title, word),
      snippet: mark(text, word),
    })),
    facets: counts
      ? FACETS.map((facet) => ({
          ...facet,
          values: facet.values
            .map((value) => ({ ...value, count: count(facet.id, value.value) }))
            .filter(({ value, count }) => count || facets[facet.id]?.includes(value)),
        })).filter(({ values }) => values.length)
      : [],
    words: word ? [word] : [],
    corrections: found.length ? [] : ["mutuelle"],
    broader: found.length ? [] : [{ label: "Partenariat", url: "themes/partenariat/" }],
    partial: word === "numéro 5",
  };
}

self.onmessage = ({ data }) => {
  if (data.type !== "search") return;
  const { id, query, counts } = data;
  const answer = query === "panne" ? { id, error: "offline" } : { id, results: search(data) };
  setTimeout(() => self.postMessage(answer), query === "mut" || (counts && query === "numéro 7") ? 300 : 0);
};
