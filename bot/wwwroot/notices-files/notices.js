import './draft.js';

const live = document.getElementById('live');
if (live?.dataset.live === 'yes') void follow();

/** Asks how far it is until it is over; then the page is read again, so that what can be done is right. */
async function follow() {
  const [state, counts, sent, confirmed] = ['state', 'counts', 'sent', 'confirmed'].map(id => document.getElementById(id));
  for (;;) {
    await new Promise(wake => setTimeout(wake, 1500));
    const told = await fetch(live.dataset.address).then(answer => answer.ok ? answer.json() : null).catch(() => null);
    if (!told) continue;
    state.textContent = told.state;
    counts.textContent = told.words;
    sent.value = told.sent;
    confirmed.value = told.confirmed;
    if (!told.isLive) { location.reload(); return; }
  }
}

for (const copy of document.querySelectorAll('[data-copy]')) {
  copy.addEventListener('click', async () => {
    const field = document.getElementById(copy.dataset.copy);
    field.select();
    // WeChat's browser has no clipboard of its own; the marked text can be copied by hand there.
    await navigator.clipboard?.writeText(field.value).then(() => { copy.textContent = copy.dataset.copied; }, () => {});
  });
}
