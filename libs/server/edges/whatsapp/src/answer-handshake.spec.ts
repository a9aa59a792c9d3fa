import { answerHandshake } from './answer-handshake';

const TOKEN = 'a verify token';
const good = { 'hub.mode': 'subscribe', 'hub.verify_token': TOKEN, 'hub.challenge': '1158201444' };

describe('answerHandshake', () => {
  it('gives the challenge back as it came', () => {
    expect(answerHandshake(good, TOKEN)).toEqual({ kind: 'accepted', challenge: '1158201444' });
    expect(answerHandshake({ ...good, 'hub.challenge': '007 <x>' }, TOKEN)).toEqual({
      kind: 'accepted',
      challenge: '007 <x>',
    });
  });

  it.each([
    ['another token', { 'hub.verify_token': 'another' }],
    ['another mode', { 'hub.mode': 'unsubscribe' }],
  ])('refuses %s', (_, change) => {
    expect(answerHandshake({ ...good, ...change }, TOKEN)).toEqual({ kind: 'refused' });
  });

  it.each([
    ['a missing mode', { 'hub.mode': undefined }],
    ['a missing token', { 'hub.verify_token': undefined }],
    ['a missing challenge', { 'hub.challenge': undefined }],
    ['a repeated token', { 'hub.verify_token': [TOKEN, TOKEN] }],
    ['a repeated challenge', { 'hub.challenge': ['1', '2'] }],
    ['parameters nested by their dots', { 'hub.mode': undefined, hub: { mode: 'subscribe' } }],
  ])('calls %s incomplete', (_, change) => {
    expect(answerHandshake({ ...good, ...change }, TOKEN)).toEqual({ kind: 'incomplete' });
  });
});
