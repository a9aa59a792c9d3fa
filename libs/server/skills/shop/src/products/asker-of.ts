import { countryOfPhone } from '@feelori/edges/shopify';
import type { Asker } from '@feelori/skills/catalogue';
import type { ToolContext } from '@feelori/skills/tools';

/** Who asks for products: the country of the verified number decides what they cost, never what somebody writes. */
export function askerOf({ phone, signal, refs }: ToolContext): Asker {
  return { country: countryOfPhone(phone), signal, turn: refs };
}
