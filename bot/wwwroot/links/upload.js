const drop = document.getElementById('drop');
const choose = document.getElementById('choose');
const list = document.getElementById('files');
const { address, texts } = { address: drop.dataset.address, texts: JSON.parse(drop.dataset.texts) };
const PART = 4 * 1024 * 1024;
const waiting = [];
let isRunning = false;

choose.addEventListener('change', () => { add(choose.files); choose.value = ''; });
drop.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('over'); });
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', event => { event.preventDefault(); drop.classList.remove('over'); add(event.dataTransfer.files); });
addEventListener('beforeunload', event => isRunning && event.preventDefault());

function add(files) {
  for (const file of files) waiting.push({ file, row: row(file) });
  void run();
}

/** One file after the other: a phone's line is narrow, and what is finished is safe. */
async function run() {
  if (isRunning) return;
  isRunning = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) await send(next.file, next.row);
  isRunning = false;
}

async function send(file, row) {
  row.say(texts.upload_running);
  // Under this name the upload is found again after a reload, when the same file is chosen.
  const key = `upload ${address} ${file.name} ${file.size} ${file.lastModified}`;
  try {
    const { id, from } = await begin(file, key, row);
    for (let at = from; at < file.size;) {
      at = await part(file, id, at, row);
      row.progress(at / file.size);
    }
    await ask(`${address}/${id}/complete`, { method: 'POST' }, row);
    forget(key);
    row.done(texts.upload_done);
  } catch (refusal) {
    forget(key);
    row.fail(refusal.message || texts.problem_other, () => { waiting.push({ file, row }); void run(); });
  }
}

async function begin(file, key, row) {
  const known = recall(key);
  const old = known && await askPatiently(`${address}/${known}`, {}, row);
  if (old?.ok) return { id: known, from: Number(old.told.received) };
  const { id } = await ask(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: file.name, size: file.size }) }, row);
  remember(key, id);
  return { id, from: 0 };
}

/** Sends one part; where the server stands elsewhere, because an answer was lost, it goes on from there. */
async function part(file, id, at, row) {
  const { ok, status, told } = await askPatiently(`${address}/${id}?at=${at}`, { method: 'POST', body: file.slice(at, at + PART) }, row);
  if (ok || (status === 409 && told.received)) return Number(told.received);
  throw new Error(told.message ?? '');
}

async function ask(where, how, row) {
  const { ok, told } = await askPatiently(where, how, row);
  if (!ok) throw new Error(told.message ?? '');
  return told;
}

/** A full disk (507) does not pass by itself; any other fault of the server and too many requests (429) do. */
function isFinal(status) {
  return status === 507 || (status < 500 && status !== 429);
}

/** Asks until the server answers: a broken line, a host that starts again and an upload still held by the broken request pass by themselves. */
async function askPatiently(where, how, row) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
    const answer = await fetch(where, how).catch(() => null);
    const told = await answer?.json().catch(() => ({}));
    if (answer && isFinal(answer.status) && told.code !== 'upload.busy') return { ok: answer.ok, status: answer.status, told };
    row.say(texts.upload_paused);
    await new Promise(wake => { setTimeout(wake, pause); addEventListener('online', wake, { once: true }); });
    row.say(texts.upload_running);
  }
}

// A forbidden store costs only the resuming after a reload.
function recall(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

function remember(key, id) {
  try { localStorage.setItem(key, id); } catch { /* as above */ }
}

function forget(key) {
  try { localStorage.removeItem(key); } catch { /* as above */ }
}

function row(file) {
  const item = document.createElement('li');
  const [name, size, bar, said] = ['span', 'span', 'progress', 'span'].map(tag => document.createElement(tag));
  name.className = 'name';
  name.textContent = file.name;
  size.textContent = file.size < 1048576 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1048576).toFixed(1)} MB`;
  Object.assign(bar, { max: 1, value: 0, ariaLabel: file.name });
  said.className = 'said';
  said.textContent = texts.upload_waiting;
  item.append(name, size, bar, said);
  list.append(item);
  return {
    say: text => { said.className = 'said'; said.textContent = text; },
    progress: share => { bar.value = share; },
    done: text => { bar.value = 1; said.textContent = `✓ ${text}`; },
    fail: (text, retry) => {
      const again = Object.assign(document.createElement('button'), { type: 'button', textContent: texts.upload_retry });
      again.addEventListener('click', retry);
      said.className = 'said bad';
      said.replaceChildren(`${text} `, again);
    },
  };
}
