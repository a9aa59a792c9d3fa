import { Component, computed, input } from '@angular/core';
import { type AttachedKind, nameInLink, type ReplyContent, type ThreadMedia } from '@feelori/contracts';
import { Icon, Words } from '@feelori/console/ui';
import { MessageMedia } from './message-media';
import { Picture } from './picture';
import { TemplateButtons } from './template-buttons';

const NAMES: Record<AttachedKind, string> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
};

/** What was sent, drawn like the customer sees it: text, picture, file, buttons, or a list with its rows open. */
@Component({
  selector: 'fe-reply-body',
  imports: [Icon, MessageMedia, Picture, TemplateButtons, Words],
  templateUrl: './reply-body.html',
  styleUrl: './reply-body.scss',
})
export class ReplyBody {
  readonly content = input.required<ReplyContent>();
  protected readonly names = NAMES;
  /** The file a person sent, as files of customers are shown. */
  protected readonly media = computed((): ThreadMedia | null => {
    const header = this.header();
    const content = this.content();
    const file =
      content.kind === 'attachment' ? content.file : header && 'file' in header ? header.file : null;
    if (file === null) return null;
    const { id, type, size } = file;
    return { id, state: 'kept', reason: null, type, size };
  });
  /** The file above the text of a template. */
  private readonly header = computed(() => {
    const content = this.content();
    return content.kind === 'template' ? (content.header ?? null) : null;
  });
  protected readonly linked = computed(() => {
    const header = this.header();
    return header !== null && 'link' in header ? header.link : null;
  });
  protected readonly headerName = computed(() => {
    const header = this.header();
    if (header === null) return '';
    return 'file' in header ? header.file.name : nameInLink(header.link);
  });
}
