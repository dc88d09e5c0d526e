// Half-written text belongs to who wrote it: it goes with the session, since the next person may sit at the same screen.
document.addEventListener('submit', event => {
  if (new URL(event.target.action, location.href).pathname !== '/console/sign-out') return;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('draft:')) localStorage.removeItem(key);
  } catch {
    // A forbidden store holds nothing.
  }
});
