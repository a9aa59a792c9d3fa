import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { ENDPOINTS, type FlagName, type FlagValue, type FlagView } from '@feelori/contracts';
import { ApiClient, type Failure, failureIn, failureOf, reloadOnNews } from '@feelori/console/core';

const RELOAD_GAP_MS = 250;

/** The flags as they are now, and the way to change them. */
@Injectable()
export class FlagsStore {
  private readonly api = inject(ApiClient);
  private readonly loaded = this.api.get(ENDPOINTS.flags);
  private readonly answer = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  /** A flag stays the same object while its version is the same: what is being changed is not begun afresh. */
  readonly flags = linkedSignal<FlagView[] | undefined, FlagView[] | undefined>({
    source: this.answer,
    computation: (flags, before) =>
      flags?.map((flag) => before?.value?.find((was) => isSame(was, flag)) ?? flag) ?? before?.value,
  });
  readonly failure = failureIn(this.loaded);

  constructor() {
    reloadOnNews(this.loaded, RELOAD_GAP_MS, ({ type }) => type === 'reset' || type === 'flags.changed');
  }

  reload(): void {
    this.loaded.reload();
  }

  /** Changes it as this person sees it. Null when it worked. */
  change({ name, version }: FlagView, value: FlagValue): Promise<Failure | null> {
    const body = { value, expectedVersion: version };
    return this.take(this.api.send(ENDPOINTS.changeFlag, { path: { name }, body }));
  }

  /** Back to what it was in an earlier version. Null when it worked. */
  undo({ name, version }: { name: FlagName; version: number }, toVersion: number): Promise<Failure | null> {
    const body = { toVersion, expectedVersion: version };
    return this.take(this.api.send(ENDPOINTS.undoFlag, { path: { name }, body }));
  }

  private async take(answer: Promise<FlagView>): Promise<Failure | null> {
    try {
      const changed = await answer;
      this.flags.update((all) => all?.map((one) => (one.name === changed.name ? changed : one)));
      return null;
    } catch (error) {
      this.loaded.reload();
      return failureOf(error);
    }
  }
}

/** Customers are erased, and called otherwise, without a new version. */
function isSame(was: FlagView, flag: FlagView): boolean {
  return (
    was.name === flag.name &&
    was.version === flag.version &&
    JSON.stringify(was.listed) === JSON.stringify(flag.listed)
  );
}
