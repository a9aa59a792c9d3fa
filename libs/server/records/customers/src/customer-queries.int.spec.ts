import type { AuditEntry } from '@feelori/platform/audit';
import { ConversationsModule } from '@feelori/records/conversations';
import { explainStores } from '@feelori/testing';
import { Consents } from './consents';
import type { Customer } from './customer';
import { Customers } from './customers';
import { CustomerLanguages } from './customer-languages';
import { CustomerLists } from './customer-lists';
import { JoinedCustomers } from './joined-customers';
import { CustomersModule } from './customers.module';
import { PersonResolver } from './person-resolver';
import type { Person } from './plan-person';
import { StopMigration } from './stop-migration';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const numberOf = (n: number): string => `1650555${n}`;

/** One in fifty had another number before. */
function customer(n: number): Customer {
  return {
    _id: `c_${n}`,
    identities: [`bsuid:US.${n}`, `wa:${numberOf(n)}`],
    phone: `+${numberOf(n)}`,
    name: `Customer ${n}`,
    language: n % 3 === 0 ? 'es' : null,
    preferences: {},
    marketing_consent: n === 30 ? 'stopped' : 'unknown',
    status: 'active',
    created_at: at(-900),
    written_at: at(0),
    last_interaction: at(0),
    number_since: at(0),
    name_terms: ['customer', String(n)],
    ...(n % 100 === 1 ? { merged_into: 'c_2', ...(n === 101 ? { joined_at: at(0) } : {}) } : {}),
    ...(n % 50 === 0 ? { former: [`wa:99${n}`] } : {}),
  };
}

function writes(userId: string, number: number): Person {
  return { identity: { userId, waId: numberOf(number) }, at: at(60) };
}

const nothing = (): Promise<void> => Promise.resolve();
const change = { at: at(90), source: 'message' };

const joining = { from: 'c_25', into: 'c_7', at: at(100) };

explainStores(CustomersModule, {
  at: at(0),
  // One in a hundred is of the time when a STOP stood at the conversation alone.
  seed: {
    Customer: customer,
    Conversation: (n) => ({ _id: `100:c_${n}`, customerId: `c_${n}`, optedOut: n % 100 === 0 }),
  },
  beside: [ConversationsModule],
  also: [PersonResolver],
  asks: {
    'who known and new people are': (get) =>
      get(Customers).resolveMany([writes('US.1', 1), writes('US.2', 2), writes('US.9001', 9_001)], nothing),
    'who has a number that was another’s': (get) =>
      get(Customers).resolveMany([writes('US.9002', 3)], nothing),
    'two that turn out to be one': (get) =>
      get(Customers).resolveMany(
        [{ ...writes('US.31', 31), previous: { userId: 'US.30', waId: numberOf(30) } }],
        nothing,
      ),
    'an identity that was given up': (get) =>
      get(Customers).resolveMany([{ identity: { waId: '9950' }, at: at(60) }], nothing),
    'when customers were seen': (get) =>
      get(Customers).recordSightings([
        { id: 'c_20', at: at(70) },
        { id: 'c_21', profileName: 'Ann', at: at(70) },
      ]),
    'by number': { ask: (get) => get(Customers).idByNumber('16505551234'), index: 'identity' },
    'by id': (get) => get(Customers).byId('c_22'),
    'a status': (get) => get(Customers).setStatus('c_23', 'blocked'),
    'a consent': (get) => get(Consents).of('c_24'),
    STOP: (get) => get(Consents).stop('c_25', change),
    START: (get) => get(Consents).start('c_25', change),
    'what may go unasked': (get) => get(Consents).unasked('c_24'),
    'offers end in WhatsApp': (get) => get(Consents).endOffers('c_26', change.at),
    'offers are allowed in WhatsApp': (get) => get(Consents).allowOffers('c_26', change.at),
    'when a wish counts from': (get) => get(Consents).timeOfWish('c_26', at(500), change.at),
    'a switch that is known': (get) => get(Consents).knowsSwitch('c_26', change.at),
    'who came': {
      ask: (get) => get(CustomerLists).createdWithin({ from: at(0), to: at(9) }, 10),
      index: 'written',
    },
    'who wrote last': {
      ask: (get) => get(CustomerLists).page({ from: null }, 5),
      index: 'list',
    },
    'who wrote last before': {
      ask: (get) => get(CustomerLists).page({ from: { at: at(0), id: 'c_5' } }, 5),
      index: 'list',
    },
    'who writes in a language': {
      ask: (get) => get(CustomerLists).page({ language: 'es', seen: { since: at(-60) }, from: null }, 5),
      index: 'list_by_language',
    },
    'how many said stop': { ask: (get) => get(CustomerLists).count({ consent: 'stopped' }) },
    'how many there are': { ask: (get) => get(CustomerLists).count({ seen: { since: at(0) } }), keys: 1_100 },
    'which languages were heard': (get) => {
      get(CustomerLanguages).note('c_31', 'pt');
      return get(CustomerLanguages).put([{ id: 'c_30', language: 'pt' }]);
    },
    'who is the same as several': { ask: (get) => get(CustomerLists).relatives(['c_2', 'c_3']), keys: 64 },
    'who said stop': {
      ask: (get) => get(CustomerLists).page({ consent: 'stopped', from: null }, 5),
      index: 'list_by_consent',
    },
    'who is called so': { ask: (get) => get(CustomerLists).named('1999 cust'), keys: 256 },
    'who has a number': {
      ask: (get) => get(CustomerLists).identified('+1650555199', { whole: false }),
      keys: 256,
    },
    'who is the same': { ask: (get) => get(CustomerLists).sameAs('c_2'), keys: 64 },
    'several by id': (get) => get(CustomerLists).byIds(['c_4', 'c_5']),
    'what was done with it': (get) => get(CustomerLists).note('c_4', { _id: 'a' } as unknown as AuditEntry),
    'who cannot be found by name yet': (get) => get(CustomerLists).fillTerms(),
    'that somebody is erased': (get) => get(Customers).beginErasure(['c_40'], at(0)),
    'that nobody is any more': (get) => get(Customers).endErasure(['c_40']),
    'who is one with whom': { ask: (get) => get(Consents).samePerson('c_101'), keys: 64 },
    'what one says who was joined': (get) => get(Consents).stop('c_101', change),
    'joined ones who write': (get) =>
      get(Customers).recordSightings([{ id: 'c_101', profileName: 'Bob', at: at(70) }]),
    'somebody is about to be joined': (get) => get(JoinedCustomers).mark(joining),
    'somebody is joined': (get) => get(JoinedCustomers).join(joining),
    'somebody is joined by now': (get) => get(JoinedCustomers).isJoined(joining),
    'who was joined': { ask: (get) => get(JoinedCustomers).joinedTo('c_2'), keys: 64 },
    'a STOP goes along': (get) => get(JoinedCustomers).carryStop(joining),
    'a consent is theirs again': (get) => get(JoinedCustomers).restoreConsent('c_7'),
    'a joining is over': (get) => get(JoinedCustomers).unmark(joining),
    'two are two again': (get) => get(JoinedCustomers).part(joining),
    'that they wrote later': (get) => get(JoinedCustomers).raiseLastInteraction('c_7', at(5)),
    'when they wrote last, anew': (get) => get(JoinedCustomers).setLastInteraction('c_7', at(5)),
    'STOP of nobody': (get) => get(Consents).stop('c_none', change),
    'STOPs that an earlier version noted at conversations': {
      ask: (get) => get(StopMigration).run(),
      keys: 256,
    },
  },
});
