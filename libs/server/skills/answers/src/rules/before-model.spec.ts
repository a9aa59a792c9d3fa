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
      'stoooop',
      "please don't message me again",
      'do not contact me',
      'leave me alone',
      'QUIT',
      'no me escriban más',
      'não me mande mais mensagens',
      'ne m’envoyez plus de messages',
      'मुझे मैसेज मत करो',
      'لا ترسل لي رسائل',
      'لا تراسلني',
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
  'тост',
  '🇪🇸',
  '🅰️ or 🅱️',
  'the st0pwatch in black',
  'show me blue dresses under 80',
  'do you have human hair wigs?',
  'a dress for a tall person',
  'the bus stop is near your shop',
  "don't stop showing me dresses",
  'when do sales start?',
  'non-stop flight bag',
  'I do not want to talk to a person',
  'stopover bag',
  'leave me alone with the red one and send the blue one',
  'the week end dress',
  'agents of shield t-shirt',
  'a b c d',
  'is it S or M?',
  'size s, m o l',
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

  it.each<[EarlyDecision, string[]]>([
    [
      'stop',
      [
        'st\u200bop',
        '\u202aSTOP\u202c',
        '\u2067STOP\u2069',
        '\ufeffStop\u00ad',
        's\u200dt\u2060o\u034fp',
        'ＳＴＯＰ',
        '𝗦𝗧𝗢𝗣',
        'ⓢⓣⓞⓟ',
        'S\ufe0fT\ufe0fO\ufe0fP\ufe0f',
        'STOP!!!!!!',
        '...stop...',
        '«STOP»',
        '*STOP*',
        '_stop_',
        '~Stop~',
        '"Stop".',
        '¡¡PARAR!!',
        'STOP 🛑🛑',
        '🛑 stop',
        'S T O P',
        's.t.o.p.',
        'S-T-O-P',
        'sToP',
        'S\u0301TOP',
        'STOP\n\n',
        '\u200fتوقف\u200f',
        'توقـــف',
        'बंद\u200d करो',
        'बन्द करो',
        'Unsubscribe!!!',
        'OPT-OUT',
        'opt‑out',
        'STOP STOP STOP',
        'ЅТОР',
        'STОP',
        'sτop',
        'ST0P',
        'stopp',
        'СТОП',
        '🅢🅣🅞🅟',
        '🆂🆃🅾🅿',
        '🇸🇹🇴🇵',
      ],
    ],
    [
      'start',
      ['\u202aSTART\u202c', 'ＳＴＡＲＴ', 'st\u200bart', 'START!!!', '*start*', 's t a r t', 'UNSTOP'],
    ],
    [
      'person',
      [
        'ａ ｐｅｒｓｏｎ, ｐｌｅａｓｅ',
        'a per\u200bson, please!!!',
        '\u202ahuman\u202c',
        '*AGENT*',
        'I want to talk to a hu\u00adman',
        'quiero hablar con una per\u200bsona',
      ],
    ],
  ])('hears "%s" through marks, wide letters and punctuation', (decision, texts) => {
    expect(texts.map((text) => [text, decideBeforeModel(text)])).toEqual(
      texts.map((text) => [text, decision]),
    );
  });

  it('hears a command in whatever nobody sees or stresses it with', () => {
    const unseen = fc.constantFrom(
      '\u200b',
      '\u200c',
      '\u200d',
      '\u202a',
      '\u202c',
      '\u2066',
      '\ufeff',
      '\u00ad',
      '',
    );
    const around = fc.constantFrom('', '!', '!!!', '.', ' ', '\n', '*', '"', '…', '🛑', '\u200e');
    const letters = (word: string) =>
      fc.tuple(...[...word].map((letter) => unseen.map((mark) => mark + letter)));
    const cased = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
    );
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const shaped = fc.constantFrom((text: string) => text, wide);
    for (const [word, decision] of [
      ['stop', 'stop'],
      ['parar', 'stop'],
      ['start', 'start'],
      ['human', 'person'],
    ] as const) {
      fc.assert(
        fc.property(letters(word), cased, shaped, around, around, (parts, cases, shape, before, behind) => {
          expect(decideBeforeModel(`${before}${shape(cases(parts.join('')))}${behind}`)).toBe(decision);
        }),
      );
    }
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
