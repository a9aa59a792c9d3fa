import { foldedText } from './folded-text';

/**
 * What shops are asked about, and how people call it in our languages, folded: one line each, its first word stands for
 * all. So a question in Spanish finds an English article without anybody translating it.
 */
const LINES = [
  'warranty warrant guarantee garantia garantie गारंटी वारंटी ضمان كفاله',
  'payment pay paying payable pagar pago pagos pagan pagamento pagamentos payer paiement paye भुगतान पेमेंट دفع ادفع سداد',
  'card credit debit visa mastercard amex tarjeta tarjetas cartao cartoes carte cartes कार्ड بطاقه بطاقات',
  'cash efectivo dinheiro especes नकद नकदी نقدا نقد كاش',
  'instalment installment instalments installments cuotas plazos parcelas parcelar किस्त تقسيط اقساط',
  'gift present presents regalo regalos presente presentes cadeau cadeaux उपहार गिफ्ट तोहफा هديه هدايا',
  'wrap wrapping wrapped envolver envoltorio envuelto embrulho embrulhar emballage emballer रैपिंग لف تغليف',
  'wash washing washable washed clean cleaning care laundry lavar lavado lavo lava laver limpio limpiar limpieza cuidado lavagem limpar limpeza cuidados lavage nettoyer nettoyage entretien धोना धोए धुलाई सफाई غسل اغسل غسيل تنظيف عنايه',
  'repair repairs fix mend reparar reparacion reparaciones arreglar conserto consertar reparo reparer reparation मरम्मत اصلاح تصليح',
  'store branch showroom boutique tienda tiendas sucursal loja lojas filial magasin magasins दुकान स्टोर متجر فرع محل',
  'hours hour opening opens closed horario horarios abierto abren aberto abre horaires ouvert ouverts ouverture खुला खुलता समय مواعيد ساعات دوام مفتوح',
  'invoice receipt factura recibo fatura recibos facture recu बिल रसीद فاتوره ايصال',
  'discount discounts descuento descuentos desconto descontos remise remises reduction छूट خصم خصومات تخفيض',
  'voucher vouchers coupon coupons cupon cupones cupom cupons bon कूपन قسيمه كوبون',
  'size sizes sizing measurement measurements talla tallas medida medidas tamanho tamanhos taille tailles mesure mesures साइज नाप مقاس مقاسات قياس',
  'material materials fabric fabrics cloth tela telas tejido tecido tecidos matiere tissu कपड़ा कपडा قماش خامه',
  'loyalty rewards reward fidelidad fidelidade fidelite ولاء',
  'points puntos pontos अंक نقاط',
  'student students estudiante estudiantes estudante estudantes etudiant etudiants छात्र طالب طلاب',
  'appointment appointments cita citas agendamento consulta rdv अपॉइंटमेंट موعد',
  'alteration alterations tailor tailoring arreglos sastre ajuste ajustes retouche retouches خياط تعديل',
  'customs duty duties aduana aduanas alfandega douane सीमाशुल्क جمارك',
  'tax taxes vat impuesto impuestos iva imposto impostos taxa tva taxe कर टैक्स ضريبه ضرائب',
  'return returns returning devolver devolucion devoluciones devolucao devolucoes retour retours retourner rendre वापसी वापस लौटाना ارجاع ارجع',
  'exchange exchanges swap cambiar cambio cambios trocar troca trocas echange echanger बदलना एक्सचेंज استبدال تبديل',
  'refund refunds refunded reembolso reembolsos remboursement rembourser रिफंड استرداد',
  'shipping ship ships shipped deliver delivery deliveries postage envio envios enviar entrega entregas entregar frete livraison livraisons livrer expedition डिलीवरी शिपिंग شحن توصيل',
  'pickup collect collection recoger recogida retirar retirada retirer retrait पिकअप استلام',
  'account cuenta conta compte खाता حساب',
  'password contrasena senha पासवर्ड',
  'newsletter boletin boletim infolettre نشره',
  'preorder preventa prevenda precommande',
  'restock restocked restocking reposicion reposicao reassort توفر',
  'international abroad overseas worldwide internacional internacionales extranjero exterior estrangeiro etranger विदेश دولي الخارج خارج',
  'express fast urgent urgente rapido rapida rapide एक्सप्रेस जल्दी سريع مستعجل',
  'cancel cancellation cancelar cancelacion cancelamento annuler annulation रद्द الغاء',
  'privacy privacidad privacidade confidentialite निजता خصوصيه',
  'genuine authentic original originales originais authentique असली اصلي',
  'sustainable sustainability organic ecologico ecologica sostenible organico sustentavel durable ecologique bio जैविक عضوي مستدام',
  'vegan vegano vegana vegane वीगन نباتي',
  'allergy allergic allergies alergia alergico allergie allergique एलर्जी حساسيه',
  'job jobs career careers vacancy vacancies empleo trabajo emprego vaga vagas emploi नौकरी وظيفه وظائف',
  'wholesale bulk mayorista mayor atacado gros थोक جمله',
  'lost perdido perdida extraviado perdu perdue مفقود ضاع',
  'damaged broken defective danado roto defectuoso quebrado defeituoso abime casse defectueux टूटा खराब تالف مكسور',
  'catalogue catalog catalogo كتالوج',
  'custom customise customize personalise personalize personalised personalized engraving grabado personalizar personalizado gravacao personnaliser personnalise gravure تخصيص نقش',
  'subscription subscribe suscripcion assinatura abonnement सदस्यता اشتراك',
  'parking aparcamiento estacionamento stationnement पार्किंग موقف مواقف',
  'linen lino linho lin लिनन كتان',
  'wool lana laine ऊन صوف',
  'leather cuero couro cuir चमड़ा جلد',
  'silk seda soie रेशम حرير',
  'cotton algodon algodao coton कपास सूती قطن',
  'shoe sho shoes boot boots zapato zapatos bota botas sapato sapatos chaussure chaussures जूते जूता حذاء احذيه',
  'dress dresses vestido vestidos robe robes ड्रेस فستان فساتين',
  'bag bags bolso bolsos bolsa bolsas sac sacs बैग حقيبه حقائب',
  'jewellery jewelry joyas joyeria joias bijoux आभूषण مجوهرات',
];

/** Each of these words with the one that stands for it. */
export const SERVICE_WORDS: ReadonlyMap<string, string> = new Map(
  LINES.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word): [string, string] => [foldedText(word), words[0] ?? word]);
  }),
);
