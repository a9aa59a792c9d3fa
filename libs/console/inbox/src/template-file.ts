import { Component, computed, inject, input, model, signal } from '@angular/core';
import { type AttachedKind, type TemplateFile, templateLinkFault } from '@feelori/contracts';
import { Icon } from '@feelori/console/ui';
import { ChosenFiles } from './chosen-files';
import { FileChooser } from './file-chooser';
import type { KeptHeader } from './kept-template';

const WORDS: Record<TemplateFile, { a: string; accept: string }> = {
  image: { a: 'picture', accept: 'image/*' },
  video: { a: 'video', accept: 'video/mp4,video/3gpp' },
  document: {
    a: 'document',
    accept: 'text/plain,application/pdf,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx',
  },
};

/** Asks for the file above the text of a template: one of this machine, or an address. */
@Component({
  selector: 'fe-template-file',
  imports: [Icon],
  templateUrl: './template-file.html',
  styleUrls: ['./choice-dialog.scss', './template-file.scss'],
})
export class TemplateFileField {
  readonly conversationId = input.required<string>();
  readonly kind = input.required<TemplateFile>();
  readonly chosen = model<KeptHeader | null>(null);
  /** What is missing is told only to who tried to send. */
  readonly tried = input(false);

  private readonly chooser = inject(FileChooser);
  private readonly files = inject(ChosenFiles);
  private readonly trouble = signal('');
  protected readonly words = computed(() => WORDS[this.kind()]);
  protected readonly file = computed(() => {
    const chosen = this.chosen();
    if (chosen === null || 'link' in chosen) return undefined;
    return this.files.files().find(({ key }) => key === chosen.key);
  });
  protected readonly link = computed(() => {
    const chosen = this.chosen();
    return chosen !== null && 'link' in chosen ? chosen.link : '';
  });
  protected readonly fault = computed(() => {
    if (this.trouble() !== '') return this.trouble();
    const failure = this.file()?.failure;
    if (failure) return `Not uploaded: ${failure.text}`;
    const fault = headerFault(this.chosen(), this.kind());
    return fault !== null && (this.tried() || this.link() !== '') ? fault : '';
  });

  protected async pick(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    this.forget();
    const choice = await this.chooser.forTemplate(this.conversationId(), file);
    if (typeof choice === 'string') return this.trouble.set(choice);
    if (choice.kind !== (this.kind() satisfies AttachedKind)) {
      this.files.forget(choice.key);
      return this.trouble.set(`“${choice.name}” is no ${this.words().a}: this template takes nothing else.`);
    }
    this.chosen.set({ key: choice.key, name: choice.name });
  }

  protected write(link: string): void {
    this.forget();
    if (link.trim() !== '') this.chosen.set({ link: link.trim() });
  }

  protected again(): void {
    const file = this.file();
    if (file !== undefined) this.files.upload(file.key);
  }

  /** What was chosen before is not sent. */
  protected forget(): void {
    this.trouble.set('');
    const chosen = this.chosen();
    if (chosen !== null && 'key' in chosen) this.files.forget(chosen.key);
    this.chosen.set(null);
  }
}

/** What keeps this from standing above the text; null where nothing does. Pure. */
export function headerFault(chosen: KeptHeader | null, kind: TemplateFile): string | null {
  if (chosen === null) return `A ${WORDS[kind].a} is to be chosen.`;
  if (!('link' in chosen)) return null;
  const fault = templateLinkFault(chosen.link, kind);
  return fault === null ? null : `The address ${fault}.`;
}
