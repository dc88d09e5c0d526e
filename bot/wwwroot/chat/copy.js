import { tell, hush } from './notice.js';

const mark = '#copy';

/** A button that names a link to be copied opens nothing here; other clients open the same address. */
export const copyLinks = () => next => action => {
  const { type, value } = action.cardAction ?? {};
  if (type !== 'openUrl' || !String(value).endsWith(mark)) return next(action);
  void copy(value.slice(0, -mark.length)).then(done => {
    if (!done) return next({ ...action, cardAction: { ...action.cardAction, value: value.slice(0, -mark.length) } });
    tell('copied');
    setTimeout(() => hush('copied'), 2500);
  });
};

async function copy(text) {
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
