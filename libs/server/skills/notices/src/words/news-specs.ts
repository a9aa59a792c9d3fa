import { specOfEach, type TextSpecs } from '@feelori/skills/texts';
import type { NewsKind } from '@feelori/contracts';
import type { NewsWords } from './news-word-list';

/** When customers read what they are told of their orders and checkouts unasked, within the 24 hours. */
export const NEWS_SPECS: TextSpecs<NewsWords> = {
  ...specOfEach<NewsKind, { when: string; place: 'line'; variables: ['order'] }>(
    {
      confirmed: 'The order is there.',
      payment_failed: 'The payment did not go through.',
      shipped: 'It was sent.',
      delayed: 'It comes later than was said.',
      out_for_delivery: 'It comes today.',
      delivered: 'The carrier says that it arrived.',
    },
    { place: 'line', variables: ['order'] },
  ),
  part: {
    when: 'Around any of these, where it is about one parcel of several.',
    place: 'line',
    variables: ['sentence'],
  },
  checkout: {
    when: 'They left a checkout and said yes to offers; the link back to it stands below.',
    place: 'line',
    variables: ['what'],
    keeps: ['STOP'],
  },
};
