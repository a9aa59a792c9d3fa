import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { ThreadEntry, ThreadQuote } from '@feelori/contracts';
import type { HeldThread } from './join-thread';
import { ThreadView } from './thread-view';

const asks = (id: string, quote: ThreadQuote | null): ThreadEntry => ({
  from: 'customer',
  id,
  at: '2026-11-23T10:00:00.000Z',
  content: { kind: 'text', text: `words of ${id}` },
  edited: false,
  quote,
  state: 'done',
});
const CARD: ThreadEntry = {
  from: 'assistant',
  id: 't1:0',
  entryId: 't1',
  at: '2026-11-23T10:00:00.000Z',
  content: { kind: 'text', text: '*Blue Linen Dress*' },
  state: 'sent',
  errorCode: null,
  answeredBy: 'rules',
  model: null,
  answeredInMs: 20,
  tools: [],
  handoverSummary: null,
};
const quoted: ThreadQuote = { entryId: 't1:0', from: 'assistant', kind: 'buttons', text: 'Blue Linen Dress' };

describe('a quote in a thread', () => {
  const user = userEvent.setup();
  const scrolled = jest.fn();

  async function open(...entries: ThreadEntry[]): Promise<void> {
    // jsdom lays nothing out, so it cannot scroll.
    HTMLElement.prototype.scrollIntoView = scrolled;
    const conversation = { customerName: 'Emma' } as HeldThread['conversation'];
    const thread: HeldThread = { conversation, entries, earlier: null };
    await render(ThreadView, { inputs: { thread, now: new Date('2026-11-23T11:00:00Z') } });
  }
  beforeEach(() => scrolled.mockClear());

  it('leads by keyboard to the message it quotes', async () => {
    await open(CARD, asks('m1', null), asks('m2', quoted));
    const name = 'In reply to Assistant: Blue Linen Dress. Go to that message';
    const quote = screen.getByRole('button', { name });
    quote.focus();
    await user.keyboard('{Enter}');
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.textContent).toContain('Assistant:');
  });

  it('of a reaction leads to the message that bears it; a message that was passed on says so', async () => {
    const content = { kind: 'reaction', toMessageId: '', emoji: '❤️' } as const;
    const passedOn = { ...asks('m1', null), forwarded: 'often' } as const;
    await open(CARD, passedOn, { ...asks('m2', quoted), content } as ThreadEntry);
    expect(screen.getByText('Forwarded many times')).toBeTruthy();
    const bearer = screen.getByText('The customer reacted:').closest('fe-reply-bubble');
    expect(bearer?.textContent).toContain('❤️');
    expect(screen.getByText('Reacted to a message')).toBeTruthy();
  });

  it('leads nowhere while that message is not loaded', async () => {
    await open(asks('m2', quoted));
    expect(screen.getByText('Blue Linen Dress')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Go to that message/ })).toBeNull();
  });

  it('says so where nobody knows the message', async () => {
    await open(asks('m2', { entryId: null, from: null, kind: null, text: '' }));
    expect(screen.getByText('A message that is not here')).toBeTruthy();
  });
});

describe('a thread that is read further up', () => {
  const user = userEvent.setup();

  it('says how many messages came below, and none that were seen there', async () => {
    const conversation = { customerName: 'Emma' } as HeldThread['conversation'];
    const of = (...ids: string[]): HeldThread => ({
      conversation,
      entries: ids.map((id) => asks(id, null)),
      earlier: null,
    });
    const now = new Date('2026-11-23T11:00:00Z');
    const { rerender } = await render(ThreadView, { inputs: { thread: of('m1'), now } });
    const log = screen.getByRole('log');
    const scrollTo = (top: number): void => {
      log.scrollTop = top;
      log.dispatchEvent(new Event('scroll'));
    };
    const come = (...ids: string[]): Promise<void> => rerender({ inputs: { thread: of(...ids), now } });
    scrollTo(-500);
    await screen.findByRole('button', { name: 'Go to the newest message' });
    await come('m1', 'm2', 'm3');
    await user.click(await screen.findByRole('button', { name: '2 new messages' }));
    scrollTo(0);
    await waitFor(() => expect(screen.queryByRole('button', { name: /new/ })).toBeNull());
    await come('m1', 'm2', 'm3', 'm4');
    expect(screen.getByText('Customer: words of m4')).toBeTruthy();
    scrollTo(-500);
    await screen.findByRole('button', { name: 'Go to the newest message' });
    await come('m1', 'm2', 'm3', 'm4', 'm5');
    await screen.findByRole('button', { name: 'A new message' });
  });
});
