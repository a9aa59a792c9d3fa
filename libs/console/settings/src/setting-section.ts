import { Component, computed, inject, input, signal } from '@angular/core';
import type { LiveSettingName, LiveSettingValues } from '@feelori/contracts';
import { type Failure, ShopSettings } from '@feelori/console/core';
import { SettingFoot } from './setting-foot';
import { VersionList } from './version-list';

/** One setting's part of the page: what changes it stands within, who changed it last and the way back below. */
@Component({
  selector: 'fe-setting-section',
  imports: [SettingFoot, VersionList],
  template: `
    @if (settings.view(name()); as setting) {
      <section>
        @if (heading()) {
          <h3>{{ heading() }}</h3>
        }
        <ng-content />
        <fe-setting-foot [setting]="setting" [outcome]="outcome()" [mayUndo]="open()" (undo)="undo()" />
        @if (setting.version > 0) {
          <fe-version-list
            [setting]="setting"
            [about]="heading() || setting.purpose"
            [mayChange]="open()"
            (goBack)="goBack($event)"
          />
        }
      </section>
    }
  `,
  styleUrl: './settings-page.scss',
})
export class SettingSection<Name extends LiveSettingName> {
  readonly name = input.required<Name>();
  /** Left out where what stands within has a heading of its own. */
  readonly heading = input('');
  readonly mayChange = input(false);
  /** Asked before a change, null for going back to what it was before; not changed where it says no. */
  readonly agreed = input<(value: LiveSettingValues[Name] | null) => Promise<boolean>>(() =>
    Promise.resolve(true),
  );

  protected readonly settings = inject(ShopSettings);
  private readonly busy = signal(false);
  /** What the last change came to. */
  protected readonly outcome = signal<Failure | 'saved' | null>(null);
  /** It can be changed now. */
  readonly open = computed(() => this.mayChange() && !this.busy());

  change(value: LiveSettingValues[Name]): Promise<void> {
    return this.act(value, () => this.settings.change(this.name(), value));
  }

  protected undo(): Promise<void> {
    return this.goBack((this.settings.view(this.name())?.version ?? 0) - 1);
  }

  protected goBack(toVersion: number): Promise<void> {
    return this.act(null, () => this.settings.goBack(this.name(), toVersion));
  }

  private async act(
    value: LiveSettingValues[Name] | null,
    act: () => Promise<Failure | null>,
  ): Promise<void> {
    this.busy.set(true);
    const isAgreed = await this.agreed()(value);
    const failure = isAgreed ? await act() : null;
    this.busy.set(false);
    this.outcome.set(isAgreed ? (failure ?? 'saved') : null);
  }
}
