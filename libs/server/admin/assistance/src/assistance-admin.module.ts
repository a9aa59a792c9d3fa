import { Module } from '@nestjs/common';
import { AssistanceModule } from '@feelori/skills/assistance';
import { AssistanceController } from './assistance.controller';

/** The assistant's help for people who answer. */
@Module({ imports: [AssistanceModule], controllers: [AssistanceController] })
export class AssistanceAdminModule {}
