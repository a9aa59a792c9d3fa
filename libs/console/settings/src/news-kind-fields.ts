import { Component, computed, input, output } from '@angular/core';
import type { ToldNews, ToldPlace } from '@feelori/contracts';
import { type NewsTemplate, placesOf } from './news-template';

/** Whether one kind of news is told, and by which template to who has not written within 24 hours. */
@Component({
  selector: 'fe-news-kind-fields',
  templateUrl: './news-kind-fields.html',
  styleUrls: ['./long-form.scss', './news-kind-fields.scss'],
})
export class NewsKindFields {
  readonly heading = input.required<string>();
  /** What can stand in a place, with words for it. */
  readonly facts = input.required<readonly { fact: string; words: string }[]>();
  readonly news = input.required<ToldNews>();
  /** Null while they are not known. */
  readonly templates = input.required<readonly NewsTemplate[] | null>();
  readonly disabled = input(false);
  readonly changed = output<ToldNews>();

  private readonly names = computed(() => this.facts().map(({ fact }) => fact));
  protected readonly chosen = computed(() =>
    this.templates()?.find(({ name }) => name === this.news().template),
  );
  protected readonly isGone = computed(
    () => this.news().template !== '' && this.templates() !== null && this.chosen() === undefined,
  );
  /** As the template has them now; what was chosen for them before stays. */
  protected readonly places = computed(() => {
    const [chosen, { places }] = [this.chosen(), this.news()];
    return chosen === undefined ? places : placesOf(chosen.sample, places, this.names());
  });
  protected readonly isOffer = computed(() => this.chosen()?.sample.category === 'marketing');

  protected choose(name: string): void {
    const template = this.templates()?.find((one) => one.name === name);
    const places = template === undefined ? [] : placesOf(template.sample, [], this.names());
    this.changed.emit({ ...this.news(), template: template?.name ?? '', places });
  }

  protected fill(at: number, fact: string): void {
    if (!this.names().includes(fact)) return;
    const places = this.places().map((place, i) => (i === at ? { ...place, fact } : place));
    this.changed.emit({ ...this.news(), places });
  }

  protected placeWords({ in: part, name, button }: ToldPlace): string {
    const where =
      part === 'button' ? `button ${(button ?? 0) + 1}` : part === 'header' ? 'the heading' : 'the text';
    return `{{${name}}} in ${where}`;
  }
}
