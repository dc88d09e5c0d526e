// Half-written text is kept in this browser until it is sent: a lost connection, a reload or a host's restart costs no word.
import { keptUnder } from '../shared/kept.js';

export { copy } from '../shared/clipboard.js';

const { read, write } = keptUnder('draft:');

export function attach(box, name, proposedKey, page) {
  const kept = read(name);
  const draft = { text: kept?.text ?? '', key: kept?.key ?? proposedKey };
  box.value = draft.text;
  box.draftKey = draft.key;
  let wasEmpty = true;
  const look = () => {
    const isEmpty = box.value.trim() === '';
    if (wasEmpty && !isEmpty) page.invokeMethodAsync('StartedWriting').catch(() => {});
    wasEmpty = isEmpty;
  };
  box.keepDraft = () => write(name, box.value.trim() === '' ? null : { text: box.value, key: box.draftKey });
  box.addEventListener('input', () => { box.keepDraft(); look(); });
  box.addEventListener('cleared', () => { wasEmpty = true; look(); });
  look();
  return draft;
}

// Only what was sent goes: somebody may have typed on while it was on its way.
export function clear(box, name, nextKey, sent) {
  box.draftKey = nextKey;
  box.value = box.value.startsWith(sent) ? box.value.slice(sent.length).trimStart() : box.value;
  box.keepDraft();
  box.dispatchEvent(new Event('cleared'));
  return box.value;
}

// A whole form: every named field, also the hidden ones that stand for what was pressed. Enter goes to the next field.
export function attachForm(form, name, proposedKey) {
  const kept = read(name);
  form.draftKey = kept?.key ?? proposedKey;
  const fields = () => [...form.querySelectorAll('input[name], textarea[name]')];
  const written = () => fields().filter(field => field.type !== 'hidden');
  const keep = () => {
    if (!form.isForgotten) write(name, { key: form.draftKey, fields: Object.fromEntries(fields().map(field => [field.name, field.value])) });
  };
  form.addEventListener('input', keep);
  form.addEventListener('keydown', event => {
    const hits = [...form.querySelectorAll('.hits button')];
    const at = hits.indexOf(document.activeElement);
    if (hits.length && (at >= 0 || event.target.name === 'enterprise') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      (hits[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? form.querySelector('[name=enterprise]')).focus();
      return;
    }
    if (event.key === 'Enter' && !event.isComposing && !event.ctrlKey && !event.metaKey && event.target.tagName === 'INPUT') {
      event.preventDefault();
      const all = written();
      all[all.indexOf(event.target) + 1]?.focus();
    }
  });
  // Who typed before this was attached keeps it; only what is still empty is filled from the draft.
  const typed = new Set(written().filter(field => field.value !== '').map(field => field.name));
  if (typed.size) keep();
  new MutationObserver(keep).observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ['value'] });
  return { key: form.draftKey, fields: Object.fromEntries(Object.entries(kept?.fields ?? {}).filter(([field]) => !typed.has(field))) };
}

export function forget(form, name, nextKey) {
  write(name, null);
  Object.assign(form, { draftKey: nextKey, isForgotten: true });
}
