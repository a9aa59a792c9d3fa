import { TEMPLATE_LIMITS, TEMPLATE_PARTS, type TemplatePlace } from './templates';

/** Which fact stands in a place of a template. */
export interface ToldPlace<Fact extends string = string> extends Pick<
  TemplatePlace,
  'in' | 'name' | 'button'
> {
  fact: Fact;
}

/** Whether customers are told one thing unasked, and how. */
export interface ToldNews<Fact extends string = string> {
  on: boolean;
  /** The name of the template for who has not written within 24 hours; empty: they are not told then. */
  template: string;
  /** What stands in its places, whatever the language. */
  places: ToldPlace<Fact>[];
}

const TEMPLATE_NAME = /^[a-z0-9_]{0,512}$/;
const PLACE_NAME = /^\w{1,60}$/;

/** Why this cannot be how customers are told something of which these facts are known; null when it can. Pure. */
export function toldNewsFault(value: unknown, facts: readonly string[]): string | null {
  if (!isRecord(value)) return 'must say of each kind of news whether it is told';
  const { on, template, places } = value;
  if (typeof on !== 'boolean') return 'must say of each kind of news whether it is told';
  if (typeof template !== 'string' || !TEMPLATE_NAME.test(template)) {
    return 'must name templates as WhatsApp does';
  }
  if (!Array.isArray(places) || places.length > TEMPLATE_LIMITS.places) {
    return `must have at most ${TEMPLATE_LIMITS.places} places a template`;
  }
  const fit = places.every((place) => isPlace(place, facts));
  return fit ? null : 'must say which fact stands in each place of a template';
}

function isPlace(value: unknown, facts: readonly string[]): boolean {
  if (!isRecord(value)) return false;
  const { in: part, name, button, fact } = value;
  const isButton =
    button === null || (Number.isInteger(button) && Number(button) >= 0 && Number(button) < 10);
  const isNamed = typeof name === 'string' && PLACE_NAME.test(name);
  return (
    isButton && isNamed && TEMPLATE_PARTS.some((one) => one === part) && facts.some((one) => one === fact)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
