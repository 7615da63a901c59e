// @ts-check
/** What is kept in this browser only: one value a name, or nothing where the browser keeps nothing. */

const VERSION = 1;

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Shelf */

/** A browser may refuse even the name `localStorage`: give a function that names it.
 * @param {Shelf | null | undefined | (() => Shelf | null)} storage @param {string} name the path of the site and the framework's id */
export function makeStore(storage, name) {
  const key = `hub-assessment-${name}`;
  const open = () => (typeof storage === "function" ? storage() : storage);

  /** Whether a newer page than this one wrote what lies there. */
  const isNewer = () => {
    try {
      return JSON.parse(open()?.getItem(key) ?? "null")?.version > VERSION;
    } catch {
      return false;
    }
  };

  /** What was kept, as JSON gives it; garbage and what a newer page wrote is none. @returns {unknown} */
  const get = () => {
    try {
      const kept = JSON.parse(open()?.getItem(key) ?? "null");
      if (kept?.version === VERSION) return kept.value;
      if (!isNewer()) clear();
    } catch {
      clear();
    }
    return undefined;
  };

  /** Whether it is kept now; what a newer page wrote is not written over. @param {unknown} value */
  const set = (value) => {
    try {
      if (isNewer()) return false;
      const text = JSON.stringify({ version: VERSION, value });
      open()?.setItem(key, text);
      return open()?.getItem(key) === text;
    } catch {
      return false;
    }
  };

  const clear = () => {
    try {
      open()?.removeItem(key);
    } catch {}
  };

  return Object.freeze({ get, set, clear });
}
