import { UNSETTLED } from './send-lattice';

/** Neither a draft nor anything that delivery still looks at. */
const isOver = { $and: [{ $eq: ['$nextAt', null] }, { $ne: ['$stage', 'draft'] }] };
const isOpen = { $in: ['$$part.state', [...UNSETTLED]] };

/** The update that leaves of an entry only that something was said, when, by whom and what became of it; nothing more goes out. */
export const WITHOUT_PERSON: readonly object[] = [
  {
    $set: {
      to: {},
      stage: { $cond: [isOver, '$stage', 'cancelled'] },
      nextAt: null,
      parts: {
        $map: {
          input: '$parts',
          as: 'part',
          in: {
            $mergeObjects: [
              '$$part',
              {
                content: { kind: 'text', text: '' },
                wamid: null,
                state: { $cond: [isOpen, 'cancelled', '$$part.state'] },
              },
            ],
          },
        },
      },
    },
  },
  { $unset: ['app', 'trail'] },
];
