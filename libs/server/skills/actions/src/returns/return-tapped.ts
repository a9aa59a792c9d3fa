import type { TapRun } from '@feelori/skills/tools';
import { actionTapped } from '../action-taps';
import type { WishFound } from '../wishes/wish-found';
import { wishTapped } from '../wishes/wish-taps';
import type { Returns } from './returns';

/** What a tap on the way to a return or an exchange asks for; null when it is another one's. */
export function returnTapped(
  id: string,
  kind: 'return' | 'exchange',
  returns: Returns,
): TapRun<WishFound> | null {
  const answer = actionTapped(id);
  if (answer !== null && answer.kind !== 'cancel' && answer.of === kind) {
    const { key } = answer;
    return (context) =>
      answer.kind === 'yes' ? returns.confirm(kind, key, context) : returns.withdraw(kind, key, context);
  }
  const tap = wishTapped(id);
  if (tap?.kind !== kind) return null;
  const { orderName } = tap;
  switch (tap.step) {
    case 'order':
      return (context) => returns.propose(kind, { orderName, words: '' }, context);
    case 'item':
      return (context) => returns.propose(kind, { orderName, lineId: tap.lineId, words: '' }, context);
    case 'why':
      // Our question, which they answered in words, names the thing.
      return (context) =>
        returns.propose(
          kind,
          { orderName, lineId: tap.lineId, words: context.lastSaid ?? '', reason: tap.reason },
          context,
        );
    case 'instead':
      return (context) =>
        returns.propose(
          kind,
          {
            orderName,
            lineId: tap.lineId,
            variantId: tap.variantId,
            words: tap.lineId === null ? `${context.lastSaid ?? ''}\n${context.said?.() ?? ''}` : '',
            ...(tap.lineId === null ? { wanted: context.said?.() ?? '' } : {}),
          },
          context,
        );
  }
}
