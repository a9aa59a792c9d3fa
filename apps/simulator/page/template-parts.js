import { element, icon } from './element.js';

const SIGNS = { reply: 'reply', link: 'link', phone: 'contact', code: 'edit' };

/** The file above the words of a template; null where it has none. `show`: how files of each kind are drawn. */
export function templateFile({ look }, show) {
  const { kind, media } = look?.file ?? {};
  if (kind === 'image') return show.picture(media);
  if (kind === 'video') return show.file('video', 'Video');
  return kind === 'document' ? show.file('document', media.filename ?? 'Document') : null;
}

/** The buttons below a template; null where it has none. `answer(button)`: the customer taps one that answers. */
export function templateChoices({ look }, answer, answered) {
  if (!look?.buttons?.length) return null;
  const all = look.buttons.map((one) => choice(one, answer, answered));
  return element('div', { className: 'choices' }, ...all);
}

function choice(one, answer, answered) {
  const { kind, text, target } = one;
  const inside = [icon(SIGNS[kind] ?? 'reply'), element('span', { text })];
  if (kind === 'link' && /^https?:/.test(target)) {
    return element('a', { href: target, target: '_blank', rel: 'noreferrer' }, ...inside);
  }
  if (kind === 'phone') return element('a', { href: `tel:${target}` }, ...inside);
  if (kind === 'code') {
    const copy = () => navigator.clipboard?.writeText(target);
    return element('button', { type: 'button', title: target, onclick: copy }, ...inside);
  }
  const press = () => answer(one);
  return element(
    'button',
    { type: 'button', className: 'answers', onclick: press, disabled: answered },
    ...inside,
  );
}
