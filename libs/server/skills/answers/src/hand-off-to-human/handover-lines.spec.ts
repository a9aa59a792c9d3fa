import { message } from '../testing/answers-on';
import { handoverLines } from './handover-lines';

const at = new Date();
const base = { noted: null, history: [], tools: [], asked: [message('my parcel\narrived broken')] };

describe('handoverLines', () => {
  it('say what is wanted, what it is about, and what was done', () => {
    const history = [
      { role: 'customer' as const, text: 'where is my order', at },
      { role: 'assistant' as const, text: 'Order #1002 was delivered.', at },
    ];
    const tools = [
      { name: 'track_order', ms: 3, ok: true },
      { name: 'track_order', ms: 3, ok: true },
      { name: 'store_policy', ms: 3, ok: false },
    ];
    const lines = handoverLines({ ...base, reason: 'complaint', noted: 'Order #1002', history, tools });
    expect(lines.split('\n')).toEqual([
      'Customer complains: “my parcel arrived broken”',
      'About: Order #1002',
      'Until now: 2 messages, looked up track order, store policy (failed); told last “Order #1002 was delivered.”',
    ]);
  });

  it('are three also where nothing is known, and of reasons without words', () => {
    const lines = handoverLines({ ...base, reason: 'of_another_version' });
    expect(lines.split('\n')).toEqual([
      'Customer of another version: “my parcel arrived broken”',
      'About: not said',
      'Until now: 1 message, looked up nothing; told last nothing yet',
    ]);
  });

  it('stay short, whatever was written', () => {
    const asked = [message('ha\n'.repeat(20_000))];
    const noted = 'x'.repeat(5_000);
    const lines = handoverLines({ ...base, reason: 'complaint', asked, noted });
    expect(lines.split('\n')).toHaveLength(3);
    expect(lines.length).toBeLessThan(600);
  });
});
