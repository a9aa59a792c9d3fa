import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  type Holiday,
  HOLIDAYS_MAX,
  isOpen,
  type OpeningHours,
  openingHoursFault,
  type OpeningSpan,
  saysHours,
} from '@feelori/contracts';
import { Now } from '@feelori/console/core';
import { DaySpans } from './day-spans';
import { WEEK_DAYS } from './week-days';

/** When people of the shop are there: a week, and the days that are not like others. */
@Component({
  selector: 'fe-opening-hours-form',
  imports: [DaySpans],
  templateUrl: './opening-hours-form.html',
  styleUrls: ['./long-form.scss', './opening-hours-form.scss'],
})
export class OpeningHoursForm {
  readonly hours = input.required<OpeningHours>();
  readonly mayChange = input(false);
  readonly disabled = input(false);
  readonly save = output<OpeningHours>();

  private readonly now = inject(Now).value;
  protected readonly days = WEEK_DAYS;
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly draft = linkedSignal(() => this.hours());
  protected readonly fault = computed(() => openingHoursFault(this.draft()));
  protected readonly changed = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.hours()));
  protected readonly mayAddHoliday = computed(() => this.draft().holidays.length < HOLIDAYS_MAX);
  protected readonly says = computed(() => saysHours(this.draft()));
  protected readonly nowWords = computed(() => {
    const hours = this.draft();
    if (this.fault() !== null) return '';
    if (!saysHours(hours)) return 'Without hours customers are told nothing about when somebody is there.';
    return isOpen(hours, this.now())
      ? 'By these hours somebody is there now.'
      : 'By these hours nobody is there now.';
  });

  protected setZone(timeZone: string): void {
    this.draft.update((hours) => ({ ...hours, timeZone: timeZone.trim() }));
  }

  protected setDay(at: number, spans: OpeningSpan[]): void {
    this.draft.update((hours) => ({
      ...hours,
      // The first hours are meant as the clock of who enters them shows.
      timeZone: saysHours(hours) || hours.timeZone !== 'UTC' ? hours.timeZone : ownZone(),
      week: hours.week.map((day, i) => (i === at ? spans : day)),
    }));
  }

  /** Monday's hours for the days up to Friday. */
  protected copyMonday(): void {
    const [monday = []] = this.draft().week;
    this.draft.update((hours) => ({
      ...hours,
      week: hours.week.map((day, i) => (i < 5 ? [...monday] : day)),
    }));
  }

  protected addHoliday(): void {
    const taken = new Set(this.draft().holidays.map(({ date }) => date));
    const from = this.now().getTime();
    const days = Array.from({ length: HOLIDAYS_MAX + 1 }, (_, n) => dateOf(new Date(from + n * 86_400_000)));
    const date = days.find((day) => !taken.has(day)) ?? '';
    this.setHolidays([...this.draft().holidays, { date, name: '', spans: [] }]);
  }

  protected setHoliday(at: number, change: Partial<Holiday>): void {
    this.setHolidays(this.draft().holidays.map((one, i) => (i === at ? { ...one, ...change } : one)));
  }

  protected removeHoliday(at: number): void {
    this.setHolidays(this.draft().holidays.filter((_, i) => i !== at));
  }

  private setHolidays(holidays: Holiday[]): void {
    this.draft.update((hours) => ({ ...hours, holidays }));
  }
}

function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
