import { testApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import { LiveSettings } from './live-settings';
import type { SettingsSource, StoredValue } from './settings-source';

/** What is stored, as the test has it. */
class Kept implements SettingsSource {
  stored: StoredValue[] = [];
  away = false;
  asked = 0;

  changed(): Promise<readonly StoredValue[]> {
    this.asked += 1;
    return this.away ? Promise.reject(new Error('away')) : Promise.resolve(this.stored);
  }
}

describe('LiveSettings', () => {
  let stores: TestStores;
  beforeAll(() => {
    stores = testStores();
  });
  afterAll(() => stores.drop());

  async function following(kept: Kept, env: Record<string, string> = {}) {
    const app = await testApp([], testSettings({ ...stores.env, ...env }));
    const live = app.get(LiveSettings);
    live.useSource(kept);
    return { app, live };
  }

  it('starts with what the environment says, and follows what a person set', async () => {
    const kept = new Kept();
    const { app, live } = await following(kept, { ASSISTANT_MODE: 'draft' });
    try {
      expect(live.isKnown).toBe(true);
      expect(live.get('assistant.mode')).toBe('draft');
      kept.stored = [{ name: 'assistant.mode', value: 'observe' }];
      await live.announceChange();
      expect(live.get('assistant.mode')).toBe('observe');
      kept.stored = [{ name: 'assistant.mode', value: null }];
      await live.announceChange();
      expect(live.get('assistant.mode')).toBe('draft');
    } finally {
      await app.close();
    }
  });

  it('holds the last values while the records cannot be asked, and asks for none when it is read', async () => {
    const kept = new Kept();
    const { app, live } = await following(kept);
    try {
      kept.stored = [{ name: 'assistant.paused', value: true }];
      await live.refresh();
      kept.away = true;
      await expect(live.refresh()).rejects.toThrow('away');
      const { asked } = kept;
      for (let times = 0; times < 1_000; times += 1) expect(live.get('assistant.paused')).toBe(true);
      expect(kept.asked).toBe(asked);
    } finally {
      await app.close();
    }
  });

  it('makes nothing of a value that is outside the limits of this version', async () => {
    const kept = new Kept();
    const { app, live } = await following(kept);
    try {
      kept.stored = [
        { name: 'assistant.mode', value: 'shout' as never },
        { name: 'assistant.idle_handback_minutes', value: 9_999 },
        { name: 'of.another.version' as never, value: true },
      ];
      await live.refresh();
      expect(live.get('assistant.mode')).toBe('automatic');
      expect(live.get('assistant.idle_handback_minutes')).toBe(0);
    } finally {
      await app.close();
    }
  });

  it('never shows what an older refresh read after a newer one', async () => {
    const kept = new Kept();
    const { app, live } = await following(kept);
    try {
      let last = 0;
      const refreshes = Array.from({ length: 50 }, async (_, n) => {
        kept.stored = [{ name: 'assistant.idle_handback_minutes', value: n }];
        await live.refresh();
        expect(live.get('assistant.idle_handback_minutes')).toBeGreaterThanOrEqual(last);
        last = live.get('assistant.idle_handback_minutes');
      });
      await Promise.all(refreshes);
      expect(last).toBe(49);
    } finally {
      await app.close();
    }
  });
});
