import type { Asker } from '@feelori/skills/catalogue';
import type { ToolContext } from '@feelori/skills/tools';
import { askerOf } from '../products/asker-of';

/** Who wants to buy. `mayWrite` is false where somebody only tries out what would be said. */
export interface Buyer extends Asker {
  signal: AbortSignal;
  conversationId: string;
  mayWrite: boolean;
}

export function buyerOf(context: ToolContext): Buyer {
  const { conversationId, mayWrite = false } = context;
  return { ...askerOf(context), signal: context.signal, conversationId, mayWrite };
}
