import type { Label, MacroAct, MacroStep, SavedReply } from '@feelori/contracts';

/** What each kind of step does, as a person chooses it. */
export const MACRO_ACT_WORDS: Record<MacroAct, string> = {
  reply: 'Send the saved reply',
  label: 'Put on the label',
  unlabel: 'Take off the label',
  assign: 'Assign to',
  snooze: 'Snooze for hours',
  resolve: 'Resolve',
  hand_back: 'Hand back to the assistant',
};

/** One step in words; what it names and is not there any more is said so. Pure. */
export function macroStepWords(
  { act, value }: MacroStep,
  { replies, labels }: { replies: readonly SavedReply[]; labels: readonly Label[] },
): string {
  const words = MACRO_ACT_WORDS[act];
  switch (act) {
    case 'reply':
      return `${words} ${named(replies.find(({ id }) => id === value)?.shortcut, '/')}`;
    case 'label':
    case 'unlabel':
      return `${words} ${named(labels.find(({ id }) => id === value)?.name)}`;
    case 'assign':
      return `${words} ${value === 'me' ? 'whoever runs it' : 'nobody'}`;
    case 'snooze':
      return `Snooze for ${value} ${value === '1' ? 'hour' : 'hours'}`;
    case 'resolve':
    case 'hand_back':
      return words;
  }
}

function named(name: string | undefined, sign = ''): string {
  return name === undefined ? 'that was removed' : `${sign}${name}`;
}
