// @ts-check
/** The link that adds this record to the reader's list, once the tab holds a list: it leads to all of it. */

import { readKept, writeAddress } from "./list/address.js";

const link = /** @type {HTMLAnchorElement} */ (document.querySelector("a[data-hub-gather]"));
const { hubGather: id = "", hubWords = "{}" } = link.dataset;
const words = JSON.parse(hubWords);
const [alone, said] = [link.href.split("?")[0], link.textContent];

function show() {
  const { ids, form } = readKept();
  const isThere = ids.includes(id);
  const n = ids.length;
  const forms = words[isThere ? "there" : "add-more"];
  const { lang } = document.documentElement;
  const told = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
  link.href = alone + writeAddress({ ids: isThere ? ids : [...ids, id], form });
  link.textContent = n ? told.replace("{n}", new Intl.NumberFormat(lang).format(n)) : said;
}

show();
addEventListener("pageshow", show); // The back button may bring the page as it was left.
