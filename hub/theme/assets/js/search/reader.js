// @ts-check
/** `hub/search/reader.py` and `shards.py`: an index, read as far as a query needs it. */

/** A file of the index by its name, parsed; it fails with "gone" where another version has replaced it. @typedef {(name: string) => Promise<any>} Load */
/** Document, field and number of times, one after the other. @typedef {Int32Array} Places */

const FIELDS = 5;
export const FAMILY = 6;

/** @param {number[]} written @returns {Places} */
function readPlaces(written) {
  const places = new Int32Array(3 * written.length);
  let number = 0;
  let end = 0;
  for (let at = 0; at < written.length; ) {
    const step = written[at++];
    const code = step & 1 ? written[at++] : FIELDS - 1;
    number += step >> 1;
    places[end++] = number;
    places[end++] = code % FIELDS;
    places[end++] = Math.floor(code / FIELDS) + 1;
  }
  return places.subarray(0, end);
}

/** Which of some files has a key if any, by the first key of each. @param {string[]} firsts @param {string} key */
function findPlace(firsts, key) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key < firsts[middle]) high = middle;
    else low = middle + 1;
  }
  return Math.max(low - 1, 0);
}

/** `hub/search/vocabulary.py`: front-coded words. @param {string} text */
function readWords(text) {
  let last = "";
  return Array.from(text.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g), ([, shared, rest]) => (last = last.slice(0, parseInt(shared, 36)) + rest));
}

/** @param {string} word */
const turn = (word) => [...word].reverse().join("");

/** The forms that share a key, their places and the parts of compounds. */
export class Entry {
  /** @type {Map<string, Places>} */
  forms = new Map();
  /** @type {Map<string, string[]>} */
  parts = new Map();

  /** @param {[string, string, number[][], Record<string, any>?]} row */
  constructor([key, names, written, more = {}]) {
    this.key = key;
    this.more = more;
    if (!written.length) return;
    names.split(" ").forEach((name, at) => {
      const [short, ...pieces] = name.split("/");
      const form = short.startsWith("~") ? key + short.slice(1) : short;
      this.forms.set(form, readPlaces(written[at]));
      if (pieces.length) this.parts.set(form, pieces);
    });
  }
}

export class Reader {
  /** @type {Map<string, Promise<any>>} */
  files = new Map();
  /** Shards that are here, by place and key; a row becomes an entry when it is asked for. @type {Map<number, Map<string, any>>} */
  shards = new Map();
  /** Whether a file could not be loaded. */
  isPartial = false;

  /** @param {Load} load @param {any} manifest @param {number[][]} lengths */
  constructor(load, manifest, lengths) {
    const { k1, b } = manifest.ranking;
    this.load = load;
    this.manifest = manifest;
    this.count = lengths[0].length;
    /** For each field and document what BM25 adds to the number of times. */
    this.norms = lengths.map((row, place) => Float64Array.from(row, (length) => k1 * (1 - b + b * (length / manifest.mean[place]))));
    this.times = new Int32Array(FIELDS * this.count);
  }

  /** A file of this version, read once; nothing where it cannot be loaded. @param {string} name @param {(content: any) => any} [read] @returns {Promise<any>} */
  file(name, read = (content) => content) {
    let found = this.files.get(name);
    if (!found) {
      const loading = this.load(`${this.manifest.version}/${name}`).then(read);
      found = loading.catch((error) => {
        this.files.delete(name);
        if (error.message === "gone") throw error;
        this.isPartial = true;
      });
      this.files.set(name, found);
    }
    return found;
  }

  /** What a result shows of a document. @param {number} number */
  document(number) {
    return this.file(`d/${number}.json`);
  }

  /** The words that begin with one text, then those that end with another. @param {string} start @param {string} end */
  async alike(start, end) {
    const [begun, ended] = await Promise.all([this.beginning("v", start), this.beginning("e", turn(end))]);
    return [...begun, ...ended.map(turn)];
  }

