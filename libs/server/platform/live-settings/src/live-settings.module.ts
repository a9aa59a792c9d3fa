import { Global, Module } from '@nestjs/common';
import { FollowedSettings } from './followed-settings';
import { LiveFlags } from './live-flags';
import { LiveSettings } from './live-settings';

/** What people change while it runs, in every process. */
@Global()
@Module({ providers: [FollowedSettings, LiveFlags, LiveSettings], exports: [LiveFlags, LiveSettings] })
export class LiveSettingsModule {}
