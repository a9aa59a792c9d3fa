import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConversationRow, ENDPOINTS, NoteRequest, type ThreadNote } from '@feelori/contracts';
import { Acting, type Actor } from '@feelori/platform/audit';
import { type Caller, CurrentUser, Permitted } from '@feelori/platform/auth';
import { InboxNotes } from './inbox-notes';

/** People write notes for each other. */
@ApiTags('inbox')
@Controller()
export class InboxNotesController {
  constructor(private readonly notes: InboxNotes) {}

  /** The same `clientNoteId` again is the same note. */
  @Post(ENDPOINTS.addNote.path)
  @Permitted(ENDPOINTS.addNote.permission)
  @HttpCode(200)
  add(@Param('id') id: string, @Body() request: NoteRequest, @Acting() actor: Actor): Promise<ThreadNote> {
    return this.notes.add(id, request, actor);
  }

  /** The caller has seen the notes here that call them. Bears repetition. */
  @Post(ENDPOINTS.seeMentions.path)
  @Permitted(ENDPOINTS.seeMentions.permission)
  @HttpCode(200)
  seeMentions(@Param('id') id: string, @CurrentUser() caller: Caller): Promise<ConversationRow> {
    return this.notes.see(id, caller.id);
  }
}
