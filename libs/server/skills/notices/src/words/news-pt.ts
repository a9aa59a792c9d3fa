import type { NewsWords } from './news-word-list';

/** Portuguese. */
export const PT_NEWS: NewsWords = {
  confirmed: (order) => `Obrigado, recebemos o seu pedido ${order}.`,
  payment_failed: (order) =>
    `O pagamento do pedido ${order} não foi concluído. Se quiser saber mais, responda aqui.`,
  shipped: (order) => `O pedido ${order} está a caminho.`,
  delayed: (order) =>
    `O pedido ${order} está atrasado no caminho até você. Se quiser saber mais, responda aqui.`,
  out_for_delivery: (order) => `O pedido ${order} saiu para entrega.`,
  delivered: (order) =>
    `A transportadora informa que o pedido ${order} foi entregue. Se não chegou até você, responda aqui.`,
  part: (sentence) => `Sobre um de vários pacotes: ${sentence}`,
  checkout: (what) =>
    `Você deixou algo sem comprar: ${what}. Se ainda quiser, este link leva você de volta. Responda STOP se não quiser lembretes como este.`,
};
