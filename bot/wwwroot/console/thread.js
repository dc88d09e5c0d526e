// Keeps the newest line in sight, unless the reader has scrolled up to older ones.
export function followEnd(box) {
  const toEnd = () => { box.scrollTop = box.scrollHeight; };
  let following = true;
  box.addEventListener('scroll', () => {
    following = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  }, { passive: true });
  const keep = () => { if (following) toEnd(); };
  new MutationObserver(keep).observe(box, { childList: true, subtree: true });
  new ResizeObserver(keep).observe(box);
  box.addEventListener('load', keep, true); // pictures grow after they were added
  toEnd();
}
