import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Figures, judgeFigures } from './firing';
import { nextAlerts } from './next-alerts';

const NOW = new Date('2026-11-28T12:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const HOUR = 3_600_000;

function figures(values: Record<string, number | Record<string, number>>, label = 'breaker'): Figures {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? [{ labels: {}, value }]
        : Object.entries(value).map(([about, one]) => ({ labels: { [label]: about }, value: one })),
    ]),
  );
}
const firingBy = (values: Parameters<typeof figures>[0], label?: string): string[] =>
  judgeFigures(figures(values, label), { quietOpenHours: null }).firing.map(({ key }) => key);

describe('what needs a person', () => {
  it.each([
    [{ backlog_oldest_seconds: 61 }, ['oldest-unanswered']],
    [{ backlog_oldest_seconds: 60 }, []],
    [{ backlog_oldest_seconds: NaN }, []],
    [{ dead_letters_open: 2, quarantine_open: 0 }, ['dead-letters-grow']],
    [{ breaker_state: { gemini: 2, openai: 1, shopify: 0 } }, ['breaker-open:gemini']],
    [{ model_budget_level: 2 }, ['budget-spent']],
    [{ model_budget_level: 1 }, ['budget-nearly-spent']],
    [{ worker_heartbeat_age_seconds: 31 }, ['workers-missing']],
    [{ disk_free_ratio: 0.09 }, ['disk-nearly-full']],
    [{ database_disk_free_ratio: 0.09 }, ['database-disk-nearly-full']],
    [{ webhook_endpoints_failed: 1 }, ['endpoint-off']],
  ])('%j', (values, keys) => {
    expect(firingBy(values)).toEqual(keys);
  });

  it('tells what it is about', () => {
    expect(firingBy({ dependency_up: { database: 0, redis: 0, redis_cache: 1 } }, 'dependency')).toEqual([
      'redis-down:redis',
    ]);
    expect(firingBy({ credential_expires_seconds: { whatsapp_token: 86_400 } }, 'credential')).toEqual([
      'token-expires:whatsapp_token',
    ]);
    expect(firingBy({ clock_skew_seconds: { machine: -3, redis: 1 } }, 'clock')).toEqual([
      'clock-skewed:machine',
    ]);
  });

  it('is a shop that is open and hears nothing', () => {
    const quiet = (quietOpenHours: number | null): string[] =>
      judgeFigures(new Map(), { quietOpenHours }).firing.map(({ key }) => key);
    expect([quiet(null), quiet(1.9), quiet(2)]).toEqual([[], [], ['no-traffic-in-opening-hours']]);
  });

  it('has a page for each of them', () => {
    const all = judgeFigures(new Map(), { quietOpenHours: null }).unknown;
    expect(all.size).toBeGreaterThan(10);
    for (const alert of all) {
      const page = path.join(__dirname, '../../../../../docs/runbooks', `${alert}.md`);
      expect(readFileSync(page, 'utf8')).toContain('## What to do');
    }
  });
});

describe('what people are told of it', () => {
  const waits = judgeFigures(figures({ backlog_oldest_seconds: 90 }), { quietOpenHours: null });
  const none = judgeFigures(figures({ backlog_oldest_seconds: 0 }), { quietOpenHours: null });
  const unknown = judgeFigures(new Map(), { quietOpenHours: null });

  it('is nothing until it has held for as long as its rule wants, and then once', () => {
    const first = nextAlerts([], waits, NOW, 12 * HOUR);
    expect([first.raised, first.put.length]).toEqual([[], 1]);
    const second = nextAlerts(first.put, waits, later(1), 12 * HOUR);
    expect(second.raised).toMatchObject([{ alert: 'oldest-unanswered', since: NOW, toldAt: later(1) }]);
    const third = nextAlerts(second.put, waits, later(2), 12 * HOUR);
    expect(third.raised).toEqual([]);
    expect(nextAlerts(third.put, waits, later(12 * 60 + 1), 12 * HOUR).raised).toHaveLength(1);
    expect(nextAlerts(third.put, waits, later(999 * 60), 0).raised).toEqual([]);
  });

  it('is that it is over, once, and only where it was told', () => {
    const first = nextAlerts([], waits, NOW, 0);
    expect(nextAlerts(first.put, none, later(1), 0)).toMatchObject({
      forget: ['oldest-unanswered'],
      ended: [],
    });
    const told = nextAlerts(first.put, waits, later(1), 0);
    const over = nextAlerts(told.put, none, later(2), 0);
    expect(over.ended).toMatchObject([{ alert: 'oldest-unanswered', endedAt: later(2) }]);
    expect(nextAlerts(over.put, none, later(3), 0)).toEqual({ put: [], forget: [], raised: [], ended: [] });
    expect(nextAlerts(over.put, waits, later(4), 0).put).toMatchObject([{ since: later(4), toldAt: null }]);
  });

  it('goes on while nobody knows', () => {
    const told = nextAlerts(nextAlerts([], waits, NOW, 0).put, waits, later(1), 0);
    expect(nextAlerts(told.put, unknown, later(2), 0)).toEqual({
      put: [],
      forget: [],
      raised: [],
      ended: [],
    });
  });
});
