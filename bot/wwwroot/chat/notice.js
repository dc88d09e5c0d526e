const texts = JSON.parse(document.body.dataset.texts);
const bar = document.getElementById('notice');
let shown = null;

export const say = key => texts[key];

/** One sentence above the conversation. What comes after it is a button, a link, or more words. */
export function tell(key, retry, ...more) {
  if (shown === key && !more.length) return;
  shown = key;
  bar.replaceChildren(more[0] ?? document.createTextNode(texts[key]), ...more.slice(1));
  if (retry) bar.append(button('retry', retry));
  bar.hidden = false;
}

export function hush(...keys) {
  if (!keys.includes(shown)) return;
  shown = null;
  bar.hidden = true;
}

export function button(key, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = texts[key];
  made.addEventListener('click', act);
  return made;
}
