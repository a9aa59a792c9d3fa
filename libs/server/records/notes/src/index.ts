export type { Note, NotePlace } from './note';
export { Notes } from './notes';
export { NotesModule } from './notes.module';
