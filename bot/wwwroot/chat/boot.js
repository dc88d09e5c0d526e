import { say, tell, hush } from './notice.js';
import { look, placeholder } from './look.js';
import { refuseTooLarge } from './sizes.js';
import { nameSpecialist } from './names.js';
import { keepUnsent } from './unsent.js';
import { copyLinks } from './copy.js';

const language = document.documentElement.lang;
const place = document.getElementById('webchat');
const person = document.getElementById('person');

async function askToken() {
  const answer = await fetch('/api/chat/token', { method: 'POST' });
  if (!answer.ok) throw new Error(`token: ${answer.status}`);
  return answer.json();
}

/** Three attempts, then a sentence and a button: never a spinner without end. */
async function open(attempt = 1) {
  try {
    start(await askToken());
  } catch {
    if (attempt < 3) {
      setTimeout(() => open(attempt + 1), attempt * 1500);
      return;
    }
    document.getElementById('wait')?.remove();
    tell('failed', () => location.reload());
  }
}

function start(session) {
  const directLine = window.WebChat.createDirectLine({
    token: session.token,
    domain: `${location.origin}/v3/directline`,
    // A conversation that has begun is opened from its first line: the history survives a reload.
    ...(session.hasBegun ? { conversationId: session.conversationId, watermark: '0' } : {}),
  });
  const unsent = keepUnsent(session.conversationId);
  const store = window.WebChat.createStore({}, refuseTooLarge, nameSpecialist, unsent.middleware);
  store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent.halfWritten() } });
  const sayAgain = () => unsent.sayAgain(directLine.token ?? session.token).catch(() => {});
  watch(directLine, session, sayAgain);
  window.WebChat.renderWebChat({
    directLine,
    store,
    userID: session.userId,
    locale: language === 'en' ? 'en-US' : language,
    styleOptions: look,
    overrideLocalizedStrings: placeholder,
    cardActionMiddleware: copyLinks,
  }, place);
  person.disabled = false;
  person.addEventListener('click', () => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: say('person') } }));
}

/** Direct Line stays "online" while its socket is down, so the page asks the server itself. */
function watch(directLine, session, sayAgain) {
  directLine.connectionStatus$.subscribe(async status => {
    if (status === 2) await sayAgain();
    if (status === 3) await renew(directLine, session);
    if (status === 4) tell('failed', () => location.reload());
  });
  addEventListener('offline', () => tell('offline'));
  addEventListener('online', () => check(sayAgain));
  document.addEventListener('visibilitychange', () => document.hidden || check(sayAgain));
  setInterval(() => document.hidden || check(sayAgain), 20000);
}

async function check(sayAgain) {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    if (answer.status >= 502) throw new Error('gone');
    hush('gone', 'offline');
    await sayAgain();
  } catch {
    tell(navigator.onLine ? 'gone' : 'offline');
    setTimeout(() => check(sayAgain), 5000);
  }
}

/** After a long sleep the token is too old; the browser's own proof gets a new one. */
async function renew(directLine, session) {
  try {
    const { token } = await askToken();
    const path = `/v3/directline/conversations/${encodeURIComponent(session.conversationId)}?watermark=${encodeURIComponent(directLine.watermark || '0')}`;
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`conversation: ${answer.status}`);
    directLine.reconnect(await answer.json());
  } catch {
    tell('failed', () => location.reload());
  }
}

open();
