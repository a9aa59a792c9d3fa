import { specOfEach, type TextSpec, type TextSpecs } from '@feelori/skills/texts';
import type { KnowledgeTexts } from './knowledge-texts';

/** When customers read what is said around an article's own words. */
export const KNOWLEDGE_SPECS: TextSpecs<KnowledgeTexts> = {
  quoted: { when: 'Above the words of an article.', place: 'line', variables: ['title'] },
  otherLanguage: {
    when: 'Above the words of an article in another language.',
    place: 'line',
    variables: ['title', 'language'],
  },
  source: { when: 'Below an answer: which article it is from.', place: 'line', variables: ['title'] },
  readMore: { when: 'Before the link to the rest.', place: 'part' },
  unwritten: { when: 'Nobody has written about it.', place: 'body' },
  unreachable: { when: 'What the shop has written cannot be read now.', place: 'body' },
  languages: specOfEach<keyof KnowledgeTexts['languages'], TextSpec>(
    {
      en: 'What English is called.',
      es: 'What Spanish is called.',
      pt: 'What Portuguese is called.',
      hi: 'What Hindi is called.',
      ar: 'What Arabic is called.',
      fr: 'What French is called.',
    },
    { place: 'part' },
  ),
};
