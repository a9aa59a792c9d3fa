import type { Texts } from './texts';

/** Portuguese. */
export const PT_TEXTS: Texts = {
  greeting:
    'Olá! 👋 Posso ajudar você a encontrar produtos, consultar seu pedido ou explicar trocas, devoluções e entregas. O que procura?',
  thanks: 'De nada! Posso ajudar em algo mais?',
  unclear:
    'Não sei se entendi. Posso procurar produtos, consultar um pedido (“onde está meu pedido”) e explicar devoluções e entregas. Ou prefere falar com uma pessoa?',
  stopped:
    'Você não receberá mais ofertas nem novidades nossas. STOP encerra a publicidade, não a ajuda: se precisar de algo, escreva para nós aqui. Envie START quando quiser voltar a receber.',
  started: 'Que bom ter você de volta! Você voltará a ter notícias nossas. Como posso ajudar?',
  startedWithPerson:
    'Que bom ter você de volta! Você voltará a ter notícias nossas. Sua conversa está com nossa equipe: uma pessoa vai ler e responder aqui.',
  refused: 'Não posso ajudar com isso aqui. Quer falar com uma pessoa da nossa equipe?',
  shopDown:
    'Não consigo acessar o sistema da loja agora e por isso não posso consultar. Tente de novo daqui a pouco ou fale com uma pessoa da nossa equipe.',
  cannotLookUp:
    'Não consegui consultar agora. Pergunte de novo em instantes ou fale com uma pessoa da nossa equipe.',
  noneShown: 'De qual produto você fala? Diga o nome e eu consulto tamanhos e preço.',
  whichQuoted:
    'Não consigo ver a qual mensagem você respondeu. De qual produto você fala? Diga o nome e eu consulto tamanhos e preço.',
  notKnown: 'Não sei isso ao certo e não quero adivinhar. Uma pessoa da nossa equipe pode informar.',
  robot:
    'Sou o assistente automático da loja, não uma pessoa. Posso ajudar a encontrar produtos, consultar seu pedido ou explicar devoluções e entregas. Se preferir falar com uma pessoa da nossa equipe, é só dizer.',
  compare: 'Qual é melhor depende do seu gosto. Isto é o que sei deles:',
  sorry: 'Sinto muito por isso.',
  wordless: {
    image:
      'Obrigado pela foto. Não consigo ver imagens, mas nossa equipe consegue. Diga em palavras o que procura.',
    video:
      'Obrigado pelo vídeo. Não consigo assistir, mas nossa equipe consegue. Diga em palavras como posso ajudar.',
    audio:
      'Obrigado pelo áudio. Não consigo ouvir, mas nossa equipe consegue. Por favor, escreva o que precisa.',
    unheard_audio:
      'Obrigado pelo áudio. Não consegui entender o que foi dito, mas nossa equipe pode ouvir. Por favor, escreva o que precisa ou grave de novo.',
    document:
      'Obrigado pelo documento. Não consigo abrir, mas nossa equipe consegue. Diga em palavras como posso ajudar.',
    sticker: 'Que legal! 😊 Diga se posso procurar algo para você.',
    location: 'Obrigado pela localização. Eu não posso usá-la, mas nossa equipe vê. Como posso ajudar?',
    contacts: 'Obrigado pelo contato. Eu não posso usá-lo, mas nossa equipe vê. Como posso ajudar?',
    reaction: 'Obrigado! 😊 Escreva se precisar de algo.',
    form_reply: 'Obrigado, suas respostas chegaram e nossa equipe pode vê-las.',
    call_permission_reply: 'Obrigado por avisar. Nossa equipe vê sua escolha.',
    order:
      'Obrigado pela seleção! Não posso fazer o pedido aqui, mas nossa equipe vê. Quer falar com uma pessoa?',
    system: 'Obrigado por avisar. Como posso ajudar?',
    welcome_request:
      'Olá! 👋 Posso ajudar você a encontrar produtos, consultar seu pedido ou explicar devoluções e entregas.',
    edit: 'Vi que você mudou uma mensagem. Escreva o que precisa.',
    revoke: 'Vi que você apagou uma mensagem. Escreva se precisar de algo.',
    deleted: 'Vi que você apagou uma mensagem. Escreva se precisar de algo.',
    unsupported: 'Não consigo ler este tipo de mensagem. Por favor, escreva o que precisa.',
  },
};
