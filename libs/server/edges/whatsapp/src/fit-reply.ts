import { cutText, type ReplyButton, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import { fitCarousel, fitCatalogue, fitLink } from './fit-cards';
import { fitId, fitSections } from './fit-sections';
import { splitText } from './split-text';
import { wellFormedReply } from './well-formed-reply';

type Buttons = Extract<ReplyContent, { kind: 'buttons' }>;
type List = Extract<ReplyContent, { kind: 'list' }>;

/** Stands on a list's button when the reply gave no label; understood in most languages. */
const LIST_LABEL = 'Menu';

/**
 * The reply as WhatsApp takes it (docs/outside/whatsapp.md §6), counted in UTF-16 units: long texts go out in several
 * messages with nothing lost, titles and descriptions are cut with `…`, rows beyond ten are dropped, and a
 * message that would be refused for having no choice left becomes its text. A blank text gives nothing. Cuts tear no
 * character, and half of a surrogate pair, which Graph refuses, becomes U+FFFD.
 */
export function fitReply(reply: ReplyContent): ReplyContent[] {
  const content = wellFormedReply(reply);
  switch (content.kind) {
    case 'text':
      return splitText(content.text, WHATSAPP_LIMITS.text).map((text) => ({ ...content, text }));
    case 'image':
      return fitImage(content.link, content.caption ?? '');
    case 'attachment':
      return [content];
    case 'buttons':
      return fitButtons(content);
    case 'list':
      return fitList(content);
    case 'carousel':
      return under(fitCarousel(content), content.cards.map(({ title }) => title).join(' / '));
    case 'catalogue':
      return under(
        fitCatalogue(content) ?? { kind: 'text', text: content.text },
        content.items.map(({ title }) => title).join(' / '),
      );
    case 'link':
      return under(fitLink(content), content.button);
    case 'template':
      return [content];
  }
}

/** With as much of its text as stands above cards, products or a button; what does not fit goes out before. */
function under(content: ReplyContent, fallback: string): ReplyContent[] {
  if (content.kind === 'list') return fitList(content);
  if (content.kind === 'text') return texts(content.text);
  if (content.kind !== 'carousel' && content.kind !== 'catalogue' && content.kind !== 'link') {
    return [content];
  }
  const { before, body: text } = interactiveBody(content.text, fallback);
  if (content.kind !== 'link') return [...before, { ...content, text }];
  const { footer, ...link } = content;
  return [...before, { ...link, text, ...footerOf(footer) }];
}

function fitImage(link: string, caption: string): ReplyContent[] {
  const [first, ...more] = splitText(caption, WHATSAPP_LIMITS.caption);
  const image: ReplyContent = { kind: 'image', link, ...(first === undefined ? {} : { caption: first }) };
  return [image, ...texts(more.join('\n'))];
}

function fitButtons(content: Buttons): ReplyContent[] {
  const buttons = distinctButtons(content.buttons);
  if (buttons.length === 0) {
    return content.imageLink === undefined ? texts(content.text) : fitImage(content.imageLink, content.text);
  }
  if (buttons.length > WHATSAPP_LIMITS.buttons) {
    const image: ReplyContent[] =
      content.imageLink === undefined ? [] : [{ kind: 'image', link: content.imageLink }];
    return [
      ...image,
      ...fitList({ ...content, kind: 'list', button: '', sections: [{ title: '', rows: buttons }] }),
    ];
  }
  const { before, body } = interactiveBody(content.text, buttons.map(({ title }) => title).join(' / '));
  return [
    ...before,
    {
      kind: 'buttons',
      text: body,
      buttons: buttons.map((button) => ({
        ...button,
        title: cutText(button.title, WHATSAPP_LIMITS.buttonTitle),
      })),
      ...(content.imageLink === undefined ? {} : { imageLink: content.imageLink }),
      ...footerOf(content.footer),
    },
  ];
}

function fitList(content: List): ReplyContent[] {
  const button = cutText(content.button, WHATSAPP_LIMITS.listButton) || LIST_LABEL;
  const sections = fitSections(content.sections, button);
  if (sections.length === 0) return texts(content.text);
  const { before, body } = interactiveBody(content.text, button);
  return [...before, { kind: 'list', text: body, button, sections, ...footerOf(content.footer) }];
}

function texts(text: string): ReplyContent[] {
  return splitText(text, WHATSAPP_LIMITS.text).map((piece) => ({ kind: 'text', text: piece }));
}

/** The last piece stands above the choices, what does not fit goes out before; Graph refuses a blank body. */
function interactiveBody(text: string, fallback: string): { before: ReplyContent[]; body: string } {
  const pieces = splitText(text, WHATSAPP_LIMITS.interactiveBody);
  const body = pieces.pop() ?? cutText(fallback, WHATSAPP_LIMITS.interactiveBody);
  return { before: texts(pieces.join('\n')), body };
}

function footerOf(footer: string | undefined): { footer?: string } {
  const text = cutText(footer ?? '', WHATSAPP_LIMITS.footer);
  return text === '' ? {} : { footer: text };
}

/** Buttons with an id and a title, both unique as Graph wants them; the first of two equal ones stays. */
function distinctButtons(buttons: readonly ReplyButton[]): ReplyButton[] {
  const ids = new Set<string>();
  const titles = new Set<string>();
  return buttons.flatMap((button) => {
    const id = fitId(button.id, WHATSAPP_LIMITS.buttonId);
    const shown = cutText(button.title, WHATSAPP_LIMITS.buttonTitle);
    if (id === '' || shown === '' || ids.has(id) || titles.has(shown)) return [];
    ids.add(id);
    titles.add(shown);
    return [{ id, title: button.title }];
  });
}
