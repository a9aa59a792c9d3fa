import type { CancelWords } from './cancel-word-list';

/** Portuguese. */
export const PT_CANCEL: CancelWords = {
  facts: (order, what) => `O pedido ${order} (${what}) ainda não foi enviado.`,
  question: 'Quer cancelar este pedido?',
  yes: 'Sim, cancelar',
  no: 'Não, manter',
  which: 'Qual pedido você quer cancelar?',
  choose: 'Escolher pedido',
  cancelled: (order) => `O pedido ${order} já está cancelado.`,
  shipped: (order) => `O pedido ${order} já foi enviado, então não dá mais para simplesmente cancelar.`,
  inWork: (order) =>
    `O pedido ${order} já está sendo preparado, então não posso pedir o cancelamento eu mesmo.`,
  partly: (order) => `Não posso tirar itens avulsos do pedido ${order}.`,
  confirmed: (order) =>
    `Avisei nossa equipe que você quer cancelar o pedido ${order}. Ele ainda não está cancelado: alguém da equipe decide e avisamos você aqui.`,
  confirmedByRule: (order) =>
    `Estou pedindo ao sistema da loja que cancele o pedido ${order}. Ele ainda não está cancelado: avisamos você aqui assim que estiver.`,
  waits: (order) =>
    `Já sabemos que você quer cancelar o pedido ${order}. Ainda não está decidido; avisamos você aqui assim que estiver.`,
  withdrawn: (order) => `Tudo bem, o pedido ${order} fica como está.`,
  done: (order) => `O pedido ${order} está cancelado.`,
  refunded: 'O que você pagou volta pelo mesmo meio de pagamento; quanto demora depende do seu banco.',
  declined: (order) => `Nossa equipe olhou: o pedido ${order} não será cancelado.`,
  failed: (order) =>
    `Não foi possível cancelar o pedido ${order}. Uma pessoa da nossa equipe vai ler e responder aqui.`,
  unknown: (order) =>
    `Ainda não sabemos se o pedido ${order} foi cancelado. Uma pessoa da nossa equipe verifica e responde aqui.`,
};
