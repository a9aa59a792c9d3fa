import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { EditableText, FailureRow } from '@feelori/contracts';
import { focusNext } from '@feelori/console/core';
import { OperationsStore } from './operations-store';

let forms = 0;

/** A text of a failure, to be written anew before it is replayed. What is wrong with it is told by line or field. */
@Component({
  selector: 'fe-text-edit-form',
  template: `
    @if (open()) {
      <form novalidate (submit)="$event.preventDefault(); save()">
        <label [attr.for]="id">{{ of().name }}, as it should be</label>
        <textarea
          #box
          dir="auto"
          spellcheck="false"
          [id]="id"
          [rows]="of().part === null ? 14 : 5"
          [maxLength]="of().max"
          [attr.aria-invalid]="faults().length > 0"
          [attr.aria-describedby]="id + '-faults'"
          [value]="typed()"
          (input)="typed.set(box.value)"
        ></textarea>
        <div role="alert" [id]="id + '-faults'">
          @for (fault of faults(); track $index) {
            <p class="bad">{{ fault }}</p>
          }
        </div>
        <div class="buttons">
          <button type="submit" class="first" [disabled]="store.busy() || !changed()">Keep this text</button>
          <button type="button" (click)="close()">Leave it as it was</button>
        </div>
      </form>
    } @else {
      <button #opener type="button" (click)="begin()">
        {{ of().edited ? 'Edit again' : 'Edit' }}<span class="fe-unseen">: {{ of().name }}</span>
      </button>
    }
    <p role="status">{{ kept() ? 'Kept. A replay takes this text.' : '' }}</p>
  `,
  styleUrls: ['../../ui/src/report-page.scss', './operations-page.scss'],
})
export class TextEditForm {
  readonly row = input.required<FailureRow>();
  readonly of = input.required<EditableText>();
  /** It was kept. */
  readonly saved = output();

  protected readonly store = inject(OperationsStore);
  protected readonly id = `text-edit-${(forms += 1)}`;
  private readonly focusNext = focusNext();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  protected readonly open = signal(false);
  protected readonly kept = signal(false);
  protected readonly faults = signal<readonly string[]>([]);
  private readonly held = computed(() => this.of().text ?? '');
  protected readonly typed = linkedSignal(() => this.held());
  protected readonly changed = computed(() => this.typed().trim() !== '' && this.typed() !== this.held());

  protected begin(): void {
    this.kept.set(false);
    this.open.set(true);
    this.focusNext(this.box);
  }

  protected close(): void {
    this.typed.set(this.held());
    this.faults.set([]);
    this.open.set(false);
    this.focusNext(this.opener);
  }

  protected async save(): Promise<void> {
    const { kind, id } = this.row();
    const { part } = this.of();
    const request = { kind, id, text: this.typed(), ...(part === null ? {} : { part }) };
    const faults = await this.store.edit(request);
    this.faults.set(faults);
    if (faults.length > 0) {
      this.focusNext(this.box);
      return;
    }
    this.kept.set(true);
    this.open.set(false);
    this.focusNext(this.opener);
    this.saved.emit();
  }
}
