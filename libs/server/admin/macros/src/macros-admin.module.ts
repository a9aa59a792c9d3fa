import { Module } from '@nestjs/common';
import { MacrosModule } from '@feelori/records/macros';
import { MacroKeeper } from './macro-keeper';
import { MacrosController } from './macros.controller';

/** The shop's macros: whoever answers reads them, who may looks after them. */
@Module({ imports: [MacrosModule], controllers: [MacrosController], providers: [MacroKeeper] })
export class MacrosAdminModule {}
