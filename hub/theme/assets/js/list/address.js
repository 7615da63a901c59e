// @ts-check
/** The reader's list ↔ the query part of the address, and what this tab keeps of it. */

export const MOST = 60;
const KEY = "hub-list";

/** An id: folder and slug. */
export const ID = /^[a-z][\w-]*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** @typedef {{ ids: string[], form: "a4" | "a6" }} List */

/** The list as the address has it, repeated ids once and however many. @param {string} search @returns {List} */
export function readAddress(search) {
  const given = new URLSearchParams(search);
  const ids = given.getAll("r").filter(Boolean);
  return { ids: [...new Set(ids)], form: given.get("form") === "a6" ? "a6" : "a4" };
}

/** @param {List} list */
export function writeAddress({ ids, form }) {
  const given = ids.map((id) => `r=${encodeURIComponent(id).replaceAll("%2F", "/")}`);
  if (form === "a6") given.push("form=a6");
  return given.length ? `?${given.join("&")}` : "";
}

/** What was last gathered in this tab. @returns {List} */
export function readKept() {
  try {
    const { ids, form } = readAddress(sessionStorage.getItem(KEY) ?? "");
    return { ids: ids.filter((id) => ID.test(id)), form };
  } catch {
    return { ids: [], form: "a4" }; // A browser that refuses storage keeps no list.
  }
}

/** @param {List} list */
export function keep(list) {
  try {
    sessionStorage.setItem(KEY, writeAddress(list));
  } catch {}
}

/** Where records stand: the root of the site as it is served and as it is published, and by folder and language the
 * address below it.
 * @typedef {{ root: string, site: string, folders: Record<string, Record<string, string>> }} Ground */

/** The ids that typed or pasted words name: an id, the address of a record in any language, or that of a list.
 * @param {Ground} ground @param {string} typed @returns {string[]} */
export function findIds({ root, site, folders }, typed) {
  const given = typed.trim();
  const base = [root, site].find((one) => one && given.startsWith(one));
  const [path, search = ""] = given.slice(base?.length ?? 0).split("#")[0].split("?");
  if (base && search) {
    const { ids } = readAddress(search);
    if (ids.length) return ids;
  }
  const named = path.replace(/(\/index\.html|\/)$/, "");
  if (!base) return ID.test(named) && Object.hasOwn(folders, named.split("/")[0]) ? [named] : [];
  for (const [folder, addresses] of Object.entries(folders))
    for (const address of Object.values(addresses)) {
      const id = named.startsWith(address) ? `${folder}/${named.slice(address.length)}` : "";
      if (ID.test(id)) return [id];
    }
  return [];
}
