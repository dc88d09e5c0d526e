// Ctrl+Enter presses the send button of the same form. From the first moment of the page: a press must not wait until a form has its own script.
// The change event first: the page reads the text by it.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
  const button = event.target.closest('.write-box, .act-panel, .entry')?.querySelector('[data-send]');
  if (!button) return;
  event.preventDefault();
  event.target.dispatchEvent(new Event('change', { bubbles: true }));
  button.click();
});
