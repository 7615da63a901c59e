// @ts-check
/** What JavaScript adds to every page; nothing here is needed to read. */

/** @type {Record<string, string>} each scheme and the one that follows it */
const NEXT = { auto: "light", light: "dark", dark: "auto" };

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {} // A browser that refuses storage forgets.
}

const root = document.documentElement;

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("button[data-hub-schemes]")
)) {
  const name = /** @type {HTMLElement} */ (button.querySelector("[data-hub-name]"));
  const show = () => {
    const scheme = root.dataset.hubScheme ?? "auto";
    button.dataset.hubNow = scheme;
    name.textContent = button.getAttribute(`data-hub-${scheme}`);
  };
  button.addEventListener("click", () => {
    const scheme = NEXT[root.dataset.hubScheme ?? "auto"];
    if (scheme === "auto") delete root.dataset.hubScheme;
    else root.dataset.hubScheme = scheme;
    remember("hub-scheme", scheme);
    show();
  });
  show();
  button.hidden = false;
}

for (const button of document.querySelectorAll("[data-hub-print]"))
  button.removeAttribute("hidden");

// A wide table scrolls with the keyboard too.
for (const table of document.querySelectorAll(".hub-prose table"))
  if (table.scrollWidth > table.clientWidth) table.setAttribute("tabindex", "0");

// The reader's list, on the pages that can be added to it.
if (document.querySelector("[data-hub-gather]")) import("./list-link.js");

// Tips on words: shown by CSS, put away by Escape.
if (document.querySelector(".hub-term")) import("./tips.js");

const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".hub-menu"));

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const lang = target.closest("[data-hub-lang]")?.getAttribute("data-hub-lang");
  if (lang) remember("hub-lang", lang);
  if (target.closest("[data-hub-print]")) window.print();
  if (menu?.open && !menu.contains(target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
});
