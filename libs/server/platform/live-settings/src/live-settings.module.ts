import { Global, Module } from '@nestjs/common';
import { LiveSettings } from './live-settings';

/** What people change while it runs, in every process. */
@Global()
@Module({ providers: [LiveSettings], exports: [LiveSettings] })
export class LiveSettingsModule {}
