/** The update that leaves of a customer only that there was one, since when and until when. */
export const WITHOUT_PERSON: readonly object[] = [
  {
    $set: {
      identities: [{ $concat: ['none:', '$_id'] }],
      phone: null,
      name: '',
      name_terms: [],
      language: null,
      preferences: {},
      marketing_consent: 'unknown',
      erased_at: { $ifNull: ['$erased_at', '$erasing_since', '$$NOW'] },
    },
  },
  {
    $unset: [
      'username',
      'former',
      'past',
      'consent_history',
      'marketing_consent_at',
      'marketing_consent_source',
      'offers_switched_at',
      'wishes_ahead',
      'number_since',
      'number_recycled_at',
    ],
  },
];
