// Classic and blocking, in the head: a stored choice of light or dark applies before the first paint.
try {
  const scheme = localStorage.getItem("hub-scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.hubScheme = scheme;
} catch {
  // Storage is refused: the device decides.
}
