import { Component, computed, input } from '@angular/core';
import { type TemplateButton, templateButton } from '@feelori/contracts';

const DOES: Record<TemplateButton['kind'], string> = {
  reply: 'Answers with these words',
  link: 'Opens',
  phone: 'Calls',
  code: 'Copies',
};

/** The buttons below a template, with what each opens, calls or copies. */
@Component({
  selector: 'fe-template-buttons',
  template: `
    <ul aria-label="Buttons offered">
      @for (button of shown(); track $index) {
        <li [title]="button.does">
          <span dir="auto">{{ button.text }}</span>
          @if (button.target; as target) {
            <bdi>{{ target }}</bdi>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.25rem;
      margin: 0.375rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      padding: 0.4375rem 0.75rem;
      border-radius: 0.75rem;
      text-align: center;
      overflow-wrap: anywhere;
      color: var(--fe-accent);
      background: var(--fe-surface);
    }
    bdi {
      font-size: 0.75rem;
      color: var(--fe-ink-quiet);
    }
  `,
})
export class TemplateButtons {
  readonly buttons = input.required<readonly (TemplateButton | string)[]>();
  protected readonly shown = computed(() =>
    this.buttons().map((one) => {
      const button = templateButton(one);
      return { ...button, does: DOES[button.kind] };
    }),
  );
}
