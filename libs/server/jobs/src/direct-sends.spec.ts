import { Shutdown } from '@feelori/platform/lifecycle';
import { DirectSends } from './direct-sends';
import { InProcessWakeUps } from './in-process-wake-ups';

const line = { conversationId: '100:c', phoneNumberId: '100', customerId: 'c' };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the shortest way out', () => {
  function stage(): { direct: DirectSends<string>; inProcess: InProcessWakeUps; got: unknown[] } {
    const inProcess = new InProcessWakeUps(new Shutdown(0));
    const got: unknown[] = [];
    inProcess.register('send', (_id, handed) => Promise.resolve(void got.push(handed)));
    return { direct: new DirectSends<string>(inProcess), inProcess, got };
  }

  it('is open where delivery is here and the pace lets a message out', async () => {
    const { direct, got } = stage();
    expect(await direct.ask(line)).toBeNull();
    direct.register(({ customerId }) => Promise.resolve(customerId === 'c'));
    (await direct.ask(line))?.use('words');
    await settled();
    expect(got).toEqual(['words']);
    expect(await new DirectSends(new InProcessWakeUps(new Shutdown(0))).ask(line)).toBeNull();
  });

  it('keeps no place where the pace says no, or nothing', async () => {
    const { direct, inProcess } = stage();
    direct.register(() => Promise.resolve(false));
    expect(await direct.ask(line)).toBeNull();
    direct.register(() => Promise.reject(new Error('no')));
    expect(await direct.ask(line)).toBeNull();
    await settled();
    expect(inProcess.reserve('send', line.conversationId)).not.toBeNull();
  });
});
