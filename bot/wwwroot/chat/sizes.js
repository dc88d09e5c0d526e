import { say, tell, hush, button } from './notice.js';

const MB = 1024 * 1024;
const recording = /\.(mp3|m4a|amr|mp4|mov)$/i;

/** Stops a message whose files the server would refuse: a browser shows no reason for an upload that is cut off. */
export const refuseTooLarge = () => next => action => {
  if (action.type !== 'DIRECT_LINE/POST_ACTIVITY') return next(action);
  const { attachments = [], channelData = {} } = action.payload.activity;
  const sizes = channelData.attachmentSizes ?? [];
  const tooLarge = attachments.find((file, i) => sizes[i] > (recording.test(file.name) ? 100 : 20) * MB);
  const together = sizes.reduce((sum, size) => sum + size, 0);
  if (!tooLarge && together < 99 * MB) return next(action);
  void explain((tooLarge ?? attachments[0]).name);
  return undefined;
};

async function explain(name) {
  const text = document.createTextNode(say('too_large').replace('{0}', name));
  const close = button('close', () => hush('too_large'));
  tell('too_large', null, text, await uploadPage(), close);
}

async function uploadPage() {
  try {
    const answer = await fetch('/api/chat/upload-link', { method: 'POST' });
    if (!answer.ok) throw new Error('none yet');
    const link = document.createElement('a');
    link.href = (await answer.json()).url;
    link.textContent = say('upload_page');
    return link;
  } catch {
    return document.createTextNode(say('upload_later'));
  }
}
