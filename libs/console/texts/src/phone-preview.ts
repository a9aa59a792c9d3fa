import { Component, computed, input } from '@angular/core';
import type { Language, TextPlace } from '@feelori/contracts';
import { Words } from '@feelori/console/ui';

/** A text as WhatsApp draws it on a customer's phone, where it belongs; what stands around it is hinted at. */
@Component({
  selector: 'fe-phone-preview',
  imports: [Words],
  template: `
    <div class="screen" [attr.dir]="language() === 'ar' ? 'rtl' : 'ltr'">
      @if (place() === 'row_title' || place() === 'section_title') {
        <div class="sheet">
          <p class="section" [attr.lang]="language()" dir="auto">
            @if (place() === 'section_title') {
              {{ text() }}
            } @else {
              <span class="hint short"></span>
            }
          </p>
          <p class="row" [attr.lang]="language()" dir="auto">
            @if (place() === 'row_title') {
              {{ text() }}
            } @else {
              <span class="hint"></span>
            }
          </p>
        </div>
      } @else {
        <div class="bubble">
          @if (!isMessage()) {
            <span class="hint"></span>
          }
          @if (isSaid()) {
            <p [attr.lang]="language()" dir="auto">
              <fe-words [text]="text()" />
            </p>
          } @else {
            <span class="hint short"></span>
          }
          @if (place() === 'line' || place() === 'part') {
            <span class="hint short"></span>
          }
          <span class="time" aria-hidden="true">10:42</span>
        </div>
        @if (place() === 'button' || place() === 'list_button') {
          <p class="button" [attr.lang]="language()" dir="auto">
            {{ place() === 'list_button' ? '☰ ' : '' }}{{ text() }}
          </p>
        }
        @if (place() === 'body') {
          <p class="button"><span class="hint short"></span></p>
        }
      }
    </div>
  `,
  styleUrl: './phone-preview.scss',
})
export class PhonePreview {
  readonly text = input.required<string>();
  readonly place = input.required<TextPlace>();
  readonly language = input.required<Language>();
  /** It is the whole of what stands in the bubble. */
  protected readonly isMessage = computed(() => this.place() === 'message' || this.place() === 'body');
  protected readonly isSaid = computed(() => this.isMessage() || ['line', 'part'].includes(this.place()));
}
