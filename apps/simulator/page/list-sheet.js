import { element } from './element.js';
import { openSheet } from './sheet.js';

/** Opens an interactive list as a bottom sheet over the chat; `choose(row)` gets the tapped row. */
export function openListSheet(message, choose) {
  const { action } = message.content;
  const rows = element(
    'div',
    { className: 'sheet-body' },
    ...action.sections.flatMap((section) =>
      sectionRows(section, (row) => {
        sheet.close();
        choose(row);
      }),
    ),
  );
  const sheet = openSheet(action.button, [rows]);
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
