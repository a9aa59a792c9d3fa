import { Component, computed, input, output } from '@angular/core';
import {
  NEWS_FACTS,
  type NewsFact,
  type NewsKind,
  type NewsOfKind,
  type NewsPlace,
} from '@feelori/contracts';
import { type NewsTemplate, placesOf } from './news-template';
import { NEWS_FACT_WORDS, NEWS_KIND_WORDS } from './news-words';

/** Whether one kind of news is told, and by which template to who has not written within 24 hours. */
@Component({
  selector: 'fe-news-kind-fields',
  templateUrl: './news-kind-fields.html',
  styleUrls: ['./long-form.scss', './news-kind-fields.scss'],
})
export class NewsKindFields {
  readonly kind = input.required<NewsKind>();
  readonly news = input.required<NewsOfKind>();
  /** Null while they are not known. */
  readonly templates = input.required<readonly NewsTemplate[] | null>();
  readonly disabled = input(false);
  readonly changed = output<NewsOfKind>();

  protected readonly facts = NEWS_FACTS.map((fact) => ({ fact, words: NEWS_FACT_WORDS[fact] }));
  protected readonly heading = computed(() => NEWS_KIND_WORDS[this.kind()]);
  protected readonly chosen = computed(() =>
    this.templates()?.find(({ name }) => name === this.news().template),
  );
  protected readonly isGone = computed(
    () => this.news().template !== '' && this.templates() !== null && this.chosen() === undefined,
  );
  /** As the template has them now; what was chosen for them before stays. */
  protected readonly places = computed(() => {
    const [chosen, { places }] = [this.chosen(), this.news()];
    return chosen === undefined ? places : placesOf(chosen.sample, places);
  });
  protected readonly isOffer = computed(() => this.chosen()?.sample.category === 'marketing');

  protected choose(name: string): void {
    const template = this.templates()?.find((one) => one.name === name);
    const places = template === undefined ? [] : placesOf(template.sample, []);
    this.changed.emit({ ...this.news(), template: template?.name ?? '', places });
  }

  protected fill(at: number, name: string): void {
    const fact: NewsFact | undefined = NEWS_FACTS.find((one) => one === name);
    if (fact === undefined) return;
    const places = this.places().map((place, i) => (i === at ? { ...place, fact } : place));
    this.changed.emit({ ...this.news(), places });
  }

  protected placeWords({ in: part, name, button }: NewsPlace): string {
    const where =
      part === 'button' ? `button ${(button ?? 0) + 1}` : part === 'header' ? 'the heading' : 'the text';
    return `{{${name}}} in ${where}`;
  }
}
