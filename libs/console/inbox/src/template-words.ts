import type {
  MessageTemplate,
  TemplateButton,
  TemplateCategory,
  TemplatePlace,
  TemplatePrices,
} from '@feelori/contracts';

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language as people call it: `Spanish (Mexico)` for `es_MX`. */
export function languageWords(code: string): string {
  try {
    return LANGUAGES.of(code.replace('_', '-')) ?? code;
  } catch {
    return code;
  }
}

/** What people have thought of a template so far; empty where nobody knows. */
export function qualityWords({ quality }: Pick<MessageTemplate, 'quality'>): string {
  switch (quality) {
    case 'green':
      return 'Good quality';
    case 'yellow':
      return 'Medium quality';
    case 'red':
      return 'Low quality';
    case 'unknown':
      return '';
  }
}

/** Why a template cannot be chosen; null when it can. */
export function obstacleWords({
  obstacle,
  status,
}: Pick<MessageTemplate, 'obstacle' | 'status'>): string | null {
  switch (obstacle) {
    case null:
      return null;
    case 'not_approved':
      return status === 'paused' ? 'Paused by WhatsApp because of its quality' : `Not approved: ${status}`;
    case 'authentication':
      return 'For one-time codes only';
    case 'header':
      return 'Needs a place on the map above its text';
    case 'buttons':
      return 'Has buttons that cannot be filled in here';
  }
}

/** What a template costs this customer; empty where nobody knows. */
export function priceWords(category: TemplateCategory, prices: TemplatePrices | undefined): string {
  const price = category === 'unknown' ? undefined : prices?.prices?.[category];
  if (prices === undefined || price === undefined) return '';
  const money = { style: 'currency', currency: prices.currency, maximumFractionDigits: 4 } as const;
  return `${prices.isAbout ? 'about ' : ''}${new Intl.NumberFormat('en', money).format(price)}`;
}

/** Whose price it is, and since when. */
export function priceSource({ market, since, isAbout }: TemplatePrices): string {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(since));
  const where = market === null ? '' : ` for ${market}`;
  return `WhatsApp’s price${where} since ${day}${isAbout ? '; it may differ' : ''}.`;
}

/** What is asked for in a place: `Text {{1}}`, `First name`. */
export function placeWords(
  { in: part, name, button }: TemplatePlace,
  { buttons, named }: MessageTemplate,
): string {
  const word = named ? name.replaceAll('_', ' ') : `{{${name}}}`;
  switch (part) {
    case 'header':
      return `Heading: ${word}`;
    case 'body':
      return `Text: ${word}`;
    case 'button':
      return buttonPlaceWords(buttons[button ?? 0], word);
  }
}

function buttonPlaceWords(button: TemplateButton | undefined, word: string): string {
  const words = `“${button?.text ?? ''}”`;
  return button?.kind === 'code' ? `Code that ${words} copies` : `Address of ${words}: ${word}`;
}

/** Those that may be sent first; each word that was typed stands somewhere in them. Pure. */
export function templatesLike(
  templates: readonly MessageTemplate[],
  typed: string,
  language: string,
): MessageTemplate[] {
  const words = typed
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '');
  const found = templates.filter((template) => {
    if (language !== '' && template.language !== language) return false;
    const { name, header, body, category } = template;
    const text = `${name} ${header ?? ''} ${body} ${category}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = ({ obstacle }: MessageTemplate): number => (obstacle === null ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}
