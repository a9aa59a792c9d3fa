import type { MessageContent } from '@feelori/contracts';
import { outwardContent } from './outward-content';

const WAMID = 'wamid.HBgLMTY1MDU1NTEyMzQ';

const CASES: [MessageContent, MessageContent][] = [
  [
    { kind: 'reaction', toMessageId: WAMID, emoji: '👍' },
    { kind: 'reaction', toMessageId: '', emoji: '👍' },
  ],
  [
    { kind: 'revoke', originalMessageId: WAMID },
    { kind: 'revoke', originalMessageId: '' },
  ],
  [
    { kind: 'edit', originalMessageId: WAMID, content: { kind: 'text', text: 'blue' } },
    { kind: 'edit', originalMessageId: '', content: { kind: 'text', text: 'blue' } },
  ],
  [
    { kind: 'edit', originalMessageId: WAMID, content: { kind: 'revoke', originalMessageId: WAMID } },
    { kind: 'edit', originalMessageId: '', content: { kind: 'revoke', originalMessageId: '' } },
  ],
  [
    {
      kind: 'system',
      event: 'user_changed_number',
      body: 'Ann changed from 16505551234 to 16505559876',
      newWaId: '16505559876',
      userId: 'US.2',
      previousUserId: 'US.1',
    },
    { kind: 'system', event: 'user_changed_number' },
  ],
  [
    { kind: 'contacts', contacts: [{ name: 'Ann', phones: ['+16505551234'], emails: ['ann@shop.test'] }] },
    { kind: 'contacts', contacts: [{ name: 'Ann', phones: [], emails: [] }] },
  ],
  [
    { kind: 'text', text: 'my number is 16505551234' },
    { kind: 'text', text: 'my number is 16505551234' },
  ],
];

describe('outwardContent', () => {
  it.each(CASES)('of %j is %j', (content, outward) => {
    expect(outwardContent(content)).toEqual(outward);
  });
});
