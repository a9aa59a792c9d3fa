import { control } from './control-api.js';
import { element } from './element.js';

/** What a customer could write first, above the field until something was written; `say(text)` sends it. */
export function suggestions(say) {
  const box = document.getElementById('suggestions');
  let words = null;
  const draw = (texts) =>
    box.replaceChildren(
      ...texts.map((text) =>
        element('button', { type: 'button', dir: 'auto', text, onclick: () => say(text) }),
      ),
    );
  return {
    /** Shows or hides them; what fits the shop is asked for once. */
    async show(wanted) {
      box.hidden = true;
      if (!wanted) return;
      words ??= (await control('GET', '/shopify/given')).suggestions;
      draw(words);
      box.hidden = words.length === 0;
    },
    hide: () => (box.hidden = true),
  };
}