  /** @param {"v" | "e"} folder @param {string} start @returns {Promise<string[]>} */
  async beginning(folder, start) {
    const firsts = this.manifest[folder];
    const first = findPlace(firsts, start);
    const size = firsts.length && findPlace(firsts, start + "\uffff") - first + 1;
    const files = Array.from({ length: size }, (_, at) => this.file(`${folder}/${first + at}.json`, readWords));
    return (await Promise.all(files)).flatMap((words = []) => words.filter((/** @type {string} */ word) => word.startsWith(start)));
  }

  /** Loads what `entry` and `family` will read. @param {Iterable<string>} keys */
  async need(keys) {
    const wanted = Array.from(keys, (key) => [this.place(key), ...(key.length < FAMILY ? [] : [this.home(key)])]).flat();
    const places = new Set(wanted.filter((place) => !this.shards.has(place)));
    if (places.size) await Promise.all(Array.from(places, (place) => this.shard(place)));
  }

  /** @param {number} place @returns {Promise<Map<string, any>>} */
  async shard(place) {
    if (!this.manifest.shards.length) return new Map();
    const rows = await this.file(`s/${place}.json`);
    let shard = this.shards.get(place);
    if (!shard) {
      shard = new Map(rows?.map((/** @type {any} */ row) => [row[0], row]));
      if (rows) this.shards.set(place, shard);
    }
    return shard;
  }

  /** The group of a key whose shard is here. @param {string} key @returns {Entry | undefined} */
  entry(key) {
    return this.open(this.shards.get(this.place(key)), key);
  }

  /** All groups of the family of a key. @param {string} key */
  family(key) {
    const start = key.slice(0, FAMILY);
    const shard = this.shards.get(this.home(key)) ?? new Map();
    return Array.from(shard.keys()).flatMap((name) => (name.startsWith(start) ? (this.open(shard, name) ?? []) : []));
  }

  /** The groups with keys from `start` to `end`; none where they lie in more than `most` shards. @param {string} start @param {string} end @param {number} most */
  async between(start, end, most) {
    const first = this.place(start);
    const size = this.place(end) - first + 1;
    if (size > most) return [];
    const shards = await Promise.all(Array.from({ length: size }, (_, at) => this.shard(first + at)));
    return shards.flatMap((shard) =>
      Array.from(shard.keys()).flatMap((key) => (start <= key && key <= end ? (this.open(shard, key) ?? []) : [])),
    );
  }

  /** @param {Map<string, any> | undefined} shard @param {string} key @returns {Entry | undefined} */
  open(shard, key) {
    let entry = shard?.get(key);
    if (shard && Array.isArray(entry)) shard.set(key, (entry = new Entry(/** @type {any} */ (entry))));
    return entry;
  }

  /** The shard in which the family of a key lies if anywhere. @param {string} key */
  home(key) {
    return this.place(key.slice(0, FAMILY) + "\uffff");
  }

  /** The shard in which a key lies if anywhere. @param {string} key */
  place(key) {
    return findPlace(this.manifest.shards, key);
  }

  /** The places of all forms of some groups, each document and field once. @param {Entry[]} entries @returns {Places} */
  merge(entries) {
    const all = entries.flatMap(({ forms }) => [...forms.values()]);
    if (all.length === 1) return all[0];
    const { times } = this;
    const merged = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const places of all)
      for (let at = 0; at < places.length; at += 3) {
        const slot = FIELDS * places[at] + places[at + 1];
        if (!times[slot]) {
          merged[end++] = places[at];
          merged[end++] = places[at + 1];
          end++;
        }
        times[slot] += places[at + 2];
      }
    for (let at = 0; at < end; at += 3) {
      const slot = FIELDS * merged[at] + merged[at + 1];
      merged[at + 2] = times[slot];
      times[slot] = 0;
    }
    return merged.subarray(0, end);
  }
}
