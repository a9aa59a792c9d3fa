import { tellsOfChildren } from './tells-of-children';

it.each([
  'Kids Star Party Dress',
  'dress for girls',
  "children's shoes",
  'Baby Romper',
  'vestido de niña',
  'roupa infantil',
  'crianças',
  'robe pour enfants',
  'बच्चों के कपड़े',
  'فستان للأطفال',
  'ملابس بنات',
])('"%s" tells of children', (text) => expect(tellsOfChildren(text)).toBe(true));

it.each([
  'Baby Blue Dress',
  'Babydoll Dress',
  'Boyfriend Jeans',
  'Boy Shorts',
  'Kid Leather Gloves',
  'dress',
  '',
])('"%s" does not', (text) => expect(tellsOfChildren(text)).toBe(false));
