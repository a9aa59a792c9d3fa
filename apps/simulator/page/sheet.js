import { element, icon } from './element.js';

/**
 * Opens a bottom sheet over the chat. The rest of the phone is inert meanwhile; Escape, the backdrop and the close button
 * leave it. Gives back what closes it.
 */
export function openSheet(title, parts) {
  const layer = document.getElementById('sheet');
  const chat = document.getElementById('chat');
  const opener = document.activeElement;
  const close = () => {
    layer.hidden = true;
    layer.replaceChildren();
    chat.inert = false;
    removeEventListener('keydown', onKey);
    removeEventListener('hashchange', close);
    opener?.focus({ preventScroll: true });
  };
  const onKey = (event) => {
    if (event.key === 'Escape') close();
  };
  const closer = element(
    'button',
    { type: 'button', className: 'icon-button', 'aria-label': 'Close', onclick: close },
    icon('close'),
  );
  const head = element(
    'div',
    { className: 'sheet-head' },
    closer,
    element('h2', { id: 'sheet-title', text: title }),
  );
  const sheet = element(
    'div',
    { className: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'sheet-title' },
    head,
    ...parts,
  );
  layer.replaceChildren(sheet);
  layer.onclick = (event) => {
    if (event.target === layer) close();
  };
  layer.hidden = false;
  chat.inert = true;
  addEventListener('keydown', onKey);
  addEventListener('hashchange', close);
  sheet.querySelector('.sheet-row, .step, button')?.focus({ preventScroll: true });
  return { close };
}
