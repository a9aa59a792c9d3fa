import { Component, computed, input, output } from '@angular/core';
import { type OpeningSpan, SPANS_MAX } from '@feelori/contracts';

/** A day ends at what clocks show as its beginning. */
const MIDNIGHT = '24:00';

/** From when to when somebody is there on a day; several spans, or none. */
@Component({
  selector: 'fe-day-spans',
  template: `
    <div class="day" role="group" [attr.aria-label]="label()">
      <span class="name" aria-hidden="true">{{ label() }}</span>
      <span class="spans">
        @for (span of spans(); track $index; let at = $index) {
          <span class="span">
            <input
              #from
              type="time"
              [attr.aria-label]="label() + ' from'"
              [disabled]="disabled()"
              [value]="span.from"
              (change)="set(at, { from: from.value, to: span.to })"
            />
            <span aria-hidden="true">–</span>
            <input
              #to
              type="time"
              [attr.aria-label]="label() + ' to'"
              [disabled]="disabled()"
              [value]="shown(span.to)"
              (change)="set(at, { from: span.from, to: meant(to.value) })"
            />
            @if (!disabled()) {
              <button
                class="link"
                type="button"
                [attr.aria-label]="'Remove ' + span.from + ' to ' + span.to + ' on ' + label()"
                (click)="remove(at)"
              >
                Remove
              </button>
            }
          </span>
        } @empty {
          <span class="closed">{{ none() }}</span>
        }
        @if (!disabled() && next(); as span) {
          <button
            class="link"
            type="button"
            [attr.aria-label]="'Add hours on ' + label()"
            (click)="add(span)"
          >
            Add hours
          </button>
        }
      </span>
    </div>
  `,
  styleUrls: ['./long-form.scss', './opening-hours-form.scss'],
})
export class DaySpans {
  readonly label = input.required<string>();
  readonly spans = input.required<readonly OpeningSpan[]>();
  readonly disabled = input(false);
  /** What a day without hours is. */
  readonly none = input('Closed');
  readonly changed = output<OpeningSpan[]>();

  /** What is added: the usual hours, then from the last end on. Null where a day is full. */
  protected readonly next = computed<OpeningSpan | null>(() => {
    const last = this.spans().at(-1);
    if (last === undefined) return { from: '09:00', to: '17:00' };
    return last.to === MIDNIGHT || this.spans().length >= SPANS_MAX ? null : { from: last.to, to: MIDNIGHT };
  });

  protected shown(to: string): string {
    return to === MIDNIGHT ? '00:00' : to;
  }

  protected meant(to: string): string {
    return to === '00:00' ? MIDNIGHT : to;
  }

  protected set(at: number, span: OpeningSpan): void {
    this.changed.emit(this.spans().map((one, i) => (i === at ? span : one)));
  }

  protected remove(at: number): void {
    this.changed.emit(this.spans().filter((_, i) => i !== at));
  }

  protected add(span: OpeningSpan): void {
    this.changed.emit([...this.spans(), span]);
  }
}
