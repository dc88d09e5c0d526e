import { copy } from '../shared/clipboard.js';
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
