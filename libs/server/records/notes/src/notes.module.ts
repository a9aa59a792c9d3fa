import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { noteSchema } from './note.schema';
import { Notes } from './notes';

/** The collection `notes`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Note', schema: noteSchema }])],
  providers: [Notes],
  exports: [Notes],
})
export class NotesModule {}
