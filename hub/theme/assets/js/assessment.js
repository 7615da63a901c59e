// @ts-check
/** The self-assessment on a page of the site. */

import { start } from "./assessment/app.js";
import { control } from "./offline.js";

const root = document.querySelector("[data-hub-assess]");
const site = new URL("../../../", import.meta.url);
if (root instanceof HTMLElement) start(root, site.pathname);
control(site.href, () => {});
