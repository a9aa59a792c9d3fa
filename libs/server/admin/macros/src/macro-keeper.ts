import { Injectable } from '@nestjs/common';
import {
  isMacroStep,
  repeatedStep,
  type Macro,
  type MacroChange,
  type MacroList,
  type MacroRequest,
  MACROS_MAX,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Macros, type StoredMacro } from '@feelori/records/macros';

/** Looks after the shop's macros; open consoles hear of each change. */
@Injectable()
export class MacroKeeper {
  constructor(
    private readonly macros: Macros,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<MacroList> {
    return { items: (await this.macros.all(MACROS_MAX)).map(shown) };
  }

  /** `conflict` when another one has that key, or there are too many. Two at once may come to one more than that. */
  async add(request: MacroRequest, actor: Actor): Promise<Macro> {
    refuseOddSteps(request);
    if ((await this.macros.all(MACROS_MAX)).length >= MACROS_MAX) {
      throw new AppError('conflict', `A shop has ${MACROS_MAX} macros at most. Remove one first.`);
    }
    const at = this.clock.now();
    const id = newId(at.getTime());
    const after = valuesOf(request);
    const audit = auditEntry(actor, at, { action: 'macros.added', about: aboutMacro(id), before: {}, after });
    const added = await this.macros.add(id, request, at, audit);
    if (added === null) throw keyTaken();
    await this.tell();
    return shown(added);
  }

  async change(id: string, change: MacroChange, actor: Actor): Promise<Macro> {
    refuseOddSteps(change);
    const before = await this.macros.byId(id);
    if (before === null) throw new AppError('not_found', 'This macro was removed meanwhile.');
    if (before.version !== change.expectedVersion) throw changedSince();
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'macros.changed',
      about: aboutMacro(id),
      before: valuesOf(before),
      after: valuesOf(change),
    });
    const changed = await this.macros.change(before, change, audit);
    if (changed === 'taken') throw keyTaken();
    if (changed === 'stale') throw changedSince();
    await this.tell();
    return shown(changed);
  }

  /** Bears repetition. */
  async remove(id: string, actor: Actor): Promise<void> {
    const before = await this.macros.byId(id);
    if (before === null) return;
    const audit = auditEntry(actor, this.clock.now(), {
      action: 'macros.removed',
      about: aboutMacro(id),
      before: valuesOf(before),
      after: { name: null, key: null, steps: null },
    });
    if (await this.macros.remove(id, audit)) await this.tell();
  }

  private tell(): Promise<void> {
    return this.live.publish({ type: 'macros.changed' });
  }
}

function refuseOddSteps({ steps }: MacroRequest): void {
  const odd = steps.findIndex((step) => !isMacroStep(step));
  const again = repeatedStep(steps);
  if (odd < 0 && again === null) return;
  const message =
    odd >= 0
      ? `Step ${odd + 1} does not say what it needs.`
      : `Step ${(again ?? 0) + 1} does again what a step before it does.`;
  throw new AppError('validation_failed', message, [{ field: 'steps', message }]);
}

function shown({ _id, name, key, steps, version }: StoredMacro): Macro {
  return { id: _id, name, key: key ?? null, steps, version };
}

function valuesOf({ name, key, steps }: Pick<MacroRequest, 'name' | 'steps'> & { key?: string | null }): {
  name: string;
  key: string | null;
  steps: string;
} {
  const words = steps.map(({ act, value }) => (value === '' ? act : `${act} ${value}`));
  return { name, key: key ?? null, steps: words.join(', ') };
}

function aboutMacro(id: string): string {
  return `macro ${id}`;
}

function keyTaken(): AppError {
  return new AppError('conflict', 'Another macro has this key already.');
}

function changedSince(): AppError {
  return new AppError('conflict', 'Somebody changed this macro since you saw it. Look at it again first.');
}
