import fc from 'fast-check';

/** How somebody takes the floor or gives it back. */
export type Floor = 'takeover' | 'hand_back' | 'stop' | 'start';
/** Where a worker dies, if it does: at which of its calls, before or after that took effect. */
export type Death = { at: number; when: 'before' | 'after' } | null;
/** Somebody else acts while a worker is at it, at which moment of its calls' beginnings and ends. */
export type Meanwhile = { at: number; floor: Floor } | null;
/** What a send ends in. `refused`: for now · `unwanted`: the customer ended offers · `unknown`: WhatsApp never got it. */
export type SendEnd = 'accepted' | 'refused' | 'unwanted' | 'unknown';

/** One thing that happens to one of the customers (`who`), or in the whole world. */
export type Act =
  | { do: 'customer writes'; who: number; text: 'words' | 'STOP' | 'START' }
  | { do: 'person replies'; who: number; dies: Death }
  | { do: 'unasked'; who: number; origin: 'notice' | 'campaign'; key: number; dies: Death }
  | { do: 'floor'; who: number; floor: Floor; dies: Death }
  | { do: 'turn'; who: number; dies: Death; meanwhile: Meanwhile }
  | {
      do: 'deliver';
      who: number;
      lane: 'dialogue' | 'bulk';
      dies: Death;
      ends: SendEnd;
      meanwhile: Meanwhile;
      /** Another worker looks at once, whatever became of this one. */
      followed: boolean;
    }
  | { do: 'status'; nth: number; status: 'sent' | 'delivered' | 'failed for now' | 'failed for good' }
  | { do: 'sweep'; lane: 'dialogue' | 'bulk' }
  | { do: 'time passes'; ms: number };

/** Mostly the same one, so that more happens in one conversation. */
const who = fc.constantFrom(0, 0, 0, 1);
const key = fc.nat(2);
const lane = fc.constantFrom('dialogue' as const, 'bulk' as const);
const floor = fc.constantFrom<Floor>('takeover', 'hand_back', 'stop', 'start');
const death = (calls: number): fc.Arbitrary<Death> =>
  fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: calls }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
    { freq: 2, nil: null },
  );

const meanwhile = (moments: number): fc.Arbitrary<Meanwhile> =>
  fc.option(fc.record({ at: fc.integer({ min: 1, max: moments }), floor }), { freq: 2, nil: null });

/** Any act, those that make others possible more often. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('customer writes' as const),
      who,
      text: fc.constantFrom(
        'words' as const,
        'words' as const,
        'words' as const,
        'STOP' as const,
        'START' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('person replies' as const), who, dies: death(5) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('unasked' as const),
      who,
      origin: fc.constantFrom('notice' as const, 'campaign' as const),
      key,
      dies: death(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('floor' as const), who, floor, dies: death(4) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('turn' as const),
      who,
      dies: death(12),
      meanwhile: meanwhile(28),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      who,
      lane,
      dies: death(8),
      ends: fc.constantFrom<SendEnd>('accepted', 'accepted', 'accepted', 'refused', 'unwanted', 'unknown'),
      meanwhile: meanwhile(20),
      followed: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('status' as const),
      nth: fc.nat(5),
      status: fc.constantFrom(
        'sent' as const,
        'delivered' as const,
        'failed for now' as const,
        'failed for good' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), lane }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('time passes' as const),
      ms: fc.constantFrom(100, 2_000, 7_000, 100_000),
    }),
  },
);
