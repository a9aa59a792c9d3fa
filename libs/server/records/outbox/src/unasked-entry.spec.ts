import type { ReplyContent } from '@feelori/contracts';
import { laneOf, laneOfEntry } from './lane';
import { opaqueOf, sendOfOpaque } from './opaque-data';
import { campaignEntry, noticeEntry } from './unasked-entry';

const recipient = {
  conversationId: '100:c_ann',
  phoneNumberId: '100',
  customerId: 'c_ann',
  to: { waId: '16505551234' },
};
const birth = { place: 7, now: new Date('2026-11-23T12:00:00Z') };
const parts: ReplyContent[] = [{ kind: 'text', text: 'On its way' }];

describe('what nobody asked for', () => {
  it('has an id by its source, so that writing it twice is writing it once', () => {
    const notice = noticeEntry(recipient, { eventId: 'shipped.1001', parts }, birth);
    const campaign = campaignEntry(recipient, { campaignId: 'spring', author: 'u1', parts }, birth);
    expect([notice._id, campaign._id]).toEqual(['100:c_ann#n-shipped.1001', '100:c_ann#c-spring']);
    const later = { place: 9, now: new Date('2026-11-24T12:00:00Z') };
    expect(campaignEntry(recipient, { campaignId: 'spring', author: 'u2', parts }, later)._id).toBe(
      campaign._id,
    );
    for (const { _id, origin } of [notice, campaign]) {
      expect([laneOf(origin), laneOfEntry(_id)]).toEqual(['bulk', 'bulk']);
      const send = { entryId: _id, part: 0, attempt: 1 };
      expect(sendOfOpaque(opaqueOf(send))).toEqual(send);
    }
  });

  it('is due at once, and no takeover concerns it', () => {
    const entry = campaignEntry(recipient, { campaignId: 'spring', author: 'u1', parts }, birth);
    expect(entry).toMatchObject({
      ...recipient,
      origin: 'campaign',
      author: 'u1',
      place: 7,
      epoch: null,
      stage: 'released',
      nextAt: birth.now,
      parts: [{ i: 0, state: 'pending', attempt: 0, content: parts[0] }],
    });
    const notice = noticeEntry(recipient, { eventId: 'e', parts }, birth);
    expect(notice).toMatchObject({ origin: 'notice', author: null, answeredBy: 'rules', epoch: null });
  });

  it('is refused empty, as a flood, and under an id that would break an entry’s', () => {
    const text: ReplyContent = { kind: 'text', text: 'x' };
    for (const wrong of [[], Array<ReplyContent>(11).fill(text)]) {
      expect(() => noticeEntry(recipient, { eventId: 'e', parts: wrong }, birth)).toThrow('parts');
    }
    for (const id of ['', 'a#b', 'a:b', 'x'.repeat(81)]) {
      expect(() => noticeEntry(recipient, { eventId: id, parts }, birth)).toThrow('id');
      expect(() => campaignEntry(recipient, { campaignId: id, author: 'u', parts }, birth)).toThrow('id');
    }
  });
});
