/** A refusal to play for matching sends: in the answer, or accepted first and failed by a status. */
export interface SendScript {
  /** wa_id of the recipient; left out = any. */
  to?: string;
  /** Beginning of the opaque data; left out = any. */
  opaque?: string;
  how: 'answer' | 'status';
  /** Graph error code. */
  code: number;
  /** Sends left to hit. */
  times: number;
}

const MOST_SCRIPTS = 100;

/** Faults for chosen recipients or outbox parts, beside the switch that hits every send. */
export class ScriptedSends {
  private scripts: SendScript[] = [];

  /** Adds a script; the oldest goes when there are more than 100. */
  add(script: SendScript): void {
    this.scripts = [...this.scripts, { ...script }].slice(-MOST_SCRIPTS);
  }

  /** Scripts not used up. */
  list(): readonly SendScript[] {
    return this.scripts;
  }

  /** The first script for this send, counted down. */
  draw(to: string, opaque: string | null): SendScript | undefined {
    if (this.scripts.length === 0) return undefined;
    const hit = this.scripts.find(
      (script) =>
        (script.to === undefined || script.to === to) &&
        (script.opaque === undefined || (opaque?.startsWith(script.opaque) ?? false)),
    );
    if (!hit) return undefined;
    hit.times -= 1;
    if (hit.times <= 0) this.scripts = this.scripts.filter((script) => script !== hit);
    return hit;
  }

  /** Forgets all. */
  reset(): void {
    this.scripts = [];
  }
}
