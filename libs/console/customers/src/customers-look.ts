import { CONSENTS, type CustomersQuery, LANGUAGES, SEEN } from '@feelori/contracts';

/** Which customers a list shows, as the URL says it. */
export type CustomersLook = Pick<
  CustomersQuery,
  'search' | 'consent' | 'language' | 'seen' | 'label' | 'notes'
>;

/** Of what stands in the URL, what means something. Pure. */
export function lookOf(url: Readonly<Record<keyof CustomersLook, string | undefined>>): CustomersLook {
  const search = url.search?.trim();
  const consent = CONSENTS.find((one) => one === url.consent);
  const language = LANGUAGES.find((one) => one === url.language);
  const seen = SEEN.find((one) => one === url.seen);
  return {
    ...(search ? { search } : {}),
    ...(consent && { consent }),
    ...(language && { language }),
    ...(seen && { seen }),
    ...(url.label ? { label: url.label } : {}),
    ...(url.notes === 'yes' ? { notes: 'yes' as const } : {}),
  };
}

export function isSameLook(a: CustomersLook | undefined, b: CustomersLook | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
