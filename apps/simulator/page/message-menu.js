import { element, icon } from './element.js';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
/** WhatsApp lets a text be changed for so long. */
const EDITABLE_MS = 15 * 60_000;

/**
 * What can be done with a message: `{sign, name, run}` each. `act` has `reply`, `forward`, `edit`, `remove`, and for
 * what the shop wrote in its own app `editAsShop`, `removeAsShop`; `now` is the simulated time.
 */
export function menuItems(message, act, now) {
  if (message.deleted) return [];
  const mine = message.direction === 'in';
  const fresh = now - message.at < EDITABLE_MS;
  const offers = [
    ['reply', 'Reply', act.reply, true],
    ['forward', 'Forward', act.forward, true],
    ['edit', 'Edit', act.edit, mine && fresh && message.type === 'text'],
    ['bin', 'Delete', act.remove, mine],
    ['edit', 'Edit as the shop', act.editAsShop, message.from_app && message.type === 'text'],
    ['bin', 'Delete as the shop', act.removeAsShop, message.from_app],
  ];
  return offers
    .filter(([, , , offered]) => offered)
    .map(([sign, name, run]) => ({ sign, name, run: () => run(message) }));
}

/**
 * Opens the menu of a message beside its row; `act.react(message, emoji)` is offered above the items. Arrow keys move,
 * Escape and a press elsewhere close it and give the focus back.
 */
export function openMessageMenu(row, message, act, now) {
  const items = menuItems(message, act, now);
  if (items.length === 0) return;
  const opener = document.activeElement;
  const screen = document.querySelector('.screen');
  document.querySelector('.message-menu')?.remove();

  const close = (giveBack) => {
    menu.remove();
    removeEventListener('pointerdown', onPress, true);
    removeEventListener('hashchange', onLeave);
    if (giveBack) opener?.focus?.({ preventScroll: true });
  };
  const onPress = (event) => !menu.contains(event.target) && close(false);
  const onLeave = () => close(false);
  const choose = (run) => () => {
    close(true);
    run();
  };
  const menu = draw(items, (emoji) => act.react(message, emoji), choose);
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else {
      moveFocus(menu, event);
    }
  });
  screen.append(menu);
  place(menu, row, screen);
  addEventListener('pointerdown', onPress, true);
  addEventListener('hashchange', onLeave);
  menu.querySelector('.menu-item').focus({ preventScroll: true });
}

function draw(items, react, choose) {
  const faces = EMOJI.map((emoji) =>
    element('button', {
      type: 'button',
      role: 'menuitem',
      tabindex: -1,
      'aria-label': `React with ${emoji}`,
      text: emoji,
      onclick: choose(() => react(emoji)),
    }),
  );
  const rows = items.map(({ sign, name, run }) =>
    element(
      'button',
      { type: 'button', role: 'menuitem', tabindex: -1, className: 'menu-item', onclick: choose(run) },
      icon(sign),
      name,
    ),
  );
  return element(
    'div',
    { className: 'message-menu', role: 'menu', 'aria-label': 'Message' },
    element('div', { className: 'faces' }, ...faces),
    ...rows,
  );
}

/** Arrow keys go round through everything in the menu. */
function moveFocus(menu, event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...menu.querySelectorAll('[role=menuitem]')];
  const at = all.indexOf(document.activeElement);
  all[(at + step + all.length) % all.length].focus({ preventScroll: true });
}

/** Below the bubble where there is room, else above it, never beyond the screen. */
function place(menu, row, screen) {
  const bounds = screen.getBoundingClientRect();
  const bubble = (row.querySelector('.bubble') ?? row).getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const below = bubble.bottom - bounds.top + 4;
  const top = below + height < bounds.height - 8 ? below : bubble.top - bounds.top - height - 4;
  const left = row.classList.contains('mine')
    ? bubble.right - bounds.left - width
    : bubble.left - bounds.left;
  menu.style.top = `${clamp(top, 8, bounds.height - height - 8)}px`;
  menu.style.left = `${clamp(left, 8, bounds.width - width - 8)}px`;
}

function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
