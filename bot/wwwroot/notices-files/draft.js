// A notice that is being written is kept in this browser, its files on the server: neither a reload nor a refusal costs a word.
import { keptUnder } from '../shared/kept.js';

const prefix = 'notice:';
const { read, write } = keptUnder(prefix);
const form = document.querySelector('form[data-draft]');
const saved = document.querySelector('[data-saved]')?.dataset.saved;
const unsaved = document.getElementById('unsaved');

// Whoever stands on the notice's own page after sending the form has saved it.
if (saved && read(saved)?.isSent) write(saved, null);
if (form) attach();
if (unsaved) list();

function attach() {
  const name = form.dataset.draft;
  const notKept = ['__RequestVerificationToken', 'seen'];
  const keep = isSent => write(name, {
    seen: form.elements.seen.value,
    isSent,
    entries: [...new FormData(form)].filter(([field, value]) => typeof value === 'string' && !notKept.includes(field)),
    names: Object.fromEntries([...form.querySelectorAll('[name=keep]')].map(box => [box.value, box.parentElement.textContent.trim()])),
  });
  const kept = read(name);
  // What the server refused stands in the form as it was sent, and a template was just chosen; a draft from before somebody's saving would bring old words back.
  if (kept && !form.dataset.filled && kept.seen === form.elements.seen.value) restore(kept);
  else if (kept && !form.dataset.filled) write(name, null);
  if (form.dataset.filled) keep(false);
  form.addEventListener('input', () => keep(false));
  form.addEventListener('submit', () => keep(true));
  form.elements.files.addEventListener('change', () => void upload(() => keep(false)));
}

function restore(kept) {
  for (const [value, text] of Object.entries(kept.names)) addFile(value, text);
  const left = [...kept.entries];
  const take = match => {
    const at = left.findIndex(match);
    return at < 0 ? null : left.splice(at, 1)[0];
  };
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.type === 'file') continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = !!take(([key, value]) => key === field.name && value === field.value);
    else field.value = take(([key]) => key === field.name)?.[1] ?? '';
    if (field.value !== field.defaultValue || field.checked !== field.defaultChecked) field.closest('details')?.setAttribute('open', '');
  }
}

/** Sent at once; until that is done the field holds the file, and the form would bring it itself. */
async function upload(keep) {
  const field = form.elements.files;
  form.querySelector('.problem.file')?.remove();
  const body = new FormData();
  body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  for (const file of field.files) body.append('files', file);
  const answer = await fetch(form.action.replace(/edit$/, 'files'), { method: 'POST', body }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok && said) for (const file of said.files) addFile(file.keep, file.name);
  else tell(said?.message ?? field.dataset.failed);
  if (answer) field.value = '';
  keep();
}

function addFile(value, text) {
  if ([...form.querySelectorAll('[name=keep]')].some(box => box.value === value)) return;
  const label = document.createElement('label');
  label.className = 'tick';
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'keep', value, checked: true });
  label.append(box, ' ', text);
  form.elements.files.after(label);
}

function tell(sentence) {
  const line = Object.assign(document.createElement('p'), { className: 'problem file', textContent: sentence });
  line.setAttribute('role', 'alert');
  form.elements.files.after(line);
}

function list() {
  const mine = `${prefix}${unsaved.dataset.owner}:`;
  for (const key of Object.keys(localStorage).filter(key => key.startsWith(mine))) {
    const draft = read(key.slice(prefix.length));
    if (!draft) continue;
    const [title, text] = ['title', 'text'].map(field => draft.entries.find(([name]) => name === field)?.[1] ?? '');
    if (!title && !text) continue;
    const row = Object.assign(document.createElement('div'), { className: 'notice-row' });
    const link = Object.assign(document.createElement('a'), { href: `/notices/${key.slice(mine.length)}/edit`, textContent: title || text.slice(0, 30) || unsaved.dataset.unnamed });
    const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet', textContent: unsaved.dataset.drop });
    drop.addEventListener('click', () => {
      write(key.slice(prefix.length), null);
      row.remove();
      unsaved.hidden = !unsaved.querySelector('.notice-row');
    });
    row.append(link, drop);
    unsaved.append(row);
  }
  unsaved.hidden = !unsaved.querySelector('.notice-row');
}
