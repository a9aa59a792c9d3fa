import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import {
  ENDPOINTS,
  type LiveSettingName,
  type LiveSettingValues,
  type SettingView,
} from '@feelori/contracts';
import { ApiClient } from './api-client';
import { reloadOnNews } from './reload-on-news';
import { Session } from './session';
import { type Failure, failureOf } from './failure';
import { failureIn } from './failure-in';

const RELOAD_GAP_MS = 250;

interface Known {
  userId: string | undefined;
  views: readonly SettingView[] | undefined;
}

/** The settings that people change while it runs, as they are now, and the way to change them. */
@Injectable({ providedIn: 'root' })
export class ShopSettings {
  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  /** The person's record is a new one with every token; the person is not. */
  private readonly userId = computed(() => this.user()?.id);
  private readonly loaded = this.api.get(ENDPOINTS.settings, () =>
    this.userId() === undefined ? undefined : {},
  );
  private readonly byName = linkedSignal<Known, ReadonlyMap<string, SettingView>>({
    source: () => ({
      userId: this.userId(),
      views: this.loaded.hasValue() ? this.loaded.value() : undefined,
    }),
    computation: ({ userId, views }, before) =>
      known(views, before?.source.userId === userId ? before?.value : undefined),
  });

  /** Why they could not be loaded; null when all is well. */
  readonly failure = failureIn(this.loaded);
  readonly paused = computed(() => this.value('assistant.paused') ?? false);
  readonly mode = computed(() => this.value('assistant.mode'));

  constructor() {
    reloadOnNews(this.loaded, RELOAD_GAP_MS, ({ type }) => type === 'reset' || type === 'settings.changed');
  }

  /** A setting with who changed it; undefined until it is known. */
  view(name: LiveSettingName): SettingView | undefined {
    return this.byName().get(name);
  }

  value<Name extends LiveSettingName>(name: Name): LiveSettingValues[Name] | undefined {
    return this.view(name)?.value as LiveSettingValues[Name] | undefined;
  }

  reload(): void {
    this.loaded.reload();
  }

  /** Changes it as this person sees it, not as a colleague made it meanwhile. Null when it worked. */
  change<Name extends LiveSettingName>(name: Name, value: LiveSettingValues[Name]): Promise<Failure | null> {
    const expectedVersion = this.view(name)?.version ?? 0;
    return this.take(
      this.api.send(ENDPOINTS.changeSetting, { path: { name }, body: { value, expectedVersion } }),
    );
  }

  /** Back to what it was in that version, which makes a new one. Null when it worked. */
  goBack(name: LiveSettingName, toVersion: number): Promise<Failure | null> {
    const expectedVersion = this.view(name)?.version ?? 0;
    const body = { toVersion, expectedVersion };
    return this.take(this.api.send(ENDPOINTS.undoSetting, { path: { name }, body }));
  }

  private async take(answer: Promise<SettingView>): Promise<Failure | null> {
    try {
      const changed = await answer;
      if (!this.loaded.hasValue()) this.loaded.reload();
      else this.loaded.update((all) => all?.map((one) => (one.name === changed.name ? changed : one)));
      return null;
    } catch (error) {
      this.loaded.reload();
      return failureOf(error);
    }
  }
}

/**
 * The settings by name. What was known stays where nothing came, and each stays the same object while its version is the
 * same: what is being written beside it is not begun afresh.
 */
function known(
  views: readonly SettingView[] | undefined,
  before: ReadonlyMap<string, SettingView> = new Map(),
): ReadonlyMap<string, SettingView> {
  if (views === undefined) return before;
  return new Map(
    views.map((view) => {
      const was = before.get(view.name);
      return [view.name, was?.version === view.version ? was : view];
    }),
  );
}
