import { EventEmitter } from 'node:events';
import { HeartbeatWatch } from './heartbeat-watch';
import type { TrackedClient } from './tracked-client';

const STEP_MS = 250;

/** A watched client whose driver does what the test says, for servers `a` and `b`. */
function watched(): { watch: HeartbeatWatch; says: (event: string, more?: object) => void } {
  const watch = new HeartbeatWatch({ connectTimeoutMS: 2_000, heartbeatFrequencyMS: 3_000 }, 2_000);
  const client = new EventEmitter();
  watch.listenTo(client as TrackedClient);
  const says = (event: string, more: object = {}): void => {
    client.emit(event, { connectionId: 'a', address: 'a', awaited: false, ...more });
  };
  return { watch, says };
}

/** How long the watch bears it. */
function patience(watch: HeartbeatWatch): number {
  for (let ms = 0; ms <= 60_000; ms += STEP_MS) if (watch.pass(STEP_MS)) return ms;
  return Infinity;
}

describe('HeartbeatWatch', () => {
  it('bears a look for as long as the driver allows itself and two seconds', () => {
    const { watch, says } = watched();
    says('serverHeartbeatStarted');
    expect(patience(watch)).toBe(4_000);
  });

  it('bears an awaited look, which the server answers late, for a heartbeat longer', () => {
    const { watch, says } = watched();
    says('serverHeartbeatStarted', { awaited: true });
    expect(patience(watch)).toBe(7_000);
  });

  it.each(['serverHeartbeatSucceeded', 'serverHeartbeatFailed'])(
    'expects the next look after %s',
    (ended) => {
      const { watch, says } = watched();
      says('serverHeartbeatStarted');
      says(ended);
      expect(patience(watch)).toBe(7_000);
    },
  );

  it('has no complaint while looks begin and end', () => {
    const { watch, says } = watched();
    for (let look = 0; look < 100; look += 1) {
      says('serverHeartbeatStarted');
      expect(watch.pass(2_000)).toBe(false);
      says(look % 3 ? 'serverHeartbeatSucceeded' : 'serverHeartbeatFailed');
      expect(watch.pass(3_000)).toBe(false);
    }
  });

  it('watches every server, and none that is no longer there', () => {
    const { watch, says } = watched();
    says('serverHeartbeatStarted', { connectionId: 'b', address: 'b' });
    for (let look = 0; look < 5; look += 1) {
      says('serverHeartbeatStarted');
      says('serverHeartbeatSucceeded');
      watch.pass(1_000);
    }
    expect(watch.pass(STEP_MS)).toBe(true);
    says('serverClosed', { connectionId: 'b', address: 'b' });
    expect(watch.pass(STEP_MS)).toBe(false);
  });

  it('knows nothing of a client without heartbeats (behind a load balancer)', () => {
    expect(patience(watched().watch)).toBe(Infinity);
  });
});
