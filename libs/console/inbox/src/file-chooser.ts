import { inject, Injectable } from '@angular/core';
import { type AttachedKind, TELLING_BYTES } from '@feelori/contracts';
import { ChosenFiles } from './chosen-files';
import { redrawnPicture } from './redrawn-picture';
import { type SendableFile, sendableFile } from './sendable-file';

/** Takes files for a conversation that WhatsApp takes; pictures it does not are drawn anew as ones it does. */
@Injectable({ providedIn: 'root' })
export class FileChooser {
  private readonly chosen = inject(ChosenFiles);

  /** Why it cannot be sent, and what to do, in words; null when it is on its way. */
  async choose(conversationId: string, file: File): Promise<string | null> {
    const found = await fitting(file);
    if (typeof found === 'string') return found;
    this.chosen.choose({ conversationId, ...found });
    return null;
  }

  /** The same for a file that stands in a template, not beside the reply: its key, or why it cannot be sent. */
  async forTemplate(
    conversationId: string,
    file: File,
  ): Promise<{ key: string; kind: AttachedKind; name: string } | string> {
    const found = await fitting(file);
    if (typeof found === 'string') return found;
    const { kind, name } = found;
    return { key: this.chosen.choose({ conversationId, ...found, inTemplate: true }), kind, name };
  }
}

type Fitting = { blob: Blob; kind: AttachedKind; type: string; name: string };

/** The file as WhatsApp takes it, drawn anew where it must be; else why not, in words. */
async function fitting(file: File): Promise<Fitting | string> {
  const check = await checked(file, file.name);
  if (check.kind === 'fits') return fits(file, check);
  const redrawn = check.shrinks ? await redrawnPicture(file) : null;
  if (redrawn === null) return `“${file.name}” ${check.why}`;
  const again = await checked(redrawn, file.name.replace(/\.[a-z0-9]{1,8}$/i, '') + '.jpg');
  return again.kind === 'fits' ? fits(redrawn, again) : `“${file.name}” ${check.why}`;
}

function fits(blob: Blob, { as: kind, type, name }: Extract<SendableFile, { kind: 'fits' }>): Fitting {
  return { blob, kind, type, name };
}

async function checked(blob: Blob, name: string): Promise<SendableFile> {
  try {
    const head = new Uint8Array(await blob.slice(0, TELLING_BYTES).arrayBuffer());
    return sendableFile({ name, type: blob.type, size: blob.size, head });
  } catch {
    return { kind: 'refused', why: 'cannot be read. A folder cannot be attached.', shrinks: false };
  }
}
