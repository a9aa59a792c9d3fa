import type { MessageTemplate, TemplatePlace, TemplateValue } from '@feelori/contracts';

/** What is known of the customer and may stand in a template; empty where it is not. */
export interface KnownWords {
  name: string;
  order: string;
}

const GREETING =
  /(?:^|\n)\s{0,3}(?:hi|hello|hey|dear|hola|hallo|bonjour|ol[áa]|oi|नमस्ते|مرحبًا|مرحبا)[\s,]{1,3}$/i;
const ORDER =
  /(?:order|pedido|orden|commande|bestellung|ऑर्डर|طلب|طلبك)\s{0,3}(?:no\.?|nr\.?|number)?\s{0,3}$/i;
const LOOKED_AT = 60;
const ORDER_EXAMPLE = /^#\d{3,12}$/;

/** A value for each place of a template: what surely belongs there is filled in, the rest is left to the writer. Pure. */
export function prefilledValues(template: MessageTemplate, known: KnownWords): TemplateValue[] {
  return template.places.map(({ in: part, name, button, example }) => {
    const text = wordsFor({ in: part, name, button, example }, template, known);
    return { in: part, name, button, text };
  });
}

function wordsFor(place: TemplatePlace, template: MessageTemplate, { name, order }: KnownWords): string {
  if (place.in === 'button') return '';
  if (/order/i.test(place.name) || ORDER_EXAMPLE.test(place.example)) return order;
  if (/^(?:customer_?)?(?:first_?)?name$|^customer$/i.test(place.name)) return name;
  const before = textBefore(place, template);
  if (GREETING.test(before)) return name;
  return ORDER.test(before) ? order : '';
}

function textBefore({ in: part, name }: TemplatePlace, { header, body }: MessageTemplate): string {
  const text = part === 'header' ? (header ?? '') : body;
  const at = text.indexOf(`{{${name}}}`);
  return at < 0 ? '' : text.slice(Math.max(0, at - LOOKED_AT), at);
}
