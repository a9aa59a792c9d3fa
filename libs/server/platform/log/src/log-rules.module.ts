import { Global, Module } from '@nestjs/common';
import { LogRules } from './log-rules';

/** Makes what is logged changeable from everywhere. */
@Global()
@Module({ providers: [LogRules], exports: [LogRules] })
export class LogRulesModule {}
