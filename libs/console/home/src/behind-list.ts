import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureIn, Now, shortTimeWords } from '@feelori/console/core';
import { FailurePanel, Skeleton } from '@feelori/console/ui';
import type { Behind } from './chart-data';

/** The conversations behind a point of a chart, the newest first. */
@Component({
  selector: 'fe-behind-list',
  imports: [FailurePanel, RouterLink, Skeleton],
  template: `
    <h4 #heading tabindex="-1">Conversations: {{ of() }}</h4>
    @if (failure(); as why) {
      <fe-failure-panel title="They could not be loaded" [failure]="why" (retry)="found.reload()" />
    } @else if (list(); as found) {
      <ul>
        @for (one of found.items; track one.id) {
          <li>
            <a [routerLink]="['/inbox', one.id]">{{ one.customerName || 'Customer' }}</a>
            <span class="quiet">{{ when(one.at) }}</span>
          </li>
        } @empty {
          <li class="quiet">None: they are erased, or were counted before this was kept.</li>
        }
      </ul>
      @if (found.isMore) {
        <p class="quiet">The newest {{ found.items.length }}; there are more.</p>
      }
    } @else {
      <fe-skeleton width="100%" height="3rem" />
    }
    <button type="button" (click)="closed.emit()">Close the list</button>
  `,
  styleUrl: './behind-list.scss',
})
export class BehindList {
  readonly of = input.required<string>();
  readonly query = input.required<Behind>();
  readonly closed = output();
  private readonly now = inject(Now).value;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly found = inject(ApiClient).get(ENDPOINTS.conversationsBehind, () => {
    const { figures, from, to } = this.query();
    return { query: { figures: figures.join(','), from, to } };
  });
  protected readonly list = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly failure = failureIn(this.found);

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected when(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }
}
