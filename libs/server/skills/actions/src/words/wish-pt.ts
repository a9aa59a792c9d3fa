import type { WishWords } from './wish-word-list';

/** Portuguese. */
export const PT_WISH: WishWords = {
  yes: 'Sim, por favor',
  no: 'Não, deixar assim',
  choose: 'Escolher',
  wish: {
    address: (order) => `outro endereço para o pedido ${order}`,
    return: (order) => `uma devolução do pedido ${order}`,
    exchange: (order) => `uma troca no pedido ${order}`,
  },
  which: {
    address: 'De qual pedido você quer mudar o endereço?',
    return: 'De qual pedido você quer devolver algo?',
    exchange: 'De qual pedido você quer trocar algo?',
  },
  question: {
    address: 'Enviamos para lá?',
    return: 'Peço esta devolução à nossa equipe?',
    exchange: 'Peço esta troca à nossa equipe?',
  },
  done: {
    address: (order) => `O pedido ${order} agora vai para o novo endereço.`,
    return: (order) =>
      `Sua devolução do pedido ${order} está registrada na loja. Se ainda não sabe como enviar de volta, pergunte aqui.`,
    exchange: (order) =>
      `Sua troca do pedido ${order} está registrada na loja. Se ainda não sabe como enviar o item antigo, pergunte aqui.`,
  },
  unsent: (order, what) => `O pedido ${order} (${what}) ainda não foi enviado.`,
  ofOrder: (order, what) => `Pedido ${order} (${what}).`,
  newAddress: 'Novo endereço:',
  addressQuestion:
    'Escreva o novo endereço completo em uma só mensagem: rua e número, CEP e cidade, com vírgulas ou linha por linha.',
  missing: {
    street: 'Não encontrei a rua nele.',
    city: 'Não encontrei a cidade nele.',
    postcode: 'Não encontrei o CEP nele.',
  },
  itemQuestion: {
    return: 'O que você quer devolver?',
    exchange: 'O que você quer trocar?',
  },
  reasonQuestion: 'Por que você quer devolver?',
  reasons: {
    too_small: 'Pequeno demais',
    too_large: 'Grande demais',
    unwanted: 'Mudei de ideia',
    not_as_described: 'Diferente da descrição',
    damaged: 'Danificado',
    wrong_item: 'Veio o item errado',
    other: 'Outro motivo',
  },
  because: (reason) => `Motivo: ${reason}.`,
  insteadQuestion: 'O que você quer no lugar?',
  instead: (title) => `No lugar: ${title}.`,
  confirmed: (wish) =>
    `Avisei nossa equipe do que você quer: ${wish}. Nada mudou ainda: alguém da equipe decide e avisamos você aqui.`,
  byRule: (wish) =>
    `Estou pedindo ao sistema da loja ${wish}. Ainda não está feito: avisamos você aqui assim que estiver.`,
  waits: (wish) =>
    `Já sabemos o que você quer: ${wish}. Ainda não está decidido; avisamos você aqui assim que estiver.`,
  withdrawn: (order) => `Tudo bem, nada muda no pedido ${order}.`,
  declined: (wish) => `Nossa equipe olhou e não pode fazer isso: ${wish}.`,
  failed: (wish) =>
    `Não foi possível fazer isto: ${wish}. Uma pessoa da nossa equipe vai ler e responder aqui.`,
  unknown: (wish) =>
    `Ainda não sabemos se isto foi feito: ${wish}. Uma pessoa da nossa equipe verifica e responde aqui.`,
  why: {
    shipped: (order) =>
      `O pedido ${order} já foi enviado, então não dá mais para simplesmente mudar o endereço.`,
    in_work: (order) =>
      `O pedido ${order} já está sendo preparado, então não posso pedir outro endereço eu mesmo.`,
    abroad: (order) => `Não posso pedir eu mesmo que o pedido ${order} vá para outro país.`,
    late: (order) => `O prazo para devolver algo do pedido ${order} já passou.`,
    not_sent: (order) => `O pedido ${order} ainda não foi enviado, então nada dele pode voltar.`,
    nothing: (order) => `Não resta nada do pedido ${order} cuja devolução eu possa pedir.`,
  },
};
