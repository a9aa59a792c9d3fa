import { invalid, missing } from './graph-error';
import { checkCards } from './check-cards';
import { checkMedia } from './check-media';
import { optionalText, requireArray, requireObject, requireText, requireUnique, type Json } from './require';

type Check = (action: Json, interactive: Json) => void;

const INTERACTIVE: Readonly<Record<string, Check>> = {
  button: checkButtons,
  list: checkList,
  cta_url: checkLink,
  carousel: checkCards,
  product: (action) => {
    requireText(action['catalog_id'], 'interactive.action.catalog_id', 512);
    requireText(action['product_retailer_id'], 'interactive.action.product_retailer_id', 512);
  },
  product_list: checkProductList,
  catalog_message: (action) => requireName(action, 'catalog_message'),
};

/** Checks an `interactive` object against the documented limits (docs/whatsapp.md §4); throws GraphError. */
export function checkInteractive(value: unknown): void {
  const interactive = requireObject(value, 'interactive');
  const type = requireText(interactive['type'], 'interactive.type', 64);
  const check = INTERACTIVE[type];
  if (!check) throw invalid('interactive.type', 'is not a known interactive type.');
  if (type !== 'product' || interactive['body'] !== undefined) {
    requireText(
      requireObject(interactive['body'], 'interactive.body')['text'],
      'interactive.body.text',
      bodyLimit(type),
    );
  }
  if (interactive['footer'] !== undefined) {
    requireText(
      requireObject(interactive['footer'], 'interactive.footer')['text'],
      'interactive.footer.text',
      60,
    );
  }
  checkHeader(interactive['header'], type);
  check(requireObject(interactive['action'], 'interactive.action'), interactive);
}

function bodyLimit(type: string): number {
  return type === 'list' ? 4096 : 1024;
}

function checkHeader(value: unknown, type: string): void {
  if (value === undefined) {
    if (type === 'product_list') throw missing('interactive.header');
    return;
  }
  const header = requireObject(value, 'interactive.header');
  const kind = requireText(header['type'], 'interactive.header.type', 20);
  const allowed =
    type === 'list' || type === 'product_list' ? ['text'] : ['text', 'image', 'video', 'document'];
  if (!allowed.includes(kind)) {
    throw invalid('interactive.header.type', `must be one of ${allowed.join(', ')}.`);
  }
  if (kind === 'text') requireText(header['text'], 'interactive.header.text', 60);
  else checkMedia(kind, header[kind], `interactive.header.${kind}`);
}

function checkButtons(action: Json): void {
  const buttons = requireArray(action['buttons'], 'interactive.action.buttons', 3).map((value, index) => {
    const path = `interactive.action.buttons[${index}]`;
    const button = requireObject(value, path);
    if (button['type'] !== 'reply') throw invalid(`${path}.type`, 'must be reply.');
    const reply = requireObject(button['reply'], `${path}.reply`);
    const id = requireText(reply['id'], `${path}.reply.id`, 256);
    if (id !== id.trim()) throw invalid(`${path}.reply.id`, 'must not begin or end with blanks.');
    return { id, title: requireText(reply['title'], `${path}.reply.title`, 20) };
  });
  requireUnique(
    buttons.map(({ id }) => id),
    'interactive.action.buttons.reply.id',
  );
  requireUnique(
    buttons.map(({ title }) => title),
    'interactive.action.buttons.reply.title',
  );
}

function checkList(action: Json): void {
  requireText(action['button'], 'interactive.action.button', 20);
  const sections = requireArray(action['sections'], 'interactive.action.sections', 10);
  const ids: string[] = [];
  sections.forEach((value, index) => {
    const path = `interactive.action.sections[${index}]`;
    const section = requireObject(value, path);
    if (sections.length > 1 || section['title'] !== undefined) {
      requireText(section['title'], `${path}.title`, 24);
    }
    requireArray(section['rows'], `${path}.rows`, 10).forEach((row, at) =>
      ids.push(checkRow(row, `${path}.rows[${at}]`)),
    );
  });
  if (ids.length > 10) throw invalid('interactive.action.sections', 'have more than 10 rows together.');
  requireUnique(ids, 'interactive.action.sections.rows.id');
}

function checkRow(value: unknown, path: string): string {
  const row = requireObject(value, path);
  requireText(row['title'], `${path}.title`, 24);
  optionalText(row['description'], `${path}.description`, 72);
  return requireText(row['id'], `${path}.id`, 200);
}

function checkLink(action: Json): void {
  requireName(action, 'cta_url');
  const parameters = requireObject(action['parameters'], 'interactive.action.parameters');
  requireText(parameters['display_text'], 'interactive.action.parameters.display_text', 20);
  const url = requireText(parameters['url'], 'interactive.action.parameters.url', 2000);
  if (!/^https?:\/\//.test(url)) throw invalid('interactive.action.parameters.url', 'must be a web address.');
}

function checkProductList(action: Json): void {
  requireText(action['catalog_id'], 'interactive.action.catalog_id', 512);
  const sections = requireArray(action['sections'], 'interactive.action.sections', 10);
  const items = sections.flatMap((value, index) => {
    const path = `interactive.action.sections[${index}]`;
    const section = requireObject(value, path);
    if (sections.length > 1) requireText(section['title'], `${path}.title`, 24);
    return requireArray(section['product_items'], `${path}.product_items`, 30);
  });
  items.forEach((item, index) => {
    const path = `interactive.action.sections.product_items[${index}]`;
    requireText(requireObject(item, path)['product_retailer_id'], `${path}.product_retailer_id`, 512);
  });
  if (items.length > 30) throw invalid('interactive.action.sections', 'have more than 30 products together.');
}

function requireName(action: Json, name: string): void {
  if (action['name'] !== name) throw invalid('interactive.action.name', `must be ${name}.`);
}
