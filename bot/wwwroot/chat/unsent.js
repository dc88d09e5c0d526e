/**
 * What somebody wrote and the server has not taken yet: half a line in the box, and messages that met a dead network. Both are kept in the browser.
 * A message is said again under its own key: the server takes a known key once, and its echo turns the bubble that failed into one that was sent.
 */
const day = 24 * 60 * 60 * 1000;

export function keepUnsent(conversationId) {
  const box = `box:${conversationId}`;
  const shelf = `unsent:${conversationId}`;
  const waiting = () => JSON.parse(read(shelf) ?? '[]');
  const drop = key => write(shelf, JSON.stringify(waiting().filter(kept => kept.key !== key)));

  const middleware = () => next => action => {
    const key = action.meta?.clientActivityID;
    if (action.type === 'WEB_CHAT/SET_SEND_BOX') write(box, action.payload.text);
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && isWords(action.payload.activity)) {
      write(shelf, JSON.stringify([...waiting(), { key, at: Date.now(), activity: action.payload.activity }]));
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED') drop(key);
    return next(action);
  };

  /** Says again what waits, oldest first; stops where the network fails once more. */
  async function sayAgain(token) {
    for (const { key, at, activity } of waiting()) {
      if (Date.now() - at > day) {
        drop(key);
        continue;
      }
      const answer = await fetch(`/v3/directline/conversations/${encodeURIComponent(conversationId)}/activities`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
      });
      if (answer.ok || [400, 404, 413].includes(answer.status)) drop(key);
      else return;
    }
  }

  return { middleware, sayAgain, halfWritten: () => read(box) ?? '' };
}

/** A file's bytes live in the page only: they are picked again. */
const isWords = activity => activity.type === 'message' && !activity.attachments?.length;

// A browser in private mode may refuse to keep anything.
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    if (value && value !== '[]') localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // What cannot be kept is as it was without us.
  }
}
