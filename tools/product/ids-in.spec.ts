import { createHash } from 'node:crypto';
import { idsIn } from './ids-in';

const NUMBER = '16505550131';
const wamid = `wamid.${Buffer.from(`\u001d\u0018\u000b${NUMBER}\u0015`).toString('base64')}`;

describe('idsIn', () => {
  it.each([
    ['a number', `{"to":"+${NUMBER}"}`],
    ['a WhatsApp message id, which holds the number', `{"id":"100:${wamid}"}`],
    ['a cursor that holds one', Buffer.from(JSON.stringify([1, `100:${wamid}`])).toString('base64url')],
    ['an address', `/api/v1/x?id=${encodeURIComponent(`100:${wamid}`)}`],
    ['a short hash', `c_${createHash('sha256').update(`wa:${NUMBER}`).digest('hex').slice(0, 20)}`],
  ])('finds %s', (_, text) => {
    expect(idsIn(text, [NUMBER]).length).toBeGreaterThan(0);
  });

  it('finds nothing in what is random', () => {
    expect(idsIn(`{"id":"100:c_0123456789abcdef0123","hint":"31","bad":"100%"}`, [NUMBER])).toEqual([]);
  });
});
