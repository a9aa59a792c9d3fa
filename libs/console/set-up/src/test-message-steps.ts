import type { Thread, ThreadEntry, ThreadMessage, ThreadReply } from '@feelori/contracts';

/** How far a message that was written as a test has come. */
export interface TestMessageSteps {
  arrived: boolean;
  answered: boolean;
  /** WhatsApp took it and brought it to the phone. */
  delivered: boolean;
  /** A sentence where it goes no further by itself; null while it may. */
  stuck: string | null;
}

const NOTHING: TestMessageSteps = { arrived: false, answered: false, delivered: false, stuck: null };
const ON_THE_PHONE = new Set(['delivered', 'read']);

/** What a thread tells of the first message in it after `last` (ISO 8601). Pure. */
export function testMessageSteps({ entries }: Pick<Thread, 'entries'>, last: string): TestMessageSteps {
  const isNew = (entry: ThreadEntry): boolean => entry.at > last;
  const message = entries.find((entry): entry is ThreadMessage => entry.from === 'customer' && isNew(entry));
  if (message === undefined) return NOTHING;
  const replies = entries.filter(
    (entry): entry is ThreadReply => entry.from !== 'customer' && entry.from !== 'note' && isNew(entry),
  );
  const arrived = { ...NOTHING, arrived: true };
  if (replies.length === 0) {
    return message.state === 'dead'
      ? { ...arrived, stuck: 'It could not be answered: see Operations, What failed.' }
      : arrived;
  }
  return { ...arrived, ...afterAnswer(replies) };
}

function afterAnswer(replies: readonly ThreadReply[]): Partial<TestMessageSteps> {
  if (replies.some(({ draft }) => draft === 'waiting' || draft === 'observed')) {
    return {
      answered: true,
      stuck: 'The answer is a draft: it goes out when a person releases it in the inbox.',
    };
  }
  const failed = replies.find(({ state }) => state === 'failed' || state === 'dead');
  if (failed !== undefined) {
    const code = failed.errorCode === null ? '' : ` (WhatsApp’s code ${failed.errorCode})`;
    return { answered: true, stuck: `WhatsApp refused the answer${code}: see it in the inbox.` };
  }
  return { answered: true, delivered: replies.every(({ state }) => ON_THE_PHONE.has(state)) };
}
