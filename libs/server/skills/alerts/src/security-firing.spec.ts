import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SecurityEventKind } from '@feelori/contracts';
import { judgeEvents } from './security-firing';

const firing = (events: Partial<Record<SecurityEventKind, number>>): string[] =>
  judgeEvents(new Map(Object.entries(events) as [SecurityEventKind, number][])).firing.map(({ key }) => key);

describe('what security events mean together', () => {
  it.each([
    [{ sign_in_failed: 30, sign_in_locked_out: 2 }, []],
    [{ sign_in_failed: 31 }, ['passwords-guessed']],
    [{ sign_in_locked_out: 3 }, ['passwords-guessed']],
    [{ second_factor_failed: 11 }, ['passwords-guessed']],
    [{ refresh_token_reused: 1 }, ['session-copied']],
    [{ webhook_signature_refused: 121 }, ['webhooks-not-signed']],
    [{ signed_in: 900, role_changed: 3 }, []],
  ])('%j: %j', (events, alerts) => {
    expect(firing(events)).toEqual(alerts);
  });

  it('is unknown while the events cannot be read, and each has a page', () => {
    const { unknown } = judgeEvents(null);
    expect(unknown.size).toBe(3);
    for (const alert of unknown) {
      const page = path.join(__dirname, '../../../../../docs/runbooks', `${alert}.md`);
      expect(readFileSync(page, 'utf8')).toContain('## What to do');
    }
  });
});
