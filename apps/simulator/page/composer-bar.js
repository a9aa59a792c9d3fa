import { element, icon } from './element.js';
import { preview } from './preview.js';

/**
 * The bar above the field that says what is being answered or changed. `show(kind, message)` opens it, `close()` and its
 * button end it; `closed()` is told of the button.
 */
export function composerBar(closed) {
  const bar = element('div', { className: 'composer-bar', hidden: true });
  const close = () => {
    bar.hidden = true;
    bar.replaceChildren();
  };
  const show = (kind, message) => {
    const name = kind === 'edit' ? 'Edit message' : message.direction === 'in' ? 'You' : 'Feelori Shop';
    bar.replaceChildren(
      element(
        'span',
        { className: 'quote' },
        element('strong', { text: name }),
        element('span', { dir: 'auto', text: preview(message) }),
      ),
      element(
        'button',
        {
          type: 'button',
          className: 'icon-button',
          'aria-label': kind === 'edit' ? 'Do not edit' : 'Do not quote',
          onclick: () => {
            close();
            closed();
          },
        },
        icon('close'),
      ),
    );
    bar.hidden = false;
  };
  return { bar, show, close };
}
