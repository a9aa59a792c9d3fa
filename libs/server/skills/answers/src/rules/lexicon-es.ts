import { type Lexicon, phrases } from './lexicon';

/** Spanish. */
export const ES: Lexicon = {
  stop: phrases(
    'parar | para ya | alto | basta | baja | darme de baja | dar de baja | dame de baja | cancelar suscripción | no más mensajes | no quiero más mensajes | detener | deja de escribirme | dejen de escribirme | salir | no me escriban | no me escribas | no me escriba | no me manden | no me mandes | no me envíen | no me envíes | no me contacten | no me contactes | déjenme en paz | déjame en paz | bórrenme de la lista',
  ),
  stopBeside: phrases(
    'por favor | ya | quiero | mensajes | los | el | la | de | todo | envíos | me | más | nada | nunca',
  ),
  start: phrases('empezar | iniciar | comenzar | reanudar | alta | darme de alta | suscribirme'),
  person: phrases(
    'humano | humana | persona | agente | asesor | asesora | operador | operadora | representante | atención al cliente | servicio al cliente | encargado',
  ),
  beside: phrases(
    'por favor | un | una | el | la | quiero | quisiera | necesito | hablar | con | me | puede | puedes | pueden | pasar | comunicar | real | hola | ya | ahora | al | a | de | gracias | favor | por | sí | chatear',
  ),
  askPerson: [
    / (?:hablar|comunicarme|comunicar|chatear|pasar|paseme|pasame|ponme|contactar|conectar)(?:me|nos)? (?:con |a )(?:un |una |el |la |algun |alguna |los |su |un ser )*(?:humano|humana|persona|alguien|agente|asesor|asesora|operador|operadora|representante|encargado|encargada|gerente|soporte|equipo) /,
    / (?:persona|agente) (?:real|humana|humano) /,
    / (?:quiero|necesito) (?:un |una )(?:agente|asesor|asesora|humano|operador|representante) /,
  ],
  no: phrases('no'),
  not: phrases('no quiero | no necesito | sin | no hace falta'),
  notBehind: [],
  greeting: phrases('hola | buenas | buenos días | buenas tardes | buenas noches | qué tal | saludos'),
  thanks: phrases('gracias | muchas gracias | mil gracias | te lo agradezco'),
  orderStatus: phrases(
    'lo mío | mi encargo | mis cosas | mis productos | novedades de mi | noticias de mi | dónde está mi pedido | estado de mi pedido | estado del pedido | mi pedido | mi paquete | mi envío | mi compra | mi orden | rastrear | seguimiento | rastreo | cuándo llega | no ha llegado | número de pedido | el estado de mi pedido | ha llegado el pedido | ha llegado mi pedido | no llega | no llegó | cuándo llegará | cuándo me llega | cuándo recibo | dónde viene | mi entrega | número de seguimiento | rastrear mi | estado de la orden | número de orden | dónde está el pedido | por dónde va | me ha llegado | ha llegado mi | esperando mi | sigo esperando | todavía espero | estoy esperando | llevo esperando | viene tarde | llega tarde | está retrasado | cuándo pedí | quién lo entrega | quién lo trae | tanto retraso | tarda tanto | por qué tarda | con retraso',
  ),
  orderList: phrases(
    'mis pedidos | mis compras | mis órdenes | historial de pedidos | mis ordenes | todos mis pedidos | pedidos anteriores | compras anteriores | qué pedí | qué he pedido | qué compré | lo que pedí | lo que compré | historial de compras | mi último pedido | mi devolución | estado de mi devolución | estado de la devolución',
  ),
  orderNoun: phrases('pedido | orden | paquete | pedidos | órdenes | ordenes | paquetes'),
  beforeOrderName: phrases('número | números | nro | código | es | con | de | del | el | la | mi'),
  askOrder: phrases(
    'qué pasó con | qué pasa con | qué hay de | dónde está | dónde anda | rastrear | rastreo de | estado de | estado del | seguimiento de | seguimiento del | noticias de | noticias del | ya salió | ha salido | ha llegado | llegó | cuándo llega',
  ),
  behindOrder: phrases(
    'ya salió | salió | ha salido | enviado | enviada | está enviado | ya llegó | llegó | ha llegado | está en camino | en camino | llega | retrasado',
  ),
  besideOrderName: phrases(
    'oye | señor | señorita | esto | este | esta | por favor | gracias | hola | si | y | dónde | pasa | noticias | novedades | estado | seguimiento | rastrear | mi | el',
  ),
  proof: phrases(
    'código postal | cp | últimos cuatro | últimos 4 | cuatro últimos | 4 últimos | últimas cuatro | termina en | acaba en | número de teléfono | número de móvil | número de celular',
  ),
  returns: phrases(
    'devolver | devolución | devoluciones | reembolso | reembolsos | cambio de talla | cambiar | política de devolución | devuelvo | devuelven | devolverlo | devolverla | cambiarlo | cambiarla | cambiarlos | cambiarlas | cambio | cambios | reembolsan | regresar el producto | dinero de vuelta | garantía de devolución | retorno | no me queda | no me quedan | no me sirve | reembolsable | retornable | se puede devolver',
  ),
  shipping: phrases(
    'envío | envíos | gastos de envío | cuánto tarda | costo de envío | entrega | hacen envíos | envían | enviáis | mandan a | reparten | entregan | plazo de entrega | tarda el envío | costos de envío | flete',
  ),
  price: phrases(
    'cuánto cuesta | cuánto cuestan | precio | precios | cuánto vale | cuánto es | cuánto sale | cuánto cobran | qué precio | a cuánto | a cómo | qué vale | cuánto valen | cuánto sale | precio tiene | costo | cuánto',
  ),
  size: phrases(
    'menor | mayor | más chico | más chica | talla | tallas | tamaño | tamaños | medidas | qué colores | colores | grande | grandes | mediano | mediana | medianos | medianas | pequeño | pequeña | pequeños | pequeñas | medida | número de zapato | qué color',
  ),
  search: phrases(
    'muéstrame | mostrar | enséñame | busco | buscar | buscando | tienes | tienen | hay | quiero | quisiera | necesito | comprar | ver | tenéis | tiene | venden | vende | vendéis | muestra | muestren | muéstrenme | enséñenme | me gustaría | deseo | encontrar | recomiendas | recomiendan | existe',
  ),
  limit: phrases(
    'menos de | por debajo de | hasta | máximo | como máximo | bajo | menor a | menor de | presupuesto de | no más de | no pase de | menos que | por menos de | tope de | inferior a | que no supere | que no superen | más barato que | más baratos que | no cueste más de | no cuesten más de | no valga más de | no pasen de',
  ),
  limitAfter: phrases('o menos | máximo | como máximo | máx | como mucho | o más barato'),
  least: phrases(
    'más de | más que | por encima de | mayor de | mayor a | desde | al menos | por lo menos | mínimo | como mínimo | a partir de | superior a | superiores a | no menos de | más caro que | más caros que | más cara que | más caras que | que supere | que superen | que cueste más de | que cuesten más de | arriba de',
  ),
  leastAfter: phrases('o más | en adelante | como mínimo | mínimo | para arriba | o superior'),
  around: phrases('alrededor de | cerca de | aproximadamente | unos | en torno a'),
  between: phrases('entre | rango de | en el rango de'),
  fromTo: phrases('de | desde'),
  rangeJoin: phrases('y | e | a | hasta | o'),
  otherNumber: phrases('talla | tallas | número | números | edad | pedido'),
  betweenAfter: [],
  complaint: phrases(
    'quiero mi dinero | quiero un reembolso | quiero el reembolso | quiero que me reembolsen | reembólsenme | devuélvanme el dinero | devuélvanme mi dinero | devuélveme el dinero | devuélveme mi dinero | devuelvan mi dinero | regrésenme mi dinero | ladrones | me robaron | voy a denunciar | denuncia | denunciarlos | abogado | profeco | mentirosos | mienten | caja vacía | paquete vacío | llegó vacío | llegó vacía | paquete abierto | llegó abierto | llegó otro producto | me llegó otro | me mandaron otro | pedido de otra persona | nunca más compro | no vuelvo a comprar | queja | reclamación | reclamo | reclamar | no es lo que pedí | producto equivocado | artículo equivocado | pedido equivocado | talla equivocada | me falta | faltan | falta un | falta una | muy decepcionado | muy decepcionada | estafa | me cobraron dos veces | cobraron dos veces | cobrado dos veces | cobro doble | doble cobro | me cobraron de más | cobraron de más | cargo duplicado | inaceptable | pésimo servicio | mal servicio | peor servicio | estafadores | fraude | me estafaron | estoy enojado | estoy enojada | indignado | indignada | se rompió | se rompieron | se encogió | mi reembolso | mi devolución de dinero | el reembolso todavía | vergüenza | estoy enfadado | estoy enfadada | muy enfadado | muy enfadada | muy enojado | muy enojada | furioso | furiosa | harto | harta | inútiles | es ridículo | un desastre | una burla | mala atención | pésima atención | peor atención | nadie contesta | nadie responde | nadie me contesta | nadie me responde | nadie ayuda | muy molesto | muy molesta | qué fastidio | semanas esperando | meses esperando | devolvieron el dinero | devuelto el dinero | devolvieron mi dinero | devuelto mi dinero | dónde está mi dinero',
  ),
  damaged: phrases(
    'roto | rota | rotos | rotas | dañado | dañada | dañados | dañadas | defectuoso | defectuosa | defecto | rasgado | rasgada | manchado | manchada | sucio | sucia | equivocado | equivocada | incompleto | incompleta | mal estado | no funciona | mala calidad | quebrado | quebrada | descosido | descosida',
  ),
  arrived: phrases(
    'pedido | paquete | envío | orden | compra | llegó | llegaron | llegado | recibí | recibido | me llegó | me mandaron | me enviaron | está | están | vino | vinieron',
  ),
  change: phrases(
    'modificar | agregar | agreguen | añadir | añadan | quitar | quiten | eliminar | detener | detengan | parar | no envíen | no manden | ya no quiero | ya no necesito',
  ),
  halt: phrases(
    'detén | deten | detener | detenga | detengan | paren | parar | frena | frenar | frenen | suspende | suspender | suspendan | cancela',
  ),
  shipment: phrases('envío | entrega | despacho'),
  changeOrder: phrases(
    'ya no lo quiero | ya no la quiero | ya no los quiero | ya no las quiero | ya no lo necesito | ya no quiero el | no quiero el pedido | no quiero mi pedido | cancélalo | cancélenlo | cancélamelo | anúlalo | anúlenlo | no lo envíen | no lo manden | cancelar mi pedido | cancelar el pedido | cancelar un pedido | cancelar pedido | cancelar mi orden | cancelar la orden | cancelar mi compra | cancelar la compra | anular mi pedido | anular el pedido | anular la compra | cancelarlo | quiero cancelar | cancelen mi pedido | cambiar mi pedido | cambiar el pedido | modificar mi pedido | modificar el pedido | cambiar la dirección | cambiar mi dirección | cambiar la dirección de envío | dirección equivocada | me equivoqué en la dirección | cancelar | cancelen | cancelación | anular | anulen | anulación | cambié de opinión | otra dirección | dirección nueva | nueva dirección',
  ),
  contact: phrases(
    'contacto | contactar | su teléfono | tu teléfono | un teléfono de contacto | teléfono de contacto | teléfono de la tienda | teléfono de ustedes | número de teléfono | por teléfono | llamarles | tienen teléfono | qué teléfono | cuál es el teléfono | el teléfono es | su número | correo electrónico | su correo | su dirección | dirección de la tienda | dónde están ubicados | dónde queda la tienda | dónde está la tienda | horario | horarios | tienda física | tienen tienda',
  ),
  robot: phrases(
    'eres un robot | eres robot | eres un bot | eres bot | eres una máquina | eres humano | eres humana | eres una persona | eres real | eres una ia | es usted un robot | es un bot | es un robot | son un robot | son robots | hablo con un robot | hablo con un bot | hablo con una máquina | una persona o una máquina | una persona o con una máquina | persona o robot | robot o persona | quién eres | con quién hablo',
  ),
  forPeople: phrases(
    'código de descuento | códigos de descuento | descuento | descuentos | cupón | cupones | código promocional | promoción | promociones | vale de descuento | forma de pago | formas de pago | métodos de pago | pagar con | puedo pagar | pago contra entrega | contra reembolso | a plazos | cuotas | meses sin intereses | factura | garantía | al por mayor | mayorista | empleo | trabajar con ustedes | vacante | vacantes | rebajas | en rebaja | hay ofertas | alguna oferta | tarjeta rechazada | rechazó mi tarjeta | rechazaron mi tarjeta | rechazaron la tarjeta | pago rechazado | pago falló | no puedo pagar | envoltorio de regalo | envolver para regalo | para regalo envuelto | la web no funciona | la página no funciona | no carga la página | pago fallido | falló el pago | no me deja pagar',
  ),
  wearer: phrases(
    'mujer | mujeres | dama | damas | hombre | hombres | caballero | caballeros | señora | señoras | unisex | femenino | femenina | masculino | masculina | esposa | esposo | marido | novia | novio | madre | mamá | padre | papá | hermana | hermano | amiga | amigo | cumpleaños | aniversario | regalo | regalos | entrevista | mañana | navidad',
  ),
  pointing: phrases(
    'este | esta | esto | estos | estas | ese | esa | eso | esos | esas | aquel | aquella | aquello | lo',
  ),
  noise: phrases(
    'menor | mayor | más chico | más chica | solo | solamente | únicamente | muéstrame | mostrar | enséñame | busco | buscar | buscando | tienes | tienen | hay | quiero | quisiera | necesito | comprar | ver | un | una | unos | unas | el | la | los | las | de | del | en | con | para | por | y | o | me | mi | su | tu | que | qué | cuánto | cuánta | cuesta | cuestan | vale | precio | precios | talla | tallas | tamaño | favor | hola | buenas | buenos | días | tardes | noches | gracias | euros | dólares | pesos | dólar | euro | producto | productos | algo | algún | alguna | es | está | son | este | esta | estos | estas | sí | no | más | color | colores | disponible | stock | ustedes | usted | a | al | se | lo | le | dónde | cómo | cuándo | puedo | puede | tiene | tenéis | venden | vende | vendéis | muestra | muestren | muéstrenme | enséñenme | me gustaría | deseo | encontrar | recomiendas | recomiendan | grande | grandes | mediano | mediana | medianos | medianas | pequeño | pequeña | pequeños | pequeñas | medida | medidas | cueste | cuesten | menos | cuál | cuáles | nuevo | nueva | nuevos | nuevas | barato | barata | baratos | baratas | bonito | bonita | bonitos | bonitas | todavía | aún | he | ha | han | muy | pero | como | si | tipo | ropa | tienda | envíame | quisiéramos | usd | mxn | eur | soles | libras | modelos | modelo | mujer | hombre | otro | otra | otros | otras | costo | ahora',
  ),
};
