// @ts-check
/** Answers questions beside the page (`contract.d.ts`). A classic script, which every browser with modules can start as a worker. */

importScripts("lunr.min.js");
const load = () => import("./engine.js");
load().catch(() => {}); // Told to the first question.

let folder = "";
/** The last question that came. */
let last = 0;
/** @type {ReturnType<typeof import("./engine.js").openIndex> | undefined} */
let opening;

/** The index, opened again after a failure. */
function open() {
  opening ??= load().then(({ loadFrom, openIndex }) => openIndex(loadFrom(folder)));
  opening.catch(() => (opening = undefined));
  return opening;
}

/** @param {Extract<Hub.Message, { type: "search" }>} question @returns {Promise<Hub.Results | null>} */
async function answer(question) {
  const isOld = () => question.id !== last;
  try {
    return await (await open()).search(question, isOld);
  } catch (/** @type {any} */ error) {
    if (error.message !== "gone") throw error;
    opening = undefined; // The site was published anew.
    return (await open()).search(question, isOld);
  }
}

addEventListener("message", async (/** @type {MessageEvent<Hub.Message>} */ { data }) => {
  if (data.type === "open") {
    folder = data.index;
    return void open().catch(() => {});
  }
  last = data.id;
  try {
    const results = await answer(data);
    if (results) postMessage({ id: data.id, results });
  } catch (/** @type {any} */ error) {
    const isOffline = error instanceof TypeError || error.message === "offline" || error.message === "gone";
    postMessage({ id: data.id, error: isOffline ? "offline" : String(error) });
  }
});
