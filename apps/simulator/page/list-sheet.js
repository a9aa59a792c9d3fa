import { element, icon } from './element.js';

/**
 * Opens an interactive list as a bottom sheet over the chat. The rest of the phone is inert meanwhile;
 * Escape, the backdrop and the close button leave it. `choose(row)` gets the tapped row.
 */
export function openListSheet(message, choose) {
  const layer = document.getElementById('sheet');
  const chat = document.getElementById('chat');
  const opener = document.activeElement;
  const { action } = message.content;

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
  const pick = (row) => {
    close();
    choose(row);
  };

  const sheet = draw(action, close, pick);
  layer.replaceChildren(sheet);
  layer.onclick = (event) => {
    if (event.target === layer) close();
  };
  layer.hidden = false;
  chat.inert = true;
  addEventListener('keydown', onKey);
  addEventListener('hashchange', close);
  sheet.querySelector('.sheet-row')?.focus({ preventScroll: true });
}

function draw(action, close, pick) {
  const closer = element(
    'button',
    { type: 'button', className: 'icon-button', 'aria-label': 'Close', onclick: close },
    icon('close'),
  );
  const head = element(
    'div',
    { className: 'sheet-head' },
    closer,
    element('h2', { id: 'sheet-title', text: action.button }),
  );
  const rows = element(
    'div',
    { className: 'sheet-body' },
    ...action.sections.flatMap((section) => sectionRows(section, pick)),
  );
  return element(
    'div',
    { className: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'sheet-title' },
    head,
    rows,
  );
}

function sectionRows(section, pick) {
  const rows = section.rows.map((row) =>
    element(
      'button',
      { type: 'button', className: 'sheet-row', onclick: () => pick(row) },
      element('span', { dir: 'auto', text: row.title }),
      row.description ? element('small', { dir: 'auto', text: row.description }) : null,
      element('i', { 'aria-hidden': 'true' }),
    ),
  );
  return section.title
    ? [element('div', { className: 'sheet-section', text: section.title }), ...rows]
    : rows;
}
