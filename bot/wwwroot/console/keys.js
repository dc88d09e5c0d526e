// Ctrl+Enter presses the send button of the same form. From the first moment of the page: a press must not wait until a form has its own script.
// The change event first: the page reads the text by it.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
  const button = event.target.closest('.write-box, .act-panel, .entry')?.querySelector('[data-send]');
  if (!button) return;
  event.preventDefault();
  event.target.dispatchEvent(new Event('change', { bubbles: true }));
  button.click();
});

// Alt and a letter for the common acts, so that nobody who dictates or types a name starts one (WCAG 2.1.4). By the place of the key: a Chinese keyboard sends other letters.
const acts = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyS: () => document.querySelector('.find input')?.focus(),
  KeyR: () => write('compose-reply', '.compose-reply textarea'),
  KeyN: () => write('compose-note', '.compose-note textarea'),
  KeyT: () => document.querySelector('.acts [data-act=TakeOver]')?.click(),
  KeyG: () => document.querySelector('.acts [data-act=GiveBack]')?.click(),
  Slash: () => document.querySelector('.keys-help')?.toggleAttribute('open'),
};

function step(by) {
  const rows = [...document.querySelectorAll('.pane-list .row')];
  const at = rows.findIndex(row => row.getAttribute('aria-current') === 'true');
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.click();
}

function write(pick, box) {
  const radio = document.getElementById(pick);
  if (radio) radio.checked = true;
  document.querySelector(box)?.focus();
}

document.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || !acts[event.code]) return;
  event.preventDefault();
  acts[event.code]();
});
