import { Component, computed, input } from '@angular/core';
import { markedWords } from './marked-words';

/** A text with WhatsApp's marks and addresses shown as WhatsApp shows them. */
@Component({
  selector: 'fe-words',
  template: `
    @for (part of parts(); track $index) {
      @switch (part.style) {
        @case ('bold') {
          <strong>{{ part.text }}</strong>
        }
        @case ('italic') {
          <em>{{ part.text }}</em>
        }
        @case ('struck') {
          <s>{{ part.text }}</s>
        }
        @case ('code') {
          <code>{{ part.text }}</code>
        }
        @case ('link') {
          <a [href]="part.text" target="_blank" rel="noopener noreferrer">{{ part.text }}</a>
        }
        @default {
          <span>{{ part.text }}</span>
        }
      }
    }
  `,
  styles: `
    a {
      color: var(--fe-accent);
    }
    code {
      font-family: var(--fe-font-mono);
    }
  `,
})
export class Words {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => markedWords(this.text()));
}
