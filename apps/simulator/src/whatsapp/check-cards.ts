import { checkMedia } from './check-media';
import { invalid, missing } from './graph-error';
import { requireArray, requireObject, requireText, requireUnique, type Json } from './require';

const LEAST = 2;
const MOST = 10;

/** Checks the cards of a media carousel (docs/whatsapp.md §4): two to ten, each with a picture or video and alike buttons. */
export function checkCards(action: Json, interactive: Json): void {
  for (const part of ['header', 'footer'] as const) {
    if (interactive[part] !== undefined) {
      throw invalid(`interactive.${part}`, 'is not allowed in a carousel.');
    }
  }
  const cards = requireArray(action['cards'], 'interactive.action.cards', MOST);
  if (cards.length < LEAST) throw invalid('interactive.action.cards', 'must be two at least.');
  const all = cards.map((value, at) => checkCard(value, at));
  if (new Set(all.map(({ header }) => header)).size > 1) {
    throw invalid('interactive.action.cards', 'must all have the same kind of header.');
  }
  if (new Set(all.map(({ buttons }) => buttons)).size > 1) {
    throw invalid('interactive.action.cards', 'must all have the same kind and number of buttons.');
  }
  requireUnique(
    all.flatMap(({ ids }) => ids),
    'interactive.action.cards.action.buttons.quick_reply.id',
  );
}

function checkCard(value: unknown, at: number): { header: string; buttons: string; ids: string[] } {
  const path = `interactive.action.cards[${at}]`;
  const card = requireObject(value, path);
  if (card['card_index'] !== at) throw invalid(`${path}.card_index`, `must be ${at}.`);
  if (card['type'] !== undefined && card['type'] !== 'cta_url') {
    throw invalid(`${path}.type`, 'must be cta_url.');
  }
  const header = requireObject(card['header'], `${path}.header`);
  const kind = requireText(header['type'], `${path}.header.type`, 20);
  if (kind !== 'image' && kind !== 'video') throw invalid(`${path}.header.type`, 'must be image or video.');
  checkMedia(kind, header[kind], `${path}.header.${kind}`);
  checkCardText(card['body'], path);
  return { header: kind, ...checkButtons(requireObject(card['action'], `${path}.action`), path) };
}

function checkCardText(body: unknown, path: string): void {
  if (body === undefined) return;
  const text = requireText(requireObject(body, `${path}.body`)['text'], `${path}.body.text`, 160);
  if (text.split('\n').length > 3) throw invalid(`${path}.body.text`, 'has more than two line breaks.');
}

function checkButtons(action: Json, path: string): { buttons: string; ids: string[] } {
  if (action['name'] === 'cta_url') {
    const parameters = requireObject(action['parameters'], `${path}.action.parameters`);
    requireText(parameters['display_text'], `${path}.action.parameters.display_text`, 20);
    requireText(parameters['url'], `${path}.action.parameters.url`, 2000);
    return { buttons: 'url', ids: [] };
  }
  if (action['buttons'] === undefined) throw missing(`${path}.action.buttons`);
  const ids = requireArray(action['buttons'], `${path}.action.buttons`, 2).map((value, at) => {
    const here = `${path}.action.buttons[${at}]`;
    const button = requireObject(value, here);
    if (button['type'] !== 'quick_reply') throw invalid(`${here}.type`, 'must be quick_reply.');
    const reply = requireObject(button['quick_reply'], `${here}.quick_reply`);
    requireText(reply['title'], `${here}.quick_reply.title`, 20);
    return requireText(reply['id'], `${here}.quick_reply.id`, 256);
  });
  return { buttons: `${ids.length} replies`, ids };
}
