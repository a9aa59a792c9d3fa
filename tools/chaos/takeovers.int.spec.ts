import path from 'node:path';
import { takeoverRun } from './takeover-run';

const seed = Number(process.env['TAKEOVER_SEED'] ?? Date.now() % 1_000_000);

describe('people who take over while the assistant answers', () => {
  it(`are never spoken over (TAKEOVER_SEED=${seed})`, async () => {
    const verdict = await takeoverRun(path.resolve(__dirname, '../..'), { count: 60, seed });
    expect(verdict).toMatchObject({ takeovers: 60, person_not_once: [], assistant_after: [] });
    // Otherwise the moments were not those of an answer.
    expect(Math.min(verdict.answered_before, verdict.silenced)).toBeGreaterThan(3);
  }, 180_000);
});
