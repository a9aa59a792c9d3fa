import { OLD_COUNTED_MAX, type OldCounts } from '@feelori/contracts';

/** What a person agrees to before something is kept for fewer days; `old` is null where nobody knows how much it is. Pure. */
export function keptWords(days: number, old: OldCounts | null): string {
  return `${countWords(days, old)} What of it is finished will be deleted for good, and nothing brings it back. Go on?`;
}

function countWords(days: number, old: OldCounts | null): string {
  if (old === null) return `How much is older than ${days} days could not be counted.`;
  const { messages, turns } = old;
  const all = [
    ...(messages > 0
      ? [`${some(messages)} ${messages === 1 ? 'message or note' : 'messages and notes'}`]
      : []),
    ...(turns > 0 ? [`${some(turns)} ${turns === 1 ? 'record of an answer' : 'records of answers'}`] : []),
  ];
  if (all.length === 0) return `Nothing is older than ${days} days by now.`;
  const verb = messages + turns === 1 ? 'is' : 'are';
  return `${all.join(' and ')} ${verb} older than ${days} days.`;
}

function some(count: number): string {
  return count < OLD_COUNTED_MAX ? String(count) : `${OLD_COUNTED_MAX} or more`;
}
