import fc from 'fast-check';
import { decideBeforeModel, type EarlyDecision } from './before-model';

const CASES: [EarlyDecision, string[]][] = [
  [
    'stop',
    [
      'STOP',
      'stop',
      'Stop.',
      'please stop',
      'Stop sending me messages',
      'unsubscribe',
      'opt out please',
      'parar',
      'BAJA',
      'no más mensajes',
      'sair',
      'não quero mais mensagens',
      'बंद करो',
      'रोकें',
      'توقف',
      'إلغاء الاشتراك',
      'أوقف الرسائل',
    ],
  ],
  ['start', ['START', 'start again', 'subscribe', 'empezar', 'começar', 'शुरू करें', 'ابدأ']],
  [
    'person',
    [
      'a person, please',
      'human',
      'Agent!',
      'I want to talk to a human',
      'can I speak with someone?',
      'my parcel is late, connect me to an agent',
      'no, I need a real person',
      'customer service',
      'quiero hablar con una persona',
      'necesito un asesor',
      'hablar con alguien',
      'quero falar com um atendente',
      'falar com uma pessoa',
      'किसी इंसान से बात करनी है',
      'insaan se baat karni hai',
      'أريد التحدث مع موظف',
      'خدمة العملاء',
    ],
  ],
];

const OTHERS = [
  'this shirt is nice',
  'show me blue dresses under 80',
  'do you have human hair wigs?',
  'a dress for a tall person',
  'the bus stop is near your shop',
  "don't stop showing me dresses",
  'when do sales start?',
  'non-stop flight bag',
  'I do not want to talk to a person',
  'stopover bag',
  'agents of shield t-shirt',
  'hi',
  'hola',
  '',
  '🙂',
];

describe('decideBeforeModel', () => {
  it.each(CASES.flatMap(([decision, texts]) => texts.map((text) => [text, decision] as const)))(
    'reads "%s" as %s',
    (text, decision) => {
      expect(decideBeforeModel(text)).toBe(decision);
    },
  );

  it.each(OTHERS)('leaves "%s" to the assistant', (text) => {
    expect(decideBeforeModel(text)).toBeNull();
  });

  it('takes a word inside a longer word for nothing', () => {
    const word = fc.constantFrom('stop', 'start', 'human', 'agent', 'person');
    const letters = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(letters, word, letters, (before, inner, after) => {
        expect(decideBeforeModel(`i like ${before}${inner}${after} dresses`)).toBeNull();
      }),
    );
  });

  it('never throws and knows only its own decisions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect([null, 'stop', 'start', 'person']).toContain(decideBeforeModel(text));
      }),
    );
  });
});
