import {
  type Assignee,
  FLAG_START,
  flagFault,
  type FlagFault,
  type FlagName,
  type FlagState,
  type FlagValue,
  type FlagView,
} from '@feelori/contracts';

/** A flag as somebody is changing it; numbers as they are typed. */
export interface FlagDraft {
  state: FlagState;
  percent: string;
  listed: readonly Assignee[];
  handedOver: string;
  guarded: string;
  leastTurns: string;
}

/** How it is set now. A share nobody ever gave is offered as half in an experiment. Pure. */
export function draftOf({ value, listed }: Pick<FlagView, 'value' | 'listed'>): FlagDraft {
  const { state, percent, bounds } = value;
  const typed = (bound: number | null): string => (bound === null ? '' : String(bound));
  return {
    state,
    percent: String(percent),
    listed,
    handedOver: typed(bounds.handedOver),
    guarded: typed(bounds.guarded),
    leastTurns: String(bounds.leastTurns),
  };
}

/** What the draft would set; what is no number stays what it is, for `draftFault` to tell. Pure. */
export function valueOf(draft: FlagDraft): FlagValue {
  const bound = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
  return {
    state: draft.state,
    percent: draft.percent.trim() === '' ? NaN : Number(draft.percent),
    customers: draft.listed.map(({ id }) => id),
    bounds: {
      handedOver: bound(draft.handedOver),
      guarded: bound(draft.guarded),
      leastTurns: bound(draft.leastTurns) ?? FLAG_START.bounds.leastTurns,
    },
  };
}

/** What is wrong with it, by the field it stands in; null when nothing is. Pure. */
export function draftFault(name: FlagName, draft: FlagDraft): FlagFault | null {
  return flagFault(name, valueOf(draft));
}

/** Whether it would set anything else than what holds. Pure. */
export function isChanged(draft: FlagDraft, view: Pick<FlagView, 'value' | 'listed'>): boolean {
  return JSON.stringify(valueOf(draft)) !== JSON.stringify(valueOf(draftOf(view)));
}
