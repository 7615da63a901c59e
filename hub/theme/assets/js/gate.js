// @ts-check
/** The language gate: goes on to the remembered language, else to the browser's if the hub has it.
 * With `#choose` in the address it stays; hub.js remembers what is chosen. */

const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("[data-hub-lang]")]);

/** The link to `lang` or to its base language (`nl` for `nl-BE`).
 * @param {string} lang */
const find = (lang) =>
  links.find(({ hreflang }) => hreflang.toLowerCase() === lang.toLowerCase()) ??
  links.find(({ hreflang }) => hreflang.split("-")[0] === lang.toLowerCase().split("-")[0]);

/** @returns {string[]} the languages to try, the remembered one first */
function wanted() {
  let kept = null;
  try {
    kept = localStorage.getItem("hub-lang");
  } catch {
    // Refused: the browser's languages decide.
  }
  return [...(kept ? [kept] : []), ...navigator.languages];
}

if (location.hash !== "#choose") {
  const link = wanted().map(find).find(Boolean);
  if (link) location.replace(link.href);
}
