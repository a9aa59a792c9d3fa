import { giveUp } from './give-up';
import { message } from './testing/answers-on';

it('gives up in the language of the customer and asks for a person', () => {
  const answer = giveUp([message('👍'), message('¿dónde está mi pedido?')], 'turn_failed');
  expect(answer).toMatchObject({ answeredBy: 'rules', handover: { reason: 'turn_failed' }, consent: null });
  expect(JSON.stringify(answer.parts)).toContain('Una persona de nuestro equipo');
});
