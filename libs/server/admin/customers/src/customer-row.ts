import { type CustomerCalled, type CustomerRow, type Role, shownPhone } from '@feelori/contracts';
import type { Customer, PastValue } from '@feelori/records/customers';

/** A customer as the list shows them to a person of this role. */
export function customerRow(customer: Customer, role: Role): CustomerRow {
  const { _id, name, phone, language, marketing_consent, status, last_interaction } = customer;
  return {
    id: _id,
    name,
    phone: shownPhone(phone, role),
    consent: marketing_consent,
    language,
    status,
    lastAt: last_interaction.toISOString(),
  };
}

/** What a customer is called where nothing else of them is shown. */
export function nameOf({ name, phone }: Pick<Customer, 'name' | 'phone'>, role: Role): string {
  return name || (shownPhone(phone, role) ?? '');
}

/** What they are called and were called before, the newest first. */
export function calledOf(customer: Customer, role: Role): CustomerCalled[] {
  const { name, username, identities, past = [], number_since: numberSince } = customer;
  const now = [
    ...(name === '' ? [] : [called('name', name, null, null)]),
    ...(username === undefined ? [] : [called('username', `@${username}`, null, null)]),
    ...identities.flatMap((key) => identity(key, role, numberSince ?? null, null)),
  ];
  const before = past.flatMap((one) => calledBefore(one, role));
  return [...now, ...before.reverse()];
}

function calledBefore({ kind, value, until }: PastValue, role: Role): CustomerCalled[] {
  switch (kind) {
    case 'name':
      return [called('name', value, null, until)];
    case 'username':
      return [called('username', `@${value}`, null, until)];
    case 'identity':
      return identity(value, role, null, until);
  }
}

function identity(key: string, role: Role, since: Date | null, until: Date | null): CustomerCalled[] {
  const cut = key.indexOf(':') + 1;
  const value = key.slice(cut);
  switch (key.slice(0, cut)) {
    case 'wa:':
      return [called('number', shownPhone(`+${value}`, role) ?? '', since, until)];
    case 'bsuid:':
    case 'parent:':
      return [called('user_id', shownPhone(value, role) ?? '', null, until)];
    default:
      return [];
  }
}

function called(
  kind: CustomerCalled['kind'],
  value: string,
  since: Date | null,
  until: Date | null,
): CustomerCalled {
  return { kind, value, since: since?.toISOString() ?? null, until: until?.toISOString() ?? null };
}
