import type { Role } from './kill-plan';
import { recoveryTimes, type Seen } from './recovery-times';

const down = (role: Role, at: number): Seen => ({ kind: 'down', role, at });
const up = (role: Role, at: number): Seen => ({ kind: 'up', role, at });
const message = (at: number): Seen => ({ kind: 'taken', message: true, at });
const status = (at: number): Seen => ({ kind: 'taken', message: false, at });
const refused = (at: number): Seen => ({ kind: 'refused', at });
const reply = (at: number): Seen => ({ kind: 'reply', at });

describe('how long it takes until webhooks are taken again', () => {
  it('counts from the moment the store answers, and keeps the longest', () => {
    const seen = [
      down('mongodb', 100),
      up('mongodb', 1_100),
      refused(1_200),
      message(1_500),
      down('redis', 2_000),
    ];
    expect(recoveryTimes([...seen, up('redis', 2_010), status(2_050)], 9_000).backMs).toBe(400);
  });

  it('counts from the last of several that were down, the worker not among them', () => {
    const seen = [
      down('mongodb', 0),
      down('api', 10),
      up('mongodb', 1_000),
      down('worker', 1_100),
      up('api', 3_000),
    ];
    expect(recoveryTimes([...seen, message(3_300), up('worker', 9_000)], 9_000).backMs).toBe(300);
  });

  it('does not count what was taken while another store was down', () => {
    const seen = [down('mongodb', 0), down('redis', 0), up('mongodb', 100), message(200), up('redis', 5_000)];
    expect(recoveryTimes([...seen, message(5_020)], 9_000).backMs).toBe(20);
  });

  it('counts a wait that the next kill cut off, and one that never ended, when a webhook was refused in it', () => {
    const cut = [down('mongodb', 0), up('mongodb', 500), refused(600), down('mongodb', 4_500)];
    expect(recoveryTimes(cut, 5_000).backMs).toBe(4_000);
    expect(recoveryTimes([...cut, up('mongodb', 6_000), refused(7_000)], 60_000).backMs).toBe(54_000);
  });

  it('counts nothing where nobody posted', () => {
    expect(recoveryTimes([down('mongodb', 0), up('mongodb', 500)], 60_000).backMs).toBe(0);
    expect(recoveryTimes([message(10), refused(20)], 60_000)).toEqual({ backMs: 0, workerBackMs: 0 });
  });
});

describe('how long it takes until replies go out again', () => {
  it('counts from when all answer, once a message was taken', () => {
    const seen = [down('worker', 0), message(50), up('worker', 1_000), message(1_100), reply(1_900)];
    expect(recoveryTimes(seen, 9_000).workerBackMs).toBe(900);
  });

  it('does not take the reply to an earlier message for it', () => {
    const seen = [down('redis', 0), up('redis', 1_000), reply(1_050), message(1_100), reply(3_000)];
    expect(recoveryTimes(seen, 9_000).workerBackMs).toBe(2_000);
  });

  it('counts a wait without an end', () => {
    const seen = [down('redis', 0), up('redis', 1_000), message(1_100)];
    expect(recoveryTimes(seen, 31_000).workerBackMs).toBe(30_000);
  });

  it('counts nothing where nobody wrote any more', () => {
    const seen = [down('worker', 0), up('worker', 1_000), status(1_100), reply(30_000)];
    expect(recoveryTimes(seen, 31_000).workerBackMs).toBe(0);
  });
});
