import { element } from './element.js';
import { preview } from './preview.js';
import { timeOf } from './times.js';

/** Draws the list of customers; each is a link to `#/<wa_id>`, so that the address shows whose phone is held. */
export function drawPeople(people, chosen) {
  const list = document.getElementById('people');
  const focused = document.activeElement?.closest?.('[data-wa]')?.dataset.wa;
  list.replaceChildren(...people.map((person) => element('li', {}, entry(person, person.wa_id === chosen))));
  if (focused) list.querySelector(`[data-wa="${focused}"]`)?.focus();
}

function entry(person, isChosen) {
  const { last, unread } = person;
  const side = element(
    'span',
    { className: 'person-side' },
    element('span', { text: last ? timeOf(last.at) : '' }),
  );
  if (unread > 0)
    side.append(element('span', { className: 'unread', 'aria-label': `${unread} unread`, text: unread }));
  return element(
    'a',
    {
      className: 'person',
      href: `#/${person.wa_id}`,
      'data-wa': person.wa_id,
      'aria-current': isChosen ? 'true' : undefined,
    },
    avatar(person),
    element(
      'span',
      { style: 'display:grid' },
      element('span', { className: 'person-name', dir: 'auto', text: person.name }),
      element('span', { className: 'person-last', text: last ? preview(last) : person.about }),
    ),
    side,
  );
}

/** A coloured disc with the customer's initials. */
function avatar({ name, wa_id: id }) {
  const hue = [...id].reduce((sum, digit) => (sum * 7 + Number(digit) * 31) % 360, 0);
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  return element('span', {
    className: 'avatar',
    style: `--hue:${hue}`,
    'aria-hidden': 'true',
    text: initials,
  });
}
