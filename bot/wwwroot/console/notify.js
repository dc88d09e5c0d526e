// The title counts what waits; a notice of the desktop comes when there is more of it and the page is not looked at. Numbers only: others can see the screen.
let last = null;
const plain = document.title;

export function isOffered() {
  return 'Notification' in window && Notification.permission === 'default';
}

export async function allow() {
  return 'Notification' in window && await Notification.requestPermission() === 'granted';
}

export function count(waiting, unread, words) {
  const sum = waiting + unread;
  const title = document.title.replace(/^\(\d+\) /, '') || plain;
  document.title = sum > 0 ? `(${sum}) ${title}` : title;
  const isMore = last && (waiting > last.waiting || unread > last.unread);
  last = { waiting, unread };
  if (isMore && document.hidden && 'Notification' in window && Notification.permission === 'granted') {
    const notice = new Notification(words, { tag: 'front-door' });
    notice.onclick = () => { window.focus(); notice.close(); };
  }
}
