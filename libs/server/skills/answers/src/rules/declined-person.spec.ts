import { decideBeforeModel } from './before-model';
import { readIntent } from './read-intent';

describe('a wish for no person', () => {
  it.each([
    ["I don't want to talk to a person, show me bags", 'bags'],
    ["I don't want to talk to a person just show me bags", 'bags'],
    ['show me bags, no need to talk to a person', 'bags'],
    ['no human please, show me bags', 'bags'],
    ["I don't need a human, show me bags", 'bags'],
    ['bags without having to talk to customer service', 'bags'],
    ["please don't connect me to an agent, just show me bags", 'bags'],
    ["I don't want to be transferred to a human agent. Show me bags", 'bags'],
    ['no quiero hablar con una persona, muéstrame bolsos', 'bolsos'],
    ['no necesito un asesor, quiero bolsos', 'bolsos'],
    ['sin agente por favor, busco bolsos', 'bolsos'],
    ['não quero falar com um atendente, mostre bolsas', 'bolsas'],
    ['não preciso de um humano, quero bolsas', 'bolsas'],
    ['मुझे इंसान से बात नहीं करनी, बैग दिखाओ', 'बैग'],
    ['mujhe insaan se baat nahi karni, bag dikhao', 'bag'],
    ['mujhe agent nahi chahiye, bag dikhao', 'bag'],
    ['لا أريد التحدث مع موظف، أرني حقائب', 'حقائب'],
    ['بدون موظف، أرني حقائب', 'حقائب'],
  ])('asks for no one, and its words are not searched for: "%s"', (text, term) => {
    expect(decideBeforeModel(text)).toBeNull();
    expect(readIntent(text)).toMatchObject({ kind: 'search', terms: [term] });
  });

  it('leaves nothing to search for where nothing else is said', () => {
    expect(readIntent("I don't want to talk to a person").kind).toBe('unclear');
    expect(readIntent('no human please').kind).toBe('unclear');
  });

  it.each([
    'this does not help, let me talk to a human',
    'I do not understand. Can I speak to an agent?',
    'this is not working let me talk to a human',
    "I don't want you I want to speak to a human",
    'no thanks, connect me to an agent',
    'no gracias quiero hablar con un agente',
    'não obrigado quero falar com um atendente',
    'no me sirve, quiero hablar con una persona',
    'insaan se baat karni hai, bag nahi chahiye',
    'connect me, please, to a human',
  ])('is none where the "not" speaks of something else: "%s"', (text) => {
    expect(decideBeforeModel(text)).toBe('person');
  });

  it('takes no word from products that are called like people', () => {
    expect(readIntent('do you have human hair wigs?')).toMatchObject({ terms: ['human', 'hair', 'wigs'] });
    expect(readIntent('agent provocateur t-shirt')).toMatchObject({
      terms: ['agent', 'provocateur', 'tshirt'],
    });
  });
});
