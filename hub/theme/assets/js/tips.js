// @ts-check
/** Escape puts a tip away until the pointer or the focus comes back to its word (WCAG 2.2, 1.4.13). */

const SHOWN = ".hub-term:is(:hover, :focus-visible), .hub-term:has(+ .hub-tip:hover)";

/** @param {Event} event */
function release({ target }) {
  if (target instanceof Element) target.closest(".hub-term")?.removeAttribute("data-hub-still");
}

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const term of document.querySelectorAll(SHOWN)) term.setAttribute("data-hub-still", "");
});
document.addEventListener("mouseout", release);
document.addEventListener("focusout", release);
