import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { MediaKind, ThreadMedia } from '@feelori/contracts';
import { Icon, InView } from '@feelori/console/ui';
import { mediaFailure, MediaSource } from './media-source';
import { sizeWords, troubleWords } from './media-words';
import { PictureDialog } from './picture-dialog';

/** A file of a conversation: a picture to enlarge, a player, or a document to save; else why it is not there. */
@Component({
  selector: 'fe-message-media',
  imports: [Icon, InView],
  templateUrl: './message-media.html',
  styleUrl: './message-media.scss',
})
export class MessageMedia {
  readonly media = input.required<ThreadMedia>();
  readonly kind = input.required<MediaKind>();
  /** What it is, in words: "Photo". */
  readonly label = input.required<string>();
  readonly fileName = input<string | null>(null);

  private readonly source = inject(MediaSource);
  private readonly dialogs = inject(MatDialog);
  private readonly document = inject(DOCUMENT);
  protected readonly url = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly loading = signal(false);
  protected readonly trouble = computed(() => troubleWords(this.media()));
  protected readonly isPicture = computed(() => this.kind() === 'image' || this.kind() === 'sticker');
  protected readonly size = computed(() => sizeWords(this.media().size ?? 0));
  protected readonly name = computed(() => this.fileName() ?? 'Document without a name');
  private readonly id = computed(() => this.media().id);

  constructor() {
    // An edit may show another file in the same place.
    effect(() => {
      this.id();
      untracked(() => this.forget());
    });
    inject(DestroyRef).onDestroy(() => this.forget());
  }

  protected async load(): Promise<void> {
    if (this.url() !== null) return;
    const bytes = await this.bytes();
    if (bytes !== null) this.url.set(URL.createObjectURL(bytes));
  }

  protected enlarge(src: string): void {
    this.dialogs.open(PictureDialog, { data: { src, label: this.label() }, maxWidth: '94vw' });
  }

  protected async save(): Promise<void> {
    const bytes = await this.bytes();
    if (bytes === null) return;
    const href = URL.createObjectURL(bytes);
    const link = Object.assign(this.document.createElement('a'), { href, download: this.name() });
    link.click();
    // The browser has taken it up once the click is over.
    setTimeout(() => URL.revokeObjectURL(href));
  }

  /** Null while it is loaded already, where it did not come, or where another file stands here meanwhile. */
  private async bytes(): Promise<Blob | null> {
    if (this.loading()) return null;
    const id = this.id();
    this.loading.set(true);
    this.failure.set(null);
    try {
      const bytes = await this.source.load(id);
      return id === this.id() ? bytes : null;
    } catch (error) {
      this.failure.set(mediaFailure(error));
      return null;
    } finally {
      this.loading.set(false);
    }
  }

  private forget(): void {
    const url = this.url();
    if (url !== null) URL.revokeObjectURL(url);
    this.url.set(null);
  }
}
