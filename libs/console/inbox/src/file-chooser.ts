import { inject, Injectable } from '@angular/core';
import { TELLING_BYTES } from '@feelori/contracts';
import { ChosenFiles } from './chosen-files';
import { redrawnPicture } from './redrawn-picture';
import { type SendableFile, sendableFile } from './sendable-file';

/** Takes files for a conversation that WhatsApp takes; pictures it does not are drawn anew as ones it does. */
@Injectable({ providedIn: 'root' })
export class FileChooser {
  private readonly chosen = inject(ChosenFiles);

  /** Why it cannot be sent, and what to do, in words; null when it is on its way. */
  async choose(conversationId: string, file: File): Promise<string | null> {
    const check = await checked(file, file.name);
    if (check.kind === 'fits') return this.take(conversationId, file, check);
    const redrawn = check.shrinks ? await redrawnPicture(file) : null;
    if (redrawn === null) return `“${file.name}” ${check.why}`;
    const again = await checked(redrawn, file.name.replace(/\.[a-z0-9]{1,8}$/i, '') + '.jpg');
    return again.kind === 'fits' ? this.take(conversationId, redrawn, again) : `“${file.name}” ${check.why}`;
  }

  private take(
    conversationId: string,
    blob: Blob,
    { as: kind, type, name }: Extract<SendableFile, { kind: 'fits' }>,
  ): null {
    this.chosen.choose({ conversationId, kind, type, name, blob });
    return null;
  }
}

async function checked(blob: Blob, name: string): Promise<SendableFile> {
  try {
    const head = new Uint8Array(await blob.slice(0, TELLING_BYTES).arrayBuffer());
    return sendableFile({ name, type: blob.type, size: blob.size, head });
  } catch {
    return { kind: 'refused', why: 'cannot be read. A folder cannot be attached.', shrinks: false };
  }
}
