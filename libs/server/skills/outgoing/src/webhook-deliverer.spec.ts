import { WebhookDeliverer } from './webhook-deliverer';

interface Waiting {
  _id: string;
  endpointId: string;
}

/** The deliveries of some endpoints, and a teller that comes to no end with one of them until it may. */
function outgoing({ of, hangs = '' }: { of: Record<string, number>; hangs?: string }): {
  told: string[];
  more: (endpointId: string) => void;
  goOn: () => void;
  deliverer: WebhookDeliverer;
  stop: () => Promise<void>;
} {
  const waiting: Waiting[] = [];
  const more = (endpointId: string): void => {
    waiting.push({ _id: `${endpointId}:${waiting.length}`, endpointId });
  };
  for (const [id, count] of Object.entries(of)) for (let n = 0; n < count; n += 1) more(id);
  const told: string[] = [];
  const { promise: may, resolve: goOn } = Promise.withResolvers<null>();
  const take = (one: Waiting): void => {
    told.push(one.endpointId);
    waiting.splice(waiting.indexOf(one), 1);
  };
  const teller = {
    tell: async (one: Waiting): Promise<void> => {
      if (one.endpointId === hangs) await may;
      take(one);
    },
    giveUp: (one: Waiting) => Promise.resolve(take(one)),
  };
  const deliveries = {
    dueEndpoints: () => Promise.resolve([...new Set(waiting.map(({ endpointId }) => endpointId))].sort()),
    due: (id: string, _now: Date, most: number) =>
      Promise.resolve(waiting.filter(({ endpointId }) => endpointId === id).slice(0, most)),
  };
  const kept = Object.keys(of).filter((id) => id !== 'removed');
  const endpoints = { all: () => Promise.resolve(kept.map((_id) => ({ _id, off: null }))) };
  let stop = (): Promise<void> => Promise.resolve();
  const shutdown = { register: (_name: string, close: () => Promise<void>) => void (stop = close) };
  const deliverer = new WebhookDeliverer(
    ...([
      deliveries,
      endpoints,
      teller,
      { now: () => new Date(0) },
      shutdown,
    ] as unknown as ConstructorParameters<typeof WebhookDeliverer>),
  );
  return { told, more, goOn: () => goOn(null), deliverer, stop: () => stop() };
}

describe('what is due', () => {
  it('is told to each endpoint, whoever has more', async () => {
    const { deliverer, told } = outgoing({ of: { a: 100, b: 1, removed: 1 } });
    await deliverer.run();
    expect(told.filter((id) => id !== 'a').sort()).toEqual(['b', 'removed']);
    expect(told.filter((id) => id === 'a')).toHaveLength(5);
  });

  it('is told to others again and again while one endpoint hangs, and that one has one round', async () => {
    const { deliverer, told, more, goOn, stop } = outgoing({ of: { a: 3, b: 1 }, hangs: 'a' });
    const first = deliverer.run();
    const untilTold = async (count: number): Promise<void> => {
      for (let n = 0; n < 100 && told.length < count; n += 1) await deliverer.begin();
    };
    await untilTold(1);
    more('b');
    await untilTold(2);
    expect(told).toEqual(['b', 'b']);
    const stopped = stop();
    goOn();
    await Promise.all([first, stopped]);
    expect(told).toEqual(['b', 'b', 'a']);
  });
});
