// @ts-check

/** For how many ms a question waits for the one before. */
const PATIENCE = 1000;

/** The engine in its worker, started when first asked (`contract.d.ts`). */
export class Client {
  id = 0;
  since = 0;
  /** @type {Worker | undefined} */
  worker;
  /** @type {Hub.Asked | undefined} */
  now;
  /** @type {Hub.Asked | undefined} */
  next;

  /** @param {string} index */
  constructor(index) {
    this.index = index;
  }

  /** Lets the worker load what every question needs. */
  open() {
    if (this.worker) return;
    this.worker = new Worker(new URL("./worker.js", import.meta.url));
    this.worker.onmessage = ({ data }) => data.id === this.id && this.settle(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.stop();
      this.settle({ error: "worker" });
    };
    this.worker.postMessage({ type: "open", index: this.index });
  }

  /** One is asked at a time, and of those that wait only the last. @param {Hub.Question} question @returns {Promise<Hub.Results | null>} */
  search(question) {
    return new Promise((answer, fail) => {
      this.next?.answer(null);
      this.next = { question, answer, fail };
      if (!this.now || performance.now() - this.since > PATIENCE) this.send();
    });
  }

  stop() {
    this.worker?.terminate();
    this.worker = undefined;
  }

  close() {
    this.stop();
    this.now?.answer(null);
    this.now = undefined;
  }

  send() {
    this.now?.answer(null);
    this.now = this.next;
    this.next = undefined;
    if (!this.now) return;
    this.since = performance.now();
    this.open();
    this.id += 1;
    this.worker?.postMessage({ type: "search", id: this.id, ...this.now.question });
  }

  /** @param {{ results?: Hub.Results, error?: string }} answer */
  settle({ results, error }) {
    if (!this.next) {
      if (results) this.now?.answer(results);
      else this.now?.fail(new Error(error));
    }
    this.send();
  }
}
