import { specOfEach, type TextSpec, type TextSpecs } from '@feelori/skills/texts';
import type { PolicyWords } from './policy-words';

/** When customers read what is said around the shop's own policies. */
export const POLICY_SPECS: TextSpecs<PolicyWords> = {
  intro: specOfEach<keyof PolicyWords['intro'], TextSpec>(
    {
      returns: 'Above the shop’s rules for returns.',
      shipping: 'Above what the shop says of shipping.',
      privacy: 'Above what the shop says of privacy.',
      terms: 'Above the shop’s terms.',
      contact: 'Above how the shop is reached.',
    },
    { place: 'part' },
  ),
  missing: { when: 'The shop has written nothing on it.', place: 'body' },
  readMore: { when: 'Before the link to the rest.', place: 'part' },
};
