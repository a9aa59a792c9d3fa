import { SEND_STATES } from '@feelori/contracts';
import { sendLook } from './send-words';

describe('how far a reply has come', () => {
  it('has words of its own for every state', () => {
    const words = SEND_STATES.map((state) => sendLook(state, null).words);
    expect(new Set(words).size).toBe(SEND_STATES.length);
  });

  it('calls only what ended badly a failure', () => {
    expect(SEND_STATES.filter((state) => sendLook(state, null).failed)).toEqual(['failed', 'dead']);
  });

  it('writes out what the customer did not get', () => {
    const written = SEND_STATES.filter((state) => sendLook(state, null).written);
    expect(written).toEqual(['failed', 'dead', 'cancelled']);
  });

  it.each([
    [131047, 'Not delivered: more than 24 hours have passed since the customer last wrote (code 131047)'],
    [999999, 'Not delivered: WhatsApp refused it with code 999999'],
    [null, 'Not delivered: WhatsApp gave no reason'],
  ])('says why for code %p', (code, words) => {
    expect(sendLook('failed', code).words).toBe(words);
  });
});
