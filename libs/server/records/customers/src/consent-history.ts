import type { Customer } from './customer';

/** What a customer said about offers, and when. */
export interface PastConsent {
  consent: Customer['marketing_consent'];
  at: Date;
  source: string | null;
}

const CONSENTS_MOST = 50;

const now = {
  consent: '$marketing_consent',
  at: '$marketing_consent_at',
  source: { $ifNull: ['$marketing_consent_source', null] },
};
const known = { $ifNull: ['$consent_history', []] };
const isNews = {
  $and: [{ $ne: [{ $ifNull: ['$marketing_consent_at', null] }, null] }, { $ne: [{ $last: known }, now] }],
};

/** The stage of an update that notes how the consent stands then, where it is not noted yet. */
export const NOTED_CONSENT = {
  $set: {
    consent_history: {
      $cond: [
        isNews,
        { $slice: [{ $concatArrays: [known, [now]] }, -CONSENTS_MOST] },
        { $ifNull: ['$consent_history', '$$REMOVE'] },
      ],
    },
  },
};
