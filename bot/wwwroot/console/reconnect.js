// The circuit is the one thing that lives in a host's memory. When it is gone the page loads anew by itself;
// half-written text is in the browser (drafts.js).
const notice = document.getElementById('components-reconnect-modal');
let reloading = false;

async function reloadWhenBack() {
  if (reloading) return;
  reloading = true;
  notice.classList.add('shown');
  for (;;) {
    try {
      const answer = await fetch('/healthz', { cache: 'no-store' });
      if (answer.ok) return location.reload();
    } catch {
      // The host is not back yet: ask again.
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

notice?.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  notice.classList.toggle('shown', state !== 'hide');
  // Rejected: the host was restarted and knows nothing of the page. Asking for the same circuit again is vain.
  if (['failed', 'rejected', 'resume-failed', 'paused'].includes(state)) reloadWhenBack();
});

document.addEventListener('click', event => {
  if (event.target.closest('#blazor-error-ui .reload')) {
    event.preventDefault();
    location.reload();
  }
});
