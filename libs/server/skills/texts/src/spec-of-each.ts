import type { TextSpec } from './text-spec';

/** The same said of several texts, `when` by each. */
export function specOfEach<Name extends string, Spec extends TextSpec>(
  whens: Readonly<Record<Name, string>>,
  spec: Omit<Spec, 'when'>,
): Record<Name, Spec> {
  const each = Object.entries<string>(whens).map(([name, when]) => [name, { ...spec, when }] as const);
  return Object.fromEntries(each) as Record<Name, Spec>;
}
