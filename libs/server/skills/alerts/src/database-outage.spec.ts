import { DatabaseOutage } from './database-outage';

/** As much of Redis as it takes: a key is there until it is removed. */
function redisOfAll(): object {
  const keys = new Set<string>();
  const client = {
    set: (key: string) => Promise.resolve(keys.has(key) ? null : keys.add(key) && 'OK'),
    del: (key: string) => Promise.resolve(Number(keys.delete(key))),
  };
  const within = (_ms: number, _what: string, ask: (redis: typeof client) => Promise<unknown>) => ask(client);
  return { within };
}

describe('a database that is away', () => {
  const told: string[] = [];
  let now: number;
  const outageOf = (redis: object): DatabaseOutage => {
    const send = ({ raised, ended }: Record<'raised' | 'ended', unknown[]>): Promise<null> => {
      told.push(...raised.map(() => 'raised'), ...ended.map(() => 'ended'));
      return Promise.resolve(null);
    };
    const settings = { redis: { prefix: 'test' } };
    const clock = { now: () => new Date(now) };
    return new DatabaseOutage({ send } as never, redis as never, settings as never, clock as never);
  };
  const pass = async (processes: readonly DatabaseOutage[], isDown: boolean): Promise<void> => {
    now += 60_000;
    for (const one of processes) await one.note(isDown);
  };

  beforeEach(() => {
    told.length = 0;
    now = 0;
  });

  it('is told by one process, each time it is away', async () => {
    const redis = redisOfAll();
    const processes = [outageOf(redis), outageOf(redis)];
    for (const isDown of [true, true, true, false, true, true, false]) await pass(processes, isDown);
    expect(told).toEqual(['raised', 'ended', 'raised', 'ended']);
  });

  it('is told again where the process that told it is gone', async () => {
    const redis = redisOfAll();
    const gone = [outageOf(redis)];
    for (const isDown of [true, true]) await pass(gone, isDown);
    const others = [outageOf(redis)];
    for (const isDown of [true, true, false, true, true]) await pass(others, isDown);
    expect(told).toEqual(['raised', 'raised']);
  });
});
