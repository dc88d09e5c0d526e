// Half-written text is kept in this browser until it is sent: a lost connection, a reload or a host's restart costs no word.
const prefix = 'draft:';

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name)) ?? null;
  } catch {
    return null; // what cannot be read is as good as nothing
  }
}

function write(name, value) {
  try {
    if (value) localStorage.setItem(prefix + name, JSON.stringify(value));
    else localStorage.removeItem(prefix + name);
  } catch {
    // A full or forbidden store must not stop anybody from writing.
  }
}

// Ctrl+Enter presses the send button of the same form. The change event first: the page reads the text by it.
function sendByKeyboard(field) {
  const button = field.closest('.compose, .act-panel, .entry')?.querySelector('[data-send]');
  if (!button) return;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  button.click();
}

export function attach(box, name, proposedKey, page) {
  const kept = read(name);
  // Who typed before this was attached keeps it.
  const draft = { text: box.value || (kept?.text ?? ''), key: kept?.key ?? proposedKey };
  box.draftKey = draft.key;
  if (box.value) write(name, draft);
  let wasEmpty = draft.text === '';
  if (!wasEmpty) page.invokeMethodAsync('StartedWriting');
  box.addEventListener('input', () => {
    const isEmpty = box.value.trim() === '';
    write(name, isEmpty ? null : { text: box.value, key: box.draftKey });
    if (wasEmpty && !isEmpty) page.invokeMethodAsync('StartedWriting').catch(() => {});
    wasEmpty = isEmpty;
  });
  box.addEventListener('cleared', () => { wasEmpty = true; });
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sendByKeyboard(box);
    }
  });
  return draft;
}

export function clear(box, name, nextKey) {
  write(name, null);
  box.draftKey = nextKey;
  box.value = '';
  box.dispatchEvent(new Event('cleared'));
}

// A whole form: every named field. Enter goes to the next field, Ctrl+Enter saves.
export function attachForm(form, name, proposedKey) {
  const kept = read(name);
  form.draftKey = kept?.key ?? proposedKey;
  const fields = () => [...form.querySelectorAll('input[name], textarea[name]')];
  const keep = () => write(name, { key: form.draftKey, fields: Object.fromEntries(fields().map(field => [field.name, field.value])) });
  form.addEventListener('input', keep);
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      sendByKeyboard(event.target);
    } else if (event.target.tagName === 'INPUT') {
      event.preventDefault();
      const all = fields();
      all[all.indexOf(event.target) + 1]?.focus();
    }
  });
  // Who typed before this was attached keeps it; only what is still empty is filled from the draft.
  const typed = fields().filter(field => field.value !== '');
  if (typed.length) keep();
  const empty = new Set(fields().filter(field => field.value === '').map(field => field.name));
  return { key: form.draftKey, fields: Object.fromEntries(Object.entries(kept?.fields ?? {}).filter(([field]) => empty.has(field))) };
}

export function forget(form, name, nextKey) {
  write(name, null);
  form.draftKey = nextKey;
}

export function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
  // Without TLS there is no clipboard interface: the old way still works.
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
