import { Global, Module } from '@nestjs/common';
import { LiveFlags } from './live-flags';
import { LiveSettings } from './live-settings';

/** What people change while it runs, in every process. */
@Global()
@Module({ providers: [LiveFlags, LiveSettings], exports: [LiveFlags, LiveSettings] })
export class LiveSettingsModule {}
