import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { previewBlocks } from './preview-blocks';

/** An article as people read it. */
@Component({
  selector: 'fe-article-preview',
  imports: [NgTemplateOutlet],
  template: `
    <ng-template #words let-spans>
      @for (span of spans; track $index) {
        @if (span.strong) {
          <strong [textContent]="span.text"></strong>
        } @else {
          <span [textContent]="span.text"></span>
        }
      }
    </ng-template>
    @for (block of blocks(); track $index) {
      @switch (block.kind) {
        @case ('heading') {
          <p class="heading" role="heading" [attr.aria-level]="block.level" dir="auto">
            <ng-container *ngTemplateOutlet="words; context: { $implicit: block.spans }" />
          </p>
        }
        @case ('paragraph') {
          <p dir="auto"><ng-container *ngTemplateOutlet="words; context: { $implicit: block.spans }" /></p>
        }
        @case ('list') {
          @if (block.ordered) {
            <ol dir="auto">
              @for (item of block.items; track $index) {
                <li><ng-container *ngTemplateOutlet="words; context: { $implicit: item }" /></li>
              }
            </ol>
          } @else {
            <ul dir="auto">
              @for (item of block.items; track $index) {
                <li><ng-container *ngTemplateOutlet="words; context: { $implicit: item }" /></li>
              }
            </ul>
          }
        }
      }
    } @empty {
      <p class="nothing">What you write is shown here.</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      padding: 0.75rem;
      border: 1px solid var(--fe-line);
      border-radius: var(--fe-round);
      overflow-wrap: anywhere;
      background: var(--fe-surface);
    }
    p {
      margin: 0 0 0.5rem;
      white-space: pre-line;
    }
    .heading {
      font-weight: 650;
    }
    .nothing {
      color: var(--fe-ink-quiet);
    }
    ul,
    ol {
      margin: 0 0 0.5rem;
      padding-inline-start: 1.5rem;
    }
  `,
})
export class ArticlePreview {
  readonly text = input.required<string>();
  protected readonly blocks = computed(() => previewBlocks(this.text()));
}
