import type { DraftState } from '@feelori/contracts';

/** Why a draft did not go out, in words; null for what did or will, and for what never was a draft. */
export function unsentWords(draft: DraftState | undefined): string | null {
  switch (draft) {
    case 'waiting':
      return 'Draft, not sent';
    case 'observed':
      return 'The assistant would have said this; nothing was sent';
    case 'outdated':
      return 'Outdated draft: the customer wrote again; not sent';
    case 'discarded':
      return 'Discarded draft, not sent';
    case 'released':
    case 'edited':
    case undefined:
      return null;
  }
}
