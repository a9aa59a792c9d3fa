import type { Actor } from '@feelori/platform/audit';

/** Whoever acts where a bound was crossed and no person did. */
export const FEELORI: Actor = { id: 'feelori', name: 'Feelori', role: 'owner', address: '' };
