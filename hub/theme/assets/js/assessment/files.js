// @ts-check
/** Files and the clipboard: what goes out of the page by the reader's own hand, and what comes in. */

import { make } from "./dom.js";

/** Hands the reader a file. @param {string} name @param {string} text @param {string} type */
export function saveFile(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Far more than the largest group needs, and little enough for any device. */
const MOST_BYTES = 10_000_000;

/** The texts of files, in the order they were chosen; one that cannot be read is empty, one too large is not read.
 * @param {Iterable<File>} files @returns {Promise<{ name: string, text: string | null }[]>} */
export const readFiles = (files) =>
  Promise.all(
    [...files].map(async (file) => ({
      name: file.name,
      text: file.size > MOST_BYTES ? null : await file.text().catch(() => ""),
    })),
  );

/** Whether the text is on the clipboard now; a page from disk may be refused and falls back on a selection.
 * @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** @param {string} text */
function copySelected(text) {
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = make("textarea", { class: "hub-hidden", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  back?.focus();
  return isCopied;
}

/** A day for the name of a file (ISO 8601), on the reader's own calendar. */
export function nameDay() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}
