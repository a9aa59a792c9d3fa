import { Module } from '@nestjs/common';
import { DoctorModule } from '@feelori/skills/doctor';
import { SetUpController } from './set-up.controller';

/** The checklist of the set-up. */
@Module({ imports: [DoctorModule], controllers: [SetUpController] })
export class SetUpModule {}
