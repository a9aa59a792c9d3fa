import { Module } from '@nestjs/common';
import { NotesModule } from '@feelori/records/notes';
import { RetentionModule } from '@feelori/skills/retention';

/** Workers delete what is older than the shop keeps it, internal notes too. */
@Module({ imports: [NotesModule, RetentionModule] })
export class RetentionKeeperModule {}
