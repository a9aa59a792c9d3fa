import { Module } from '@nestjs/common';
import { TextRecordsModule } from '@feelori/records/texts';
import { UsersModule } from '@feelori/records/users';
import { EditedTextsModule } from '@feelori/skills/edited-texts';
import { TextChanger } from './text-changer';
import { TextReader } from './text-reader';
import { TextsController } from './texts.controller';

/** The texts that customers read: see them, change them, undo it. */
@Module({
  imports: [EditedTextsModule, TextRecordsModule, UsersModule],
  controllers: [TextsController],
  providers: [TextChanger, TextReader],
})
export class TextsAdminModule {}
