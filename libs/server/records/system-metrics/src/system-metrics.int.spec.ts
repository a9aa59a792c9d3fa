import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { SystemMetric } from './system-metric';
import { systemMetricSchema } from './system-metric.schema';
import { SystemMetrics } from './system-metrics';

const at = (time: string): Date => new Date(`2026-11-23T${time}Z`);
const minute = (time: string, arrivals: number) => ({
  at: at(time),
  counts: { arrivals },
  firstAnswers: [arrivals],
});

describe('SystemMetrics', () => {
  const stores = testStores();
  let connection: Connection;
  let metrics: SystemMetrics;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    metrics = new SystemMetrics(connection.model<SystemMetric>('SystemMetric', systemMetricSchema));
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('rolls minutes of all processes up to hours and days, each time anew', async () => {
    await metrics.writeMinutes('a', [minute('10:59:00', 1), minute('11:00:00', 2)]);
    await metrics.writeMinutes('b', [minute('11:00:00', 3), minute('12:05:00', 4)]);
    await metrics.rollUp(at('11:30:00'));
    await metrics.rollUp(at('12:06:00'));
    await metrics.writeMinutes('b', [minute('12:05:00', 4)]);
    await metrics.rollUp(at('12:07:00'));
    const span = { from: at('00:00:00'), to: at('23:59:59') };
    const hours = await metrics.read('hour', span);
    expect(hours.map((hour) => [hour.at.toISOString().slice(11, 16), hour.counts['arrivals']])).toEqual([
      ['10:00', 1],
      ['11:00', 5],
      ['12:00', 4],
    ]);
    const [day, ...more] = await metrics.read('day', span);
    expect([day?.counts, day?.firstAnswers, more.length]).toEqual([{ arrivals: 10 }, [10], 0]);
    expect(day?.endsAt.getTime()).toBeGreaterThan(at('12:00:00').getTime());
  });

  it('leaves the forgetting to the database', async () => {
    const index = systemMetricSchema.indexes().find(([, options]) => options.name === 'retention');
    expect(index).toEqual([{ endsAt: 1 }, expect.objectContaining({ expireAfterSeconds: 0 })]);
    expect(await connection.collection('system_metrics').countDocuments({ endsAt: { $exists: false } })).toBe(
      0,
    );
  });
});
