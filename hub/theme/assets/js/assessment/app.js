// @ts-check
/** The self-assessment: which view is shown, and what is kept. Nothing is ever sent. */

import { say } from "./dom.js";
import { listQuestions } from "./framework.js";
import { packKept, readKept } from "./keeping.js";
import { makeStore } from "./store.js";
import { viewGroup } from "./view-group.js";
import { viewPlan } from "./view-plan.js";
import { viewQuestion } from "./view-question.js";
import { viewResult } from "./view-result.js";
import { viewSpread } from "./view-spread.js";
import { viewStart } from "./view-start.js";

/** @typedef {import("./tool").Tool} Tool */
/** @typedef {import("./tool").View} View */

/** @type {Record<string, View>} by what the address says after # */
const VIEWS = { start: viewStart, result: viewResult, plan: viewPlan, group: viewGroup, spread: viewSpread };

/** Makes the tool work in its place on the page; several sites of one origin keep theirs apart.
 * @param {HTMLElement} root @param {string} [site] the path of the site, none for a file from disk */
export function start(root, site = "") {
  const view = /** @type {HTMLElement} */ (root.querySelector("[data-hub-view]"));
  const tool = makeTool(root, site);
  let shown = "";
  /** What the next view says, and where it has the focus. */
  let waiting = { said: tool.lost ? say(tool.voice, "lost", {}, tool.lost) : "", focus: "" };

  tool.show = (focus) => {
    view.replaceChildren(...makeView(tool, shown));
    const wanted = focus ? view.querySelector(focus) : null;
    if (wanted instanceof HTMLElement) wanted.focus();
  };

  const follow = () => {
    const name = findView(tool, location.hash.slice(1));
    if (name === null) return;
    const isOpening = !shown && name === "start";
    shown = name;
    root.dataset.hubAt = /^q\d/.test(name) ? "question" : name;
    for (const part of root.querySelectorAll("[data-hub-intro], [data-hub-ways]")) part.toggleAttribute("hidden", name !== "start");
    root.querySelector("[data-hub-kept]")?.toggleAttribute("hidden", !tool.isKept);
    tool.show();
    const { said, focus } = waiting;
    waiting = { said: "", focus: "" };
    tool.tell(said);
    if (isOpening) return;
    const wanted = view.querySelector(focus || "h2");
    if (!focus) scrollTo(0, 0);
    if (wanted instanceof HTMLElement) wanted.focus({ preventScroll: !focus });
  };

  tool.go = (name, said = "", focus = "") => {
    waiting = { said, focus };
    if (location.hash === `#${name}`) follow();
    else location.hash = name;
  };
  /** Another tab may have kept something, also while this page lay in the history: nothing of it may be lost. */
  const renew = () => {
    if (!tool.reread()) return;
    const { id } = document.activeElement ?? { id: "" };
    if ((findView(tool, location.hash.slice(1)) ?? shown) === shown) tool.show(id && `#${id}`);
    else follow();
  };
  addEventListener("storage", renew);
  addEventListener("pageshow", renew);
  addEventListener("hashchange", follow);
  follow();
}

/** The view that the end of an address names, or null where that belongs to the rest of the page.
 * @param {Tool} tool @param {string} name */
function findView({ framework, mine, group, root }, name) {
  const at = /^q([1-9]\d*)$/.exec(name)?.[1];
  if (at) return mine && Number(at) <= listQuestions(framework, mine.role).length ? name : "start";
  if (name === "result") return mine ? name : "start";
  if (name === "spread") return group.length > 1 ? name : "group";
  if (Object.hasOwn(VIEWS, name)) return name;
  return name && document.getElementById(name) && root.querySelector("[data-hub-view] > *") ? null : "start";
}

/** @param {Tool} tool @param {string} name */
const makeView = (tool, name) => VIEWS[name]?.(tool) ?? viewQuestion(tool, Number(name.slice(1)));

/** What the views share; it is shown nowhere yet. @param {HTMLElement} root @param {string} site @returns {Tool} */
function makeTool(root, site) {
  const framework = readBlock(root, "framework");
  const voice = { lang: framework.lang, words: readBlock(root, "spoken") };
  const status = /** @type {HTMLElement} */ (root.querySelector("[data-hub-status]"));
  const store = makeStore(() => localStorage, site + framework.id);
  const kept = store.get();
  // Only trying tells whether a browser keeps anything; nothing stays behind before the first answer.
  const isKept = store.set(kept ?? null);
  if (isKept && kept === undefined) store.clear();
  /** @type {Tool} */
  const tool = {
    ...readKept(kept, framework),
    root,
    framework,
    voice,
    isKept,
    earlier: null,
    go: () => {},
    show: () => {},
    tell: (said) => {
      status.textContent = said;
    },
    addStep: (question) => {
      tool.steps = [...tool.steps, { question, what: "", who: "", when: "" }];
      tool.keep();
      tool.go("plan", say(voice, "step-added"), `#hub-step-${tool.steps.length}-what`);
    },
    keep: () => {
      tool.isKept = store.set(packKept(tool, framework));
    },
    reread: () => {
      if (!tool.isKept) return false;
      const found = readKept(store.get(), framework);
      const [there, here] = [found, tool].map((one) => JSON.stringify(packKept(one, framework)));
      if (there !== here) Object.assign(tool, found);
      return there !== here;
    },
    forget: () => {
      Object.assign(tool, { mine: null, earlier: null, steps: [] });
      if (tool.group.length) tool.keep();
      else store.clear();
      tool.go("start", say(voice, tool.group.length ? "deleted-but-group" : "deleted"));
    },
  };
  return tool;
}

/** A data block of the page. @param {HTMLElement} root @param {string} name */
const readBlock = (root, name) => JSON.parse(root.querySelector(`script[data-hub-${name}]`)?.textContent ?? "null");
