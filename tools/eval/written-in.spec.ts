import { writtenIn } from './written-in';

it.each([
  ['I found 9 products for you. Tap the list to see them: Products Azure Wrap Dress', 'en'],
  ['He encontrado 9 productos. Toca la lista para verlos: Azure Wrap Dress: $69.00', 'es'],
  ['Encontrei 9 produtos. Toque na lista para ver: Azure Wrap Dress: US$ 69,00', 'pt'],
  ['मुझे 9 प्रोडक्ट मिले। देखने के लिए सूची खोलें: Azure Wrap Dress', 'hi'],
  ['عدد المنتجات التي وجدتها: 9. افتح القائمة لرؤيتها: Azure Wrap Dress', 'ar'],
  ['Votre commande est en route, nous vous tenons au courant.', 'fr'],
  ['#1001', null],
])('"%s" is in %s', (text, language) => {
  expect(writtenIn(text)).toBe(language);
});
