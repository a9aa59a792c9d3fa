import { replyText } from '@feelori/contracts';
import type { DeadLetter, LetterEdit } from '@feelori/records/dead-letters';
import type { OutboxEntry, OutboxPart } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';

interface NamedText {
  name: string;
  text: string;
}

/** What was asked, what is to be said, and what people made of that, none of it twice. Pure. */
export function letterTexts(
  { edits = [] }: Pick<DeadLetter, 'edits'>,
  turn: Turn | null,
  entry: OutboxEntry | null,
): NamedText[] {
  const asked = turn === null ? [] : [{ name: 'The customer asked', text: turn.askedText }];
  const said = (entry?.parts ?? []).flatMap((part) => [
    { name: `Part ${part.i + 1}`, text: partText(part) },
    ...editTexts(
      part,
      edits.find(({ part: i }) => i === part.i),
    ),
  ]);
  return [...asked, ...said];
}

function editTexts(part: OutboxPart, edit: LetterEdit | undefined): NamedText[] {
  if (edit === undefined) return [];
  return [
    { name: `Part ${part.i + 1}, as it was first`, text: edit.original },
    { name: `Part ${part.i + 1}, as it was edited`, text: edit.text },
  ].filter(({ text }) => text !== partText(part));
}

function partText({ content }: OutboxPart): string {
  return replyText(content) || (content.kind === 'attachment' ? `a file: ${content.file.name}` : 'a picture');
}
