// @ts-check
/** Keeps on the device what a page loads, so that it opens without a connection. */

/** Settles once what is loaded from then on is kept, or after half a second; `late` is told of it then. @param {string} root @param {() => void} late */
export function control(root, late) {
  let isLate = false;
  const kept = keep(root).then((isKept) => isKept && isLate && late());
  const patience = new Promise((resolve) => setTimeout(resolve, 500)).then(() => (isLate = true));
  return Promise.race([kept, patience]);
}

/** @param {string} root */
async function keep(root) {
  try {
    const container = navigator.serviceWorker;
    const controlled = container.controller ?? new Promise((resolve) => (container.oncontrollerchange = resolve));
    if (!(await container.register(new URL("sw.js", root)))) return;
    const { active } = await container.ready;
    const tell = (/** @type {string[]} */ keep) => active?.postMessage({ keep });
    tell([location.href]);
    // Also what was asked for before the worker was there and comes after.
    new PerformanceObserver((list) => tell(list.getEntries().map(({ name }) => name))).observe({ type: "resource", buffered: true });
    await controlled;
    return true;
  } catch {} // No safe connection, or a browser that keeps nothing.
}
