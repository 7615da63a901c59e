// @ts-check
/** The way to search on every page: the key `/`, and results below the box of the header once it is used. */

const field = /** @type {HTMLInputElement | null} */ (document.querySelector("input[data-hub-find]"));
const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a.hub-seek"));

/** Where people type, a key is a letter. @param {Element} element */
const isTyping = (element) => element.matches("input, textarea, select, [contenteditable], [role=textbox]");

/** Readers may turn the key off, on the search page (WCAG 2.1.4). */
const KEY = "hub-shortcut";
let isOn = true;
try {
  isOn = localStorage.getItem(KEY) !== "off";
  const choice = document.querySelector("[data-hub-shortcut]");
  const box = choice?.querySelector("input");
  if (choice && box) {
    box.checked = isOn;
    box.addEventListener("change", () => localStorage.setItem(KEY, (isOn = box.checked) ? "on" : "off"));
    choice.removeAttribute("hidden");
  }
} catch {} // A browser that refuses storage keeps no choice.

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(/** @type {Element} */ (event.target)) || !isOn) return;
  event.preventDefault();
  if (field?.checkVisibility?.() ?? field) {
    field?.focus();
    field?.select();
  } else link?.click();
});

if (field?.form?.hasAttribute("data-hub-box")) {
  const form = field.form;
  field.addEventListener("focus", () => import("./popup.js").then(({ open }) => open(form, field)), { once: true });
}
