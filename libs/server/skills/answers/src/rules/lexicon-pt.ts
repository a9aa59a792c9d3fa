import { type Lexicon, phrases } from './lexicon';

/** Portuguese. */
export const PT: Lexicon = {
  stop: phrases(
    'parar | pare | sair | cancelar inscrição | descadastrar | descadastre | não quero mais mensagens | chega de mensagens | sem mais mensagens | não me mande | não me mandem | não me envie | não me enviem | não me escreva | não me escrevam | não me contate | não me contatem | me deixe em paz | me deixem em paz | deixe-me em paz | me tire da lista',
  ),
  stopBeside: phrases(
    'por favor | já | agora | mensagens | as | de | enviar | mandar | me | quero | mais | nada | nunca',
  ),
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
  no: phrases('não'),
  not: phrases('não quero | não preciso | sem'),
  notBehind: [],
  greeting: phrases('oi | olá | ola | bom dia | boa tarde | boa noite | e aí | tudo bem'),
  thanks: phrases('obrigado | obrigada | muito obrigado | muito obrigada | valeu | agradeço'),
  orderStatus: phrases(
    'tô esperando | to esperando | estamos esperando | minhas coisas | meus produtos | minhas compras chegam | onde está meu pedido | cadê meu pedido | status do pedido | status do meu pedido | meu pedido | minha encomenda | meu pacote | minha compra | rastrear | rastreio | rastreamento | quando chega | não chegou | número do pedido | o meu pedido | a minha encomenda | onde está o pedido | cadê o pedido | cadê minha encomenda | meu pedido não chegou | ainda não chegou | quando vai chegar | quando chegará | quando recebo | código de rastreio | número da encomenda | minha entrega | meu produto não chegou | estado da encomenda | acompanhar meu | estou esperando | ainda estou esperando | sigo esperando | continuo esperando | está atrasado | está atrasada | quando eu pedi | quando pedi | quem entrega | quem vai entregar | demora tanto | demorando tanto | demorando muito | por que demora',
  ),
  orderList: phrases(
    'meus pedidos | minhas compras | histórico de pedidos | minhas encomendas | as minhas encomendas | todos os meus pedidos | todos meus pedidos | pedidos anteriores | o que pedi | o que eu pedi | o que comprei | o que eu comprei | histórico de compras | meu último pedido | compras anteriores | minha devolução | status da devolução | minha troca',
  ),
  orderNoun: phrases('pedido | encomenda | pacote | pedidos | encomendas | pacotes'),
  beforeOrderName: phrases('número | números | código | e | é | com | de | do | da | o | a | meu'),
  askOrder: phrases(
    'o que houve com | já enviaram | já mandaram | onde está | cadê | rastrear | rastreio de | rastreio do | status de | status do | notícias de | notícias do | já saiu | saiu | chegou | quando chega | já chegou',
  ),
  behindOrder: phrases(
    'já saiu | saiu | foi enviado | enviado | já foi enviado | chegou | já chegou | está a caminho | a caminho | chega | atrasado',
  ),
  besideOrderName: phrases(
    'ei | moço | moça | isso | este | esse | por favor | obrigado | obrigada | olá | sim | onde | cadê | está | notícias | novidades | status | rastrear | rastreio | meu',
  ),
  proof: phrases(
    'cep | código postal | últimos quatro | últimos 4 | quatro últimos | 4 últimos | termina em | acaba em | número de telefone | número de celular | telefone termina',
  ),
  returns: phrases(
    'devolver | devolução | devoluções | reembolso | troca | trocas | trocar | política de devolução | devolvo | devolvem | troco | trocá-lo | trocá-la | reembolsam | estorno | dinheiro de volta | não servir | devolução do dinheiro | não serve | não serviu | não couber | reembolsável | dá para devolver',
  ),
  shipping: phrases(
    'frete | envio | prazo de entrega | entrega | entregam | quanto tempo demora | custo de envio | entregas | enviam | envios | portes | prazo | valor do frete | demora a entrega | tempo de entrega | custo do envio',
  ),
  price: phrases(
    'quanto custa | quanto custam | preço | preços | qual o valor | quanto é | quanto sai | quanto fica | qual o preço | qual é o preço | qual é o valor | quanto tá | quanto vale | quanto',
  ),
  size: phrases(
    'menor | maior | menores | maiores | tamanho | tamanhos | medidas | numeração | quais cores | cores | grande | grandes | médio | médios | pequeno | pequena | pequenos | pequenas | quais tamanhos | que cores | número do sapato',
  ),
  search: phrases(
    'mostre | mostra | mostrar | me mostre | procuro | procurando | procurar | vocês têm | você tem | tem | quero | queria | preciso | comprar | ver | têm | vende | vendem | mostrem | mostra-me | gostaria | desejo | encontrar | há | existe | recomenda | recomendam | busco | buscando',
  ),
  limit: phrases(
    'menos de | abaixo de | até | no máximo | máximo | menor que | orçamento de | por menos de | que não passe de | não passe de | não mais de | não mais que | menos que | inferior a | por até | de até | mais barato que | mais baratos que | abaixo dos | não custe mais de | não custem mais de',
  ),
  limitAfter: phrases('ou menos | no máximo | máximo | ou mais barato'),
  least: phrases(
    'mais de | mais que | acima de | maior que | maior do que | a partir de | pelo menos | no mínimo | mínimo | superior a | superiores a | não menos de | mais caro que | mais caros que | mais cara que | mais caras que | que custe mais de | que custem mais de',
  ),
  leastAfter: phrases('ou mais | para cima | no mínimo | mínimo | ou acima'),
  around: phrases('por volta de | cerca de | aproximadamente | em torno de | uns'),
  between: phrases('entre | faixa de | na faixa de'),
  fromTo: phrases('de'),
  rangeJoin: phrases('e | a | até | ou'),
  otherNumber: phrases('tamanho | tamanhos | número | números | idade | pedido'),
  betweenAfter: [],
  complaint: phrases(
    'quero meu dinheiro | quero o meu dinheiro | quero reembolso | quero o reembolso | quero um reembolso | quero estorno | quero o estorno | devolvam meu dinheiro | devolvam o dinheiro | devolve meu dinheiro | devolvam meu | ladrões | ladrão | me roubaram | roubo | procon | reclame aqui | advogado | processar vocês | vou processar | vou denunciar | mentirosos | caixa vazia | veio vazio | veio vazia | pacote vazio | pacote aberto | veio aberto | veio outro produto | me mandaram outro | pedido de outra pessoa | nunca mais compro | reclamação | reclamar | não é o que eu pedi | não é o que pedi | produto errado | item errado | pedido errado | tamanho errado | veio errado | veio errada | está faltando | faltou | falta um | falta uma | muito decepcionado | muito decepcionada | golpe | cobraram duas vezes | cobrado duas vezes | cobrada duas vezes | cobrança duplicada | cobrança em dobro | cobraram a mais | cobraram em dobro | inaceitável | péssimo serviço | péssimo atendimento | pior serviço | pior atendimento | golpistas | fraude | fui enganado | fui enganada | estou indignado | estou indignada | estou furioso | estou furiosa | encolheu | meu reembolso | meu estorno | o reembolso ainda | um absurdo | uma vergonha | palhaçada | inúteis | com raiva | muito irritado | muito irritada | revoltado | revoltada | cansado de esperar | cansada de esperar | falta de respeito | ninguém responde | ninguém me responde | ninguém atende | ninguém ajuda | muito chateado | muito chateada | semanas esperando | esperando há semanas | meses esperando | devolveram o dinheiro | devolveram meu dinheiro | devolvido o dinheiro | cadê meu dinheiro | onde está meu dinheiro',
  ),
  damaged: phrases(
    'quebrado | quebrada | quebrados | quebradas | danificado | danificada | estragado | estragada | com defeito | defeituoso | defeito | rasgado | rasgada | manchado | manchada | sujo | suja | errado | errada | incompleto | incompleta | faltando | não funciona | má qualidade | partido | partida | descosturado',
  ),
  arrived: phrases(
    'pedido | encomenda | pacote | compra | entrega | chegou | chegaram | recebi | recebido | veio | vieram | mandaram | enviaram | está | estão',
  ),
  change: phrases(
    'modificar | adicionar | adicionem | acrescentar | tirar | tirem | remover | parar | parem | segurar | não enviem | não mandem | não quero mais | não preciso mais',
  ),
  halt: phrases(
    'pare | parem | parar | suspenda | suspender | suspendam | interrompa | interromper | segura | segurem | cancela',
  ),
  shipment: phrases('envio | entrega | remessa | expedição'),
  changeOrder: phrases(
    'não quero mais isso | não quero mais o | não quero mais a | já não quero | não preciso mais do | desisti da compra | desisti do pedido | não quero o pedido | não quero a encomenda | não enviem | não mandem o pedido | cancela isso | cancelar meu pedido | cancelar o meu pedido | cancelar o pedido | cancelar um pedido | cancelar pedido | cancelar minha compra | cancelar a compra | cancelar a encomenda | cancelar minha encomenda | anular a encomenda | quero cancelar | cancelá-lo | alterar meu pedido | alterar o pedido | mudar meu pedido | mudar o pedido | alterar o endereço | mudar o endereço | trocar o endereço | endereço errado | morada errada | alterar a morada | cancelar | cancelem | cancela | cancele | cancelamento | mudei de ideia | outro endereço | endereço novo | novo endereço',
  ),
  contact: phrases(
    'contato | contacto | seu telefone | telefone de vocês | telefone da loja | telefone de contato | telefone para contato | número de telefone | por telefone | qual o telefone | qual é o telefone | têm telefone | seu número | seu e-mail | e-mail de vocês | endereço da loja | onde fica a loja | onde vocês ficam | onde está a loja | horário | horários | loja física | têm loja',
  ),
  robot: phrases(
    'você é um robô | você é robô | vocês são um robô | vocês são robôs | é um robô | você é um bot | é um bot | você é humano | você é humana | você é uma pessoa | você é uma máquina | você é real | você é uma ia | é uma ia | falo com um robô | falando com um robô | falando com um bot | falando com uma máquina | pessoa ou robô | robô ou pessoa | quem é você | com quem eu falo | com quem estou falando | és um robô',
  ),
  forPeople: phrases(
    'código de desconto | códigos de desconto | desconto | descontos | cupom | cupons | cupão | código promocional | promoção | promoções | vale-presente | forma de pagamento | formas de pagamento | pagar com | posso pagar | pix | boleto | cartão de crédito | parcelar | parcelas | parcelamento | nota fiscal | fatura | garantia | atacado | revenda | emprego | vaga | vagas | trabalhar com vocês | liquidação | tem oferta | alguma oferta | cartão recusado | cartão foi recusado | recusou meu cartão | recusaram meu cartão | pagamento recusado | pagamento falhou | não consigo pagar | embrulho para presente | embalagem de presente | o site não funciona | site fora do ar | site caiu | o site não abre | falha no pagamento | não consigo finalizar',
  ),
  wearer: phrases(
    'mulher | mulheres | feminino | feminina | femininos | femininas | homem | homens | masculino | masculina | masculinos | masculinas | senhora | senhoras | unissex | esposa | marido | namorada | namorado | mãe | pai | irmã | irmão | amiga | amigo | aniversário | presente | presentes | entrevista | amanhã | natal',
  ),
  pointing: phrases(
    'este | esta | isto | estes | estas | esse | essa | isso | esses | essas | aquele | aquela | aquilo | ele | ela | dele | dela | deste | desta | disto | desse | dessa | disso | nesse | nessa | nesta | neste',
  ),
  noise: phrases(
    'menor | maior | menores | maiores | só | somente | apenas | mostre | mostra | mostrar | procuro | procurando | procurar | vocês | você | têm | tem | quero | queria | preciso | comprar | ver | um | uma | uns | umas | o | a | os | as | de | do | da | dos | das | em | no | na | com | para | por | e | ou | me | meu | minha | seu | sua | que | quanto | quanta | custa | custam | preço | preços | valor | tamanho | tamanhos | favor | oi | olá | bom | boa | dia | tarde | noite | obrigado | obrigada | reais | real | euros | dólares | produto | produtos | algo | algum | alguma | é | está | são | este | esta | esse | essa | sim | não | mais | cor | cores | disponível | estoque | onde | como | quando | posso | pode | vende | vendem | mostrem | gostaria | desejo | encontrar | há | existe | recomenda | recomendam | grande | grandes | médio | médios | pequeno | pequena | pequenos | pequenas | qual | quais | custe | custem | menos | medidas | novo | nova | novos | novas | barato | barata | baratos | baratas | bonito | bonita | bonitos | bonitas | ainda | muito | mas | se | tipo | roupa | roupas | loja | brl | eur | modelos | modelo | mulher | homem | outro | outra | outros | outras | pelo | pela | ao | num | numa | isso | isto | ele | ela | sai | agora',
  ),
};
