import { NO_OPENING_HOURS, NO_ORDER_NEWS } from '@feelori/contracts';
import { changeWords } from './change-words';

describe('what a version changed, in words', () => {
  it.each([
    ['assistant.mode', 'automatic', 'draft', 'Automatic', 'Drafts'],
    ['assistant.paused', false, true, 'off', 'on'],
    ['shop.name', '', 'Feelori', 'nothing', 'Feelori'],
    ['pace.quiet_ms', 1_200, 1_000, '1.2 seconds', '1 second'],
    ['retention.messages_days', 0, 90, 'everything is kept', '90 days'],
    ['retention.turns_days', 0, 7, 'as long as the messages', '7 days'],
    ['alerts.repeat_hours', 1, 24, '1 hour', '24 hours'],
    ['alerts.repeat_hours', 0, 24, 'never', '24 hours'],
    ['cost.day_dollars', 0, 1_500, 'no limit', '$1,500'],
    ['actions.cancel_up_to', 50, 0, '50', 'somebody always approves it'],
  ] as const)('names both values of %s', (name, before, after, from, to) => {
    expect(changeWords(name, before, after)).toEqual([{ what: '', from, to }]);
  });

  it('says nothing where nothing changed', () => {
    expect(changeWords('notices.orders', NO_ORDER_NEWS, { ...NO_ORDER_NEWS })).toEqual([]);
  });

  it('tells opening hours by day and holiday', () => {
    const after = {
      timeZone: 'Europe/Berlin',
      week: [
        [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
        ...NO_OPENING_HOURS.week.slice(1),
      ],
      holidays: [{ date: '2026-12-25', name: 'Christmas', spans: [] }],
    };
    expect(changeWords('shop.opening_hours', NO_OPENING_HOURS, after)).toEqual([
      { what: 'time zone', from: 'UTC', to: 'Europe/Berlin' },
      { what: 'Monday', from: 'nothing', to: '09:00 to 12:00, 13:00 to 17:00' },
      { what: 'holidays, no. 1, date', from: 'nothing', to: '2026-12-25' },
      { what: 'holidays, no. 1, name', from: 'nothing', to: 'Christmas' },
    ]);
  });

  it('tells news of orders by kind, and quiet hours', () => {
    const shipped = { on: true, template: 'order_shipped', places: ['name', 'order'] as const };
    const after = {
      ...NO_ORDER_NEWS,
      kinds: { ...NO_ORDER_NEWS.kinds, shipped },
      quiet: { from: '22:00', to: '08:00' },
    };
    expect(changeWords('notices.orders', NO_ORDER_NEWS, after as never)).toEqual([
      { what: 'shipped, told', from: 'off', to: 'on' },
      { what: 'shipped, template', from: 'nothing', to: 'order_shipped' },
      { what: 'shipped, filled in', from: 'nothing', to: 'name, order' },
      { what: 'quiet hours', from: 'nothing', to: '22:00 to 08:00' },
    ]);
  });

  it('tells models by their place', () => {
    const gemini = { vendor: 'gemini', model: 'g-1', tier: 'quality', price: null } as const;
    const openai = { vendor: 'openai', model: 'o-1', tier: 'cheap', price: { in: 0.1, out: 0.4 } } as const;
    expect(changeWords('assistant.models', [gemini] as never, [openai, gemini] as never)).toEqual([
      {
        what: 'no. 1',
        from: 'gemini, g-1, quality',
        to: 'openai, o-1, cheap, $0.1 in and $0.4 out for a million tokens',
      },
      { what: 'no. 2', from: 'nothing', to: 'gemini, g-1, quality' },
    ]);
  });
});
