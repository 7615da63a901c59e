// @ts-check
/** The self-assessment in a file of its own, that runs from disk. */

import { start } from "./app.js";

const root = document.querySelector("[data-hub-assess]");
if (root instanceof HTMLElement) start(root);
