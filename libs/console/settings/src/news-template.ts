import type { MessageTemplate, ToldPlace } from '@feelori/contracts';

/** A template in all its languages, as one is chosen for some news. */
export interface NewsTemplate {
  name: string;
  languages: string[];
  /** One of them: their places are alike. */
  sample: MessageTemplate;
}

/** What can be chosen, by name: what WhatsApp lets out and needs no file. Pure. */
export function newsTemplates(all: readonly MessageTemplate[]): NewsTemplate[] {
  const sendable = all.filter(({ obstacle, headerFile }) => obstacle === null && headerFile === null);
  const names = [...new Set(sendable.map(({ name }) => name))];
  return names.flatMap((name) => {
    const alike = sendable.filter((one) => one.name === name);
    const [sample] = alike;
    return sample === undefined ? [] : [{ name, languages: alike.map(({ language }) => language), sample }];
  });
}

/** What is proposed for places whose names tell it, as far as such a fact is known; the first fact for the others. */
const CALLED: readonly [RegExp, readonly string[]][] = [
  [/name/, ['first_name']],
  [/link|url/, ['tracking_link', 'link']],
  [/track/, ['tracking_number']],
  [/carrier|courier/, ['carrier']],
  [/total|amount|price/, ['total', 'price']],
  [/item|product/, ['items', 'product']],
  [/day|date|eta/, ['delivery_day']],
  [/shop|store/, ['shop']],
];

/** A fact for each place of a template, those chosen before kept. Pure. */
export function placesOf(
  { places }: MessageTemplate,
  before: readonly ToldPlace[],
  facts: readonly string[],
): ToldPlace[] {
  return places.map(({ in: part, name, button }) => {
    const known = before.find((one) => one.in === part && one.name === name && one.button === button);
    const called = CALLED.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? [];
    const proposed = called.find((fact) => facts.includes(fact)) ?? facts[0] ?? '';
    return known ?? { in: part, name, button, fact: proposed };
  });
}
