import type { InboxView } from '@feelori/contracts';

/** Which conversations a list shows. */
export interface ListLook {
  view: InboxView;
  /** Id of the label they carry; empty for whatever they carry. */
  label: string;
  /** What is looked for; empty for nothing. */
  search: string;
}

export function isSameLook(a: ListLook | undefined, b: ListLook | undefined): boolean {
  return a?.view === b?.view && a?.label === b?.label && a?.search === b?.search;
}

/** As the server is asked for it. Pure. */
export function queryOf({ view, label, search }: ListLook): Record<string, string> {
  return { view, ...(label === '' ? {} : { label }), ...(search === '' ? {} : { search }) };
}
