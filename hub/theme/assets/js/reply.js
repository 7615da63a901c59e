// @ts-check
/** The form of a reply: it writes the text, saves it or opens a letter with it, and sends nothing. */

import { writeLetter, writeReply } from "./reply-text.js";

/** Characters of a `mailto:` address that every program opens. */
const MAIL_ROOM = 2000;

for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-hub-reply]")))
  start(section);

/** @param {HTMLElement} section */
function start(section) {
  const { hubWords = "{}", hubMailbox = "", hubFile = "", hubSubject = "", hubLangOf = "" } = section.dataset;
  const holder = /** @type {HTMLDetailsElement} */ (section.querySelector("[data-hub-form]"));
  const form = /** @type {HTMLFormElement} */ (holder.querySelector("form"));
  const who = /** @type {HTMLInputElement} */ (form.elements.namedItem("who"));
  const day = /** @type {HTMLInputElement} */ (form.elements.namedItem("day"));
  const areas = [...form.querySelectorAll("textarea")];
  const status = /** @type {HTMLElement} */ (form.querySelector("[data-hub-status]"));
  const letter = /** @type {HTMLAnchorElement | null} */ (form.querySelector("[data-hub-mail]"));
  /** @type {Record<string, string>} */
  const words = JSON.parse(hubWords);
  const key = `hub-reply:${location.pathname}`;
  const ready = /** @type {HTMLAnchorElement | null} */ (section.querySelector("[data-hub-letter]"));
  const blank = { who: who.value, letter: ready?.href ?? "" };

  /** @param {string} word */
  const say = (word) => (status.textContent = words[word].replaceAll("{file}", hubFile));

  const today = () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  };

  const keep = () => {
    const typed = Object.fromEntries(areas.map((area) => [area.dataset.hubStatement, area.value]));
    try {
      sessionStorage.setItem(key, JSON.stringify({ who: who.value, day: day.value, typed }));
    } catch {} // A browser that refuses storage forgets.
  };

  const restore = () => {
    day.value = today();
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
      if (!kept) return;
      who.value = kept.who;
      day.value = kept.day;
      for (const area of areas) {
        area.value = kept.typed[area.dataset.hubStatement ?? ""] ?? "";
        const fold = area.closest("details");
        if (area.value && fold) fold.open = holder.open = true;
      }
    } catch {} // What another version kept is no loss.
  };

  const write = () =>
    writeReply({
      words,
      lang: hubLangOf,
      by: who.value,
      date: day.value,
      answers: areas
        .filter((area) => area.value.trim())
        .map((area) => ({
          id: area.dataset.hubStatement ?? "",
          version: area.dataset.hubVersion ?? "",
          title: area.dataset.hubTitle ?? "",
          text: area.value,
        })),
    });

  const subject = words.subject.replace("{title}", () => hubSubject);
  const whole = () => writeLetter(hubMailbox, subject, write());
  const isWritten = () => areas.some((area) => area.value.trim());

  const follow = () => {
    if (!letter) return;
    const href = isWritten() ? whole() : blank.letter;
    letter.href =
      href.length <= MAIL_ROOM ? href : writeLetter(hubMailbox, subject, words.attach.replaceAll("{file}", hubFile));
  };

  /** Whether the reply is complete; if not, what is missing is said and comes under the cursor. */
  const isComplete = () => {
    /** @type {[boolean, string, HTMLElement][]} */
    const needed = [
      [Boolean(who.value.trim()), "no-who", who],
      [Boolean(day.value), "no-day", day],
      [isWritten(), "no-answer", areas[0]],
    ];
    for (const [isThere, , element] of needed) {
      if (isThere) element.removeAttribute("aria-invalid");
      else element.setAttribute("aria-invalid", "true");
    }
    const missing = needed.find(([isThere]) => !isThere);
    if (!missing) return true;
    say(missing[1]);
    const fold = missing[2].closest("details");
    if (fold) fold.open = true;
    missing[2].focus();
    return false;
  };

  const save = () => {
    // Line ends and a byte order mark, as in the file to fill in.
    const file = new Blob(["\ufeff", write().replaceAll("\n", "\r\n")], { type: "text/plain;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = hubFile;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  form.addEventListener("input", () => {
    keep();
    follow();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isComplete()) return;
    save();
    say("saved");
  });
  letter?.addEventListener("click", (event) => {
    if (!isComplete()) return event.preventDefault();
    follow();
    if (whole().length <= MAIL_ROOM) return say("mailed");
    save();
    say("long");
  });
  form.querySelector("[data-hub-clear]")?.addEventListener("click", () => {
    for (const area of areas) area.value = "";
    who.value = blank.who;
    day.value = today();
    try {
      sessionStorage.removeItem(key);
    } catch {} // Nothing was kept.
    for (const element of [who, day, ...areas]) element.removeAttribute("aria-invalid");
    follow();
    say("cleared");
  });

  restore();
  follow();
  holder.hidden = false;
}
