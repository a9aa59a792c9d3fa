import { Component, computed, input } from '@angular/core';
import type { AttachedKind, ReplyContent, ThreadMedia } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import { MessageMedia } from './message-media';
import { Picture } from './picture';
import { Words } from './words';

const NAMES: Record<AttachedKind, string> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
};

/** What was sent, drawn like the customer sees it: text, picture, file, buttons, or a list with its rows open. */
@Component({
  selector: 'fe-reply-body',
  imports: [Icon, MessageMedia, Picture, Words],
  templateUrl: './reply-body.html',
  styleUrl: './reply-body.scss',
})
export class ReplyBody {
  readonly content = input.required<ReplyContent>();
  protected readonly names = NAMES;
  /** The file a person sent, as files of customers are shown. */
  protected readonly media = computed((): ThreadMedia | null => {
    const content = this.content();
    if (content.kind !== 'attachment') return null;
    const { id, type, size } = content.file;
    return { id, state: 'kept', reason: null, type, size };
  });
}
