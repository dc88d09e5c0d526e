// A list that opens while somebody writes: canned answers behind "/", colleagues behind "@". The words of the box stay the browser's alone.
export function attach(box, trigger, items, label) {
  let list = null;
  let shown = [];
  let chosen = 0;
  const id = `suggest-${Math.random().toString(36).slice(2)}`;
  const typed = () => {
    const before = box.value.slice(0, box.selectionStart);
    const at = before.lastIndexOf(trigger);
    // Behind a letter a stroke is a stroke (1/2, and/or); an @ may stand anywhere.
    if (at < 0 || /\s/.test(before.slice(at)) || (trigger === '/' && at > 0 && !/\s/.test(before[at - 1]))) return null;
    return { at, part: before.slice(at + 1).toLowerCase() };
  };
  const close = () => {
    list?.remove();
    list = null;
    box.removeAttribute('aria-activedescendant');
    box.removeAttribute('aria-controls');
  };
  const mark = () => {
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === chosen)));
    box.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const take = i => {
    const place = typed();
    const item = shown[i];
    close();
    if (!place || !item) return;
    box.setRangeText(item.text, place.at, box.selectionStart, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  };
  const open = () => {
    const place = typed();
    shown = place ? items.filter(item => item.name.toLowerCase().includes(place.part)).slice(0, 8) : [];
    close();
    if (!shown.length) return;
    chosen = 0;
    list = document.createElement('ul');
    list.className = 'suggest';
    list.id = id;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', label);
    shown.forEach((item, i) => {
      const row = document.createElement('li');
      row.id = `${id}-${i}`;
      row.setAttribute('role', 'option');
      const name = document.createElement('b');
      name.textContent = trigger + item.name;
      row.append(name);
      if (item.text !== trigger + item.name + ' ') row.append(' ', item.text.slice(0, 60));
      row.addEventListener('pointerdown', event => { event.preventDefault(); take(i); });
      list.append(row);
    });
    box.setAttribute('aria-controls', id);
    box.parentElement.append(list);
    mark();
  };
  box.addEventListener('input', open);
  // Who began to write before this was attached is answered now.
  if (document.activeElement === box && box.value) open();
  box.addEventListener('blur', close);
  box.addEventListener('keydown', event => {
    if (!list || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length;
      mark();
    } else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { replace: next => { items = next; } };
}
