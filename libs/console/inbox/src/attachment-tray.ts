import { Component, inject, input } from '@angular/core';
import { Icon, type IconName } from '@feelori/console/ui';
import type { AttachedKind } from '@feelori/contracts';
import { ChosenFiles, type ChosenFile } from './chosen-files';
import { sizeWords } from './media-words';

const ICONS: Record<AttachedKind, IconName> = {
  image: 'photo',
  video: 'video',
  audio: 'voice',
  document: 'file',
};

/** Files that go with the next reply: what they are, how far they are, and how to be rid of them. */
@Component({
  selector: 'fe-attachment-tray',
  imports: [Icon],
  template: `
    <ul aria-label="Attached">
      @for (file of files(); track file.key) {
        <li>
          @if (file.preview; as src) {
            <img [src]="src" alt="" />
          } @else {
            <fe-icon [name]="icons[file.kind]" />
          }
          <span class="name">
            <bdi>{{ file.name }}</bdi>
            @if (file.failure; as failure) {
              <small class="bad" role="alert">Not uploaded: {{ failure.text }}</small>
            } @else if (file.state === 'uploading') {
              <progress [value]="file.progress" [attr.aria-label]="'Uploading ' + file.name"></progress>
            } @else {
              <small>{{ size(file) }}</small>
            }
          </span>
          @if (file.failure) {
            <button type="button" (click)="chosen.upload(file.key)">Try again</button>
          }
          <button
            class="away"
            type="button"
            [attr.aria-label]="'Remove ' + file.name"
            (click)="chosen.forget(file.key)"
          >
            <fe-icon name="cross" />
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './attachment-tray.scss',
})
export class AttachmentTray {
  readonly files = input.required<readonly ChosenFile[]>();
  protected readonly chosen = inject(ChosenFiles);
  protected readonly icons = ICONS;

  protected size({ size }: ChosenFile): string {
    return sizeWords(size);
  }
}
