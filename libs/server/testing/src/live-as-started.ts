import type { LiveSettingName } from '@feelori/contracts';
import type { LiveSettings } from '@feelori/platform/live-settings';
import type { Settings } from '@feelori/platform/settings';

/** Settings that nobody changes: each holds what it started with. */
export function liveAsStarted({ live }: Pick<Settings, 'live'>): LiveSettings {
  return { isKnown: true, get: (name: LiveSettingName) => live[name] } as unknown as LiveSettings;
}
