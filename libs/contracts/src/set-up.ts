/** What a check of the set-up is about. */
export type SetUpArea = 'whatsapp' | 'shopify' | 'models' | 'stores' | 'machine';

/** `warning`: it works, and may not for long, or not as well as it could. `skipped`: there is nothing to check. */
export type SetUpState = 'ok' | 'warning' | 'failed' | 'skipped';

/** One thing that must be right for the shop's customers to be answered. */
export interface SetUpCheck {
  /** Stays the same: `whatsapp_token`. */
  id: string;
  area: SetUpArea;
  title: string;
  state: SetUpState;
  /** What was found, one sentence without secrets. */
  detail: string;
  /** What to do, where; null where nothing is to be done. */
  remedy: string | null;
}

/** Answer of `GET /api/v1/set-up`. */
export interface SetUpReport {
  /** ISO 8601. */
  checkedAt: string;
  checks: SetUpCheck[];
}
