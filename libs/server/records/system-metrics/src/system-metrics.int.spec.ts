import { ReportReads } from '@feelori/platform/mongo';
import { testSettings, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { MetricsRollUp } from './metrics-roll-up';
import type { CountedMinute, SystemMetric } from './system-metric';
import { systemMetricSchema } from './system-metric.schema';
import { SystemMetrics } from './system-metrics';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const begin = (at: Date, ms: number): Date => new Date(Math.floor(at.getTime() / ms) * ms);

describe('SystemMetrics', () => {
  const stores = testStores();
  let connection: Connection;
  let metrics: SystemMetrics;
  let rollUp: MetricsRollUp;
  let day = 0;
  /** Each test counts on a day of its own. */
  const at = (time: string): Date => new Date(Date.parse(`2026-11-01T${time}Z`) + day * DAY_MS);
  const minute = (time: string, arrivals: number): CountedMinute => ({
    at: at(time),
    hour: begin(at(time), HOUR_MS),
    day: begin(at(time), DAY_MS),
    counts: { arrivals },
    firstAnswers: [arrivals],
  });
  const hours = async (): Promise<[string, number | undefined][]> =>
    (await metrics.read('hour', { from: at('00:00:00'), to: at('23:59:59') })).map((hour) => [
      hour.at.toISOString().slice(11, 16),
      hour.counts['arrivals'],
    ]);
  const days = async (): Promise<SystemMetric[]> =>
    metrics.read('day', { from: at('00:00:00'), to: at('23:59:59') });

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<SystemMetric>('SystemMetric', systemMetricSchema);
    await model.createIndexes();
    metrics = new SystemMetrics(model, new ReportReads(testSettings()));
    rollUp = new MetricsRollUp(model, metrics);
  });
  beforeEach(() => (day += 1));
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('rolls minutes of all processes up to hours and days, and what comes later into the same ones', async () => {
    await metrics.writeMinutes('a', [minute('10:59:00', 1), minute('11:00:00', 2)]);
    await metrics.writeMinutes('b', [minute('11:00:00', 3), minute('12:05:00', 4)]);
    expect(await rollUp.run(100)).toBeGreaterThan(0);
    expect(await rollUp.run(100)).toBe(0);
    // The same minute again, as after a write whose outcome was not known, and one that waited for hours.
    await metrics.writeMinutes('b', [minute('12:05:00', 4), minute('10:01:00', 10)]);
    await rollUp.run(100);
    expect(await hours()).toEqual([
      ['10:00', 11],
      ['11:00', 5],
      ['12:00', 4],
    ]);
    const [whole, ...more] = await days();
    expect([whole?.counts, whole?.firstAnswers, more.length]).toEqual([{ arrivals: 20 }, [20], 0]);
  });

  it('is whole whatever it breaks off at, and however few it takes at once', async () => {
    for (let n = 0; n < 5; n += 1) await metrics.writeMinutes('a', [minute(`0${n}:00:00`, 1)]);
    const model = connection.model<SystemMetric>('SystemMetric');
    for (const step of ['updateOne', 'bulkWrite'] as const) {
      jest.spyOn(model, step).mockImplementationOnce(() => {
        throw new Error('broken off');
      });
      await expect(rollUp.run(2)).rejects.toThrow('broken off');
    }
    while ((await rollUp.run(2)) > 0);
    expect((await days()).map(({ counts }) => counts['arrivals'])).toEqual([5]);
  });

  it('is not set back by one that read less, nor by parts that are forgotten', async () => {
    await metrics.writeMinutes('a', [minute('10:00:00', 1)]);
    const read = metrics.read.bind(metrics);
    let others: Promise<unknown> | null = null;
    jest.spyOn(metrics, 'read').mockImplementationOnce(async (unit, span) => {
      const few = await read(unit, span);
      await metrics.writeMinutes('b', [minute('10:00:00', 2)]);
      others = new MetricsRollUp(connection.model<SystemMetric>('SystemMetric'), metrics).run(100);
      await others;
      return few;
    });
    await rollUp.run(100);
    expect(others).not.toBeNull();
    expect(await hours()).toEqual([['10:00', 3]]);

    expect(await metrics.forget('minute', at('10:00:01'), 1_000)).toBeGreaterThan(1);
    await metrics.writeMinutes('c', [minute('10:30:00', 7)]);
    await rollUp.run(100);
    expect(await hours()).toEqual([['10:00', 3]]);
    expect(await rollUp.run(100)).toBe(0);
  });

  it('goes by the hours and days that each minute says it belongs to', async () => {
    const there = (time: string, hour: string, date: string): CountedMinute => ({
      ...minute(time, 1),
      hour: at(hour),
      day: at(date),
    });
    await metrics.writeMinutes('a', [
      there('18:29:00', '17:30:00', '00:00:00'),
      there('18:30:00', '18:30:00', '18:30:00'),
      there('19:10:00', '18:30:00', '18:30:00'),
    ]);
    await rollUp.run(100);
    expect(await hours()).toEqual([
      ['17:30', 1],
      ['18:30', 2],
    ]);
    expect((await days()).map((one) => [one.at.toISOString().slice(11, 16), one.counts['arrivals']])).toEqual(
      [
        ['00:00', 1],
        ['18:30', 2],
      ],
    );
  });
});
