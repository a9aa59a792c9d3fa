import { type ChaosReport, failuresOf } from './chaos-report';

const well: ChaosReport = {
  lost: 0,
  duplicates: 0,
  out_of_order: 0,
  codes: { 200: 900, 503: 40, refused: 12, reset: 3 },
  back_ms_max: 15_000,
  seed: 1,
  worker_back_ms_max: 15_000,
  messages: 300,
  not_taken: 0,
  kills_asked: 10,
  kills: { mongodb: 4, redis: 3, api: 2, worker: 1 },
  self_exits: 1,
  other_replies: 0,
  duration_s: 60,
};

describe('the report of a run', () => {
  it('finds no fault with a run in which nothing was lost, twice, out of order or late', () => {
    expect(failuresOf(well)).toEqual([]);
  });

  it.each<[Partial<ChaosReport>, string]>([
    [{ lost: 1 }, '1 acknowledged messages were never answered'],
    [{ duplicates: 2 }, '2 messages were answered more than once'],
    [{ out_of_order: 1 }, '1 customers were answered out of order'],
    [{ not_taken: 3 }, '3 of 300 messages were never taken'],
    [{ codes: { 200: 9, 500: 1, reset_alive: 2 } }, 'webhooks ended in 500, reset_alive'],
    [{ back_ms_max: 15_001 }, 'webhooks were taken again only after 15001 ms'],
    [{ worker_back_ms_max: 20_000 }, 'replies went out again only after 20000 ms'],
    [{ kills: { mongodb: 9 } }, 'only 9 of 10 kills were made'],
  ])('fails %j', (change, why) => {
    expect(failuresOf({ ...well, ...change })).toEqual([why]);
  });

  it('names every fault', () => {
    expect(failuresOf({ ...well, lost: 1, duplicates: 1, codes: { 404: 1 } })).toHaveLength(3);
  });
});
