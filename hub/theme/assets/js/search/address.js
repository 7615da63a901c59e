// @ts-check
/** What is looked for ↔ the query part of the address. */

export const SORT = "relevance";

/** @param {string} search @returns {Hub.State} */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  /** @type {Hub.State["facets"]} */
  const facets = Object.create(null);
  for (const [name, value] of given) {
    if (value && name !== "q" && name !== "sort") facets[name] = [...new Set([...(facets[name] ?? []), value])];
  }
  return { query: given.get("q") ?? "", facets, sort: given.get("sort") ?? SORT };
}

/** @param {Hub.State} state */
export function writeAddress({ query, facets, sort }) {
  const given = new URLSearchParams();
  if (query.trim()) given.set("q", query);
  for (const [name, values] of Object.entries(facets)) for (const value of values) given.append(name, value);
  if (sort !== SORT) given.set("sort", sort);
  return `${given}` && `?${given}`;
}

/** @param {Hub.State} state @param {string} facet @param {string} value */
export function toggle(state, facet, value) {
  const { [facet]: before = [], ...others } = state.facets;
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...state, facets: after.length ? { ...others, [facet]: after } : others };
}
