import { type Lexicon, phrases } from './lexicon';

/** Portuguese. */
export const PT: Lexicon = {
  stop: phrases(
    'parar | pare | sair | cancelar inscrição | descadastrar | descadastre | não quero mais mensagens | chega de mensagens | sem mais mensagens',
  ),
  stopBeside: phrases('por favor | já | agora | mensagens | as | de | enviar | mandar | me | quero'),
  start: phrases('iniciar | começar | voltar a receber | reativar | recomeçar'),
  person: phrases(
    'humano | humana | pessoa | atendente | agente | operador | representante | atendimento humano | atendimento | suporte humano',
  ),
  beside: phrases(
    'por favor | um | uma | o | a | quero | queria | preciso | gostaria | de | falar | com | me | pode | podem | passar | transferir | real | oi | olá | já | agora | obrigado | obrigada | sim | favor | por',
  ),
  askPerson: [
    / (?:falar|conversar|passar|transferir|conectar|chamar) (?:me )?(?:com |para |a )(?:um |uma |o |a |algum |alguma |seu |os )*(?:humano|humana|pessoa|alguem|atendente|agente|operador|representante|gerente|suporte|equipe) /,
    / (?:pessoa|atendente|agente) (?:real|humana|humano|de verdade) /,
    / (?:quero|preciso de) (?:um |uma )(?:atendente|agente|humano|operador|representante) /,
  ],
  not: phrases('não quero | não preciso | sem'),
  greeting: phrases('oi | olá | ola | bom dia | boa tarde | boa noite | e aí | tudo bem'),
  thanks: phrases('obrigado | obrigada | muito obrigado | muito obrigada | valeu | agradeço'),
  orderStatus: phrases(
    'onde está meu pedido | cadê meu pedido | status do pedido | status do meu pedido | meu pedido | minha encomenda | meu pacote | minha compra | rastrear | rastreio | rastreamento | quando chega | não chegou | número do pedido',
  ),
  orderList: phrases('meus pedidos | minhas compras | histórico de pedidos | minhas encomendas'),
  orderNoun: phrases('pedido | encomenda | pacote'),
  returns: phrases(
    'devolver | devolução | devoluções | reembolso | troca | trocas | trocar | política de devolução',
  ),
  shipping: phrases(
    'frete | envio | prazo de entrega | entrega | entregam | quanto tempo demora | custo de envio',
  ),
  price: phrases('quanto custa | quanto custam | preço | preços | qual o valor | quanto é'),
  size: phrases('tamanho | tamanhos | medidas | numeração | quais cores | cores'),
  search: phrases(
    'mostre | mostra | mostrar | me mostre | procuro | procurando | procurar | vocês têm | você tem | tem | quero | queria | preciso | comprar | ver',
  ),
  limit: phrases('menos de | abaixo de | até | no máximo | máximo | menor que | orçamento de | por menos de'),
  limitAfter: phrases('ou menos | no máximo'),
  noise: phrases(
    'mostre | mostra | mostrar | procuro | procurando | procurar | vocês | você | têm | tem | quero | queria | preciso | comprar | ver | um | uma | uns | umas | o | a | os | as | de | do | da | dos | das | em | no | na | com | para | por | e | ou | me | meu | minha | seu | sua | que | quanto | quanta | custa | custam | preço | preços | valor | tamanho | tamanhos | favor | oi | olá | bom | boa | dia | tarde | noite | obrigado | obrigada | reais | real | euros | dólares | produto | produtos | algo | algum | alguma | é | está | são | este | esta | esse | essa | sim | não | mais | cor | cores | disponível | estoque | onde | como | quando | posso | pode',
  ),
};
