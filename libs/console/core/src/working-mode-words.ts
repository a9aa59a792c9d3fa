import type { WorkingMode } from '@feelori/contracts';

/** How each way of working is named, and what it means for the shop. */
export const WORKING_MODE_WORDS: Record<WorkingMode, { name: string; meaning: string }> = {
  observe: {
    name: 'Observe',
    meaning:
      'The assistant only notes what it would have said. Nothing goes out; people answer every customer.',
  },
  draft: {
    name: 'Drafts',
    meaning: 'Each answer waits as a draft. A person releases it, edits it first, or discards it.',
  },
  automatic: {
    name: 'Automatic',
    meaning: 'Answers go out by themselves. The assistant hands over to a person when it should.',
  },
};
