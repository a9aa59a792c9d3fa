import type { OrderWords } from './order-words';

/** Portuguese. */
export const PT_ORDERS: OrderWords = {
  intro: 'Seus últimos pedidos:',
  notFound: 'Não encontrei entre os pedidos deste número de telefone.',
  noNumber: 'Não vejo seu número de telefone aqui, por isso não sei quais pedidos são seus.',
  notProven: 'Não encontrei um pedido que corresponda a estes dados.',
  askForProof:
    'Se foi feito com outros dados, escreva o número do pedido e um destes: os quatro últimos dígitos do telefone do pedido, o e-mail ou o CEP. Talvez eu não veja pedidos com mais de 60 dias; uma pessoa da nossa equipe vê.',
  tooMany:
    'Foram números de pedido demais por agora. Tente em uma hora ou fale com uma pessoa da nossa equipe.',
  tooManyProofs:
    'Não encontrei um pedido que corresponda a estes dados. Passei sua conversa para um colega. Uma pessoa da nossa equipe vai ler e responder aqui.',
  choose: 'Escolher pedido',
  orders: 'Pedidos',
  line: (name, status) => `Pedido ${name}: ${status}`,
  placed: 'Feito em',
  expected: 'Previsto para',
  delivered: 'Entregue em',
  carrier: 'Transportadora',
  track: 'Acompanhe aqui',
  total: 'Total',
  parcel: (number) => `Pacote ${number}`,
  partlyRefunded: 'Reembolsado em parte',
  refunded: 'Dinheiro devolvido',
  delay: {
    stuck: 'Sinto muito. Uma pessoa da nossa equipe pode verificar.',
    late: 'Sinto muito: já deveria ter chegado e não vejo que tenha chegado. Uma pessoa da nossa equipe pode verificar.',
    long: (days) =>
      `Foi feito há ${days} dias e não vejo que tenha chegado. Sinto muito; uma pessoa da nossa equipe pode verificar.`,
  },
  status: {
    cancelled: 'cancelado',
    preparing: 'em preparação',
    on_hold: 'em espera',
    shipped: 'enviado',
    in_transit: 'enviado e a caminho',
    out_for_delivery: 'saiu para entrega',
    attempted: 'a transportadora tentou entregar',
    delayed: 'enviado, mas com atraso',
    problem: 'há um problema com a entrega',
    ready_for_pickup: 'pronto para retirada',
    picked_up: 'retirado',
    delivered: 'entregue',
    partly_shipped: 'enviado em parte',
    return_open: 'devolução em andamento',
    returned: 'devolvido',
    refunded: 'reembolsado',
  },
};
