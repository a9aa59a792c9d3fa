import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  filledTemplate,
  type MessageTemplate,
  nameInLink,
  TEMPLATE_LIMITS,
  templateFaults,
  type TemplatePrices,
  templateText,
  type TemplateValue,
} from '@feelori/contracts';
import { Icon, Words } from '@feelori/console/ui';
import { ChosenFiles } from './chosen-files';
import type { KeptHeader, KeptTemplate } from './kept-template';
import { type KnownWords, prefilledValues } from './prefilled-values';
import { TemplateButtons } from './template-buttons';
import { headerFault, TemplateFileField } from './template-file';
import { placeWords, priceSource, priceWords } from './template-words';

/** A template as it was filled in before. */
export interface FilledBefore extends Pick<KeptTemplate, 'templateId' | 'values'> {
  header?: KeptHeader;
}

/** A template with all its places filled, and how it reads. */
export interface FilledChoice extends FilledBefore {
  text: string;
}

/** What stands in the places of a template, with a preview as the customer will see it. */
@Component({
  selector: 'fe-template-form',
  imports: [Icon, TemplateButtons, TemplateFileField, Words],
  templateUrl: './template-form.html',
  styleUrls: ['./choice-dialog.scss', './template-form.scss'],
})
export class TemplateForm {
  readonly template = input.required<MessageTemplate>();
  readonly known = input.required<KnownWords>();
  readonly conversationId = input.required<string>();
  readonly again = input.required<FilledBefore | null>();
  readonly prices = input<TemplatePrices>();
  readonly back = output();
  readonly send = output<FilledChoice>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly max = TEMPLATE_LIMITS.value;
  private readonly values = linkedSignal<TemplateValue[]>(() => {
    const { templateId, values } = this.again() ?? { templateId: null, values: [] };
    return templateId === this.template().id ? values : prefilledValues(this.template(), this.known());
  });
  /** The file above the text. */
  protected readonly header = linkedSignal<KeptHeader | null>(() => {
    const again = this.again();
    return again?.templateId === this.template().id ? (again.header ?? null) : null;
  });
  private readonly files = inject(ChosenFiles);
  protected readonly icons = { image: 'photo', video: 'video', document: 'file' } as const;
  protected readonly headerName = computed(() => {
    const chosen = this.header();
    if (chosen === null) return '';
    return 'link' in chosen ? nameInLink(chosen.link) || chosen.link : chosen.name;
  });
  protected readonly headerPicture = computed(() => {
    const chosen = this.header();
    const file = chosen !== null && 'key' in chosen ? this.fileOf(chosen.key) : undefined;
    return file?.preview ?? null;
  });
  /** What is still empty is told only to who tried to send it. */
  protected readonly tried = signal(false);
  private readonly faults = computed(() => templateFaults(this.template(), this.values()));
  protected readonly fields = computed(() =>
    this.template().places.map((place, at) => {
      const text = this.values()[at]?.text ?? '';
      const fault = this.faults().find((one) => one.place === place)?.message ?? '';
      const isTold = this.tried() || text !== '';
      return { id: `fe-place-${at}`, at, text, fault: isTold ? fault : '', ...this.wordsOf(at) };
    }),
  );
  protected readonly wholeFault = computed(
    () => this.faults().find(({ place }) => place === null)?.message ?? '',
  );
  protected readonly preview = computed(() => filledTemplate(this.template(), this.values()));
  protected readonly price = computed(() => priceWords(this.template().category, this.prices()));
  protected readonly source = computed(() => {
    const prices = this.prices();
    return prices === undefined || this.price() === '' ? '' : priceSource(prices);
  });
  /** Words to put in with a click. */
  protected readonly offers = computed(() => {
    const { name, order } = this.known();
    return [name, order].filter((words) => words !== '');
  });

  private isSent = false;

  constructor() {
    const injector = inject(Injector);
    afterNextRender({ read: () => this.focusOpen() }, { injector });
    // Nobody sees a file again that was chosen for a template which was not sent.
    inject(DestroyRef).onDestroy(() => {
      const chosen = this.header();
      if (!this.isSent && chosen !== null && 'key' in chosen && this.again() === null) {
        this.files.forget(chosen.key);
      }
    });
  }

  protected fill(at: number, text: string): void {
    this.values.update((values) => values.map((one, i) => (i === at ? { ...one, text } : one)));
  }

  protected submit(): void {
    this.tried.set(true);
    const { id: templateId, headerFile } = this.template();
    const header = this.header();
    const lacks = headerFile !== null && headerFault(header, headerFile) !== null;
    if (lacks || this.hasFailed(header) || this.faults().length > 0) return this.focusOpen();
    const text = templateText(this.preview());
    this.isSent = true;
    this.send.emit({ templateId, values: this.values(), text, ...(header === null ? {} : { header }) });
  }

  /** A file that found no server goes with the next one; any other failure ends there. */
  private hasFailed(header: KeptHeader | null): boolean {
    const failure = header !== null && 'key' in header ? this.fileOf(header.key)?.failure : null;
    return failure != null && failure.code !== 'unreachable';
  }

  private fileOf(key: string) {
    return this.files.files().find((one) => one.key === key);
  }

  /** To the first place that is to be filled in, else to what sends. */
  private focusOpen(): void {
    const fault = this.faults().find(({ place }) => place !== null);
    const at = this.template().places.findIndex((place) => place === fault?.place);
    const which = at < 0 ? 'button[type="submit"]' : `#fe-place-${at}`;
    this.host.nativeElement.querySelector<HTMLElement>(which)?.focus();
  }

  private wordsOf(at: number): { label: string; example: string } {
    const place = this.template().places[at];
    if (place === undefined) return { label: '', example: '' };
    const example = place.example === '' ? '' : `for example ${place.example}`;
    return { label: placeWords(place, this.template()), example };
  }
}
