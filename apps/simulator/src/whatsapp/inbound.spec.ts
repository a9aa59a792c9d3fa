import { readSettings } from '../settings';
import { World } from '../world';
import { WhatsApp } from './whatsapp';

const ANN = '16505550101';

describe('when webhooks of customers leave', () => {
  let whatsapp: WhatsApp;
  let pushed: string[];
  beforeEach(() => {
    jest.useFakeTimers();
    whatsapp = new WhatsApp(new World(readSettings({})));
    pushed = [];
    jest.spyOn(whatsapp.sender, 'push').mockImplementation(({ value }) => {
      const [message] = value['messages'] as { id: string; type: string }[];
      pushed.push(`${message!.id} ${message!.type}`);
    });
  });
  afterEach(() => {
    whatsapp.close();
    jest.useRealTimers();
  });

  it('at once, as a rule', () => {
    whatsapp.inbound.write({ from: ANN, wamid: 'a' });
    expect(pushed).toEqual(['a text']);
  });

  it('so much later, while the chat has the message already', () => {
    whatsapp.inbound.write({ from: ANN, wamid: 'a', webhook_delay_ms: 5000 });
    whatsapp.inbound.write({ from: ANN, wamid: 'b', kind: 'edit', context: 'a', text: 'blue' });
    jest.advanceTimersByTime(4999);
    expect(pushed).toEqual(['b edit']);
    jest.advanceTimersByTime(1);
    expect(pushed).toEqual(['b edit', 'a text']);
    expect(whatsapp.threads.find('a')!.message).toMatchObject({ content: { body: 'blue' }, edited: true });
  });

  it('first as unavailable, then as themselves, both after the delay', () => {
    whatsapp.inbound.write({
      from: ANN,
      wamid: 'a',
      kind: 'image',
      unavailable_ms: 300,
      webhook_delay_ms: 100,
    });
    expect(pushed).toEqual([]);
    jest.advanceTimersByTime(100);
    expect(pushed).toEqual(['a unsupported']);
    jest.advanceTimersByTime(299);
    expect(pushed).toEqual(['a unsupported']);
    jest.advanceTimersByTime(1);
    expect(pushed).toEqual(['a unsupported', 'a image']);
  });

  it('not at all after a reset', () => {
    whatsapp.inbound.write({ from: ANN, webhook_delay_ms: 100 });
    whatsapp.world.reset();
    jest.advanceTimersByTime(1000);
    expect(pushed).toEqual([]);
  });

  it('of answers that a customer gives by itself: after the delay, as often as set', () => {
    whatsapp.world.customers.change(ANN, { auto_reply: { text: 'Closed.', delay_ms: 2000, times: 2 } });
    for (let count = 0; count < 5; count += 1) whatsapp.autoReplies.onReceived(ANN);
    jest.advanceTimersByTime(1999);
    expect(pushed).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(pushed).toHaveLength(2);
  });
});
