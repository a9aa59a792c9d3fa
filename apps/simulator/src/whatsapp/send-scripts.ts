/** A scripted refusal of matching sends: in the answer, or accepted first and failed by a status. */
export interface SendScript {
  /** wa_id of the recipient; left out = any. */
  to?: string;
  /** Beginning of the opaque data; left out = any. */
  opaque?: string;
  how: 'answer' | 'status';
  /** Graph error code. */
  code: number;
  /** Matching sends left before the script ends. */
  times: number;
}

const MOST_SCRIPTS = 100;

/** Faults for chosen recipients or outbox parts, beside the fault that concerns every send. */
export class SendScripts {
  private scripts: SendScript[] = [];

  /** Adds a script; the oldest goes when there are more than 100. */
  add(script: SendScript): void {
    this.scripts = [...this.scripts, { ...script }].slice(-MOST_SCRIPTS);
  }

  /** Scripts not used up. */
  list(): readonly SendScript[] {
    return this.scripts;
  }

  /** The first script that matches this send, counted against its `times`. */
  next(to: string, opaque: string | null): SendScript | undefined {
    if (this.scripts.length === 0) return undefined;
    const found = this.scripts.find(
      (script) =>
        (script.to === undefined || script.to === to) &&
        (script.opaque === undefined || (opaque?.startsWith(script.opaque) ?? false)),
    );
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.scripts = this.scripts.filter((script) => script !== found);
    return found;
  }

  /** Forgets all. */
  reset(): void {
    this.scripts = [];
  }
}
