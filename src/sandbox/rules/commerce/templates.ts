import type { Rule, Schemas } from '../../resource.ts';

export type Template = Schemas['StoreTemplate'] & { readonly categoryNames: readonly string[] };

const samplesPerTemplate = 8;

/** One for each of ten trades. */
export const templates: readonly Template[] = [
  template('beauty-pink-elegant', 'beauty', 'Soft colours and large pictures, for cosmetics and care.', [
    'skincare',
    'make-up',
    'perfume',
  ]),
  template('pharma-clean-green', 'pharma', 'Calm and clear, for pharmacies.', ['wellness', 'baby', 'first aid']),
  template('electronics-dark-tech', 'electronics', 'Dark, with technical facts up front.', ['phones', 'audio', 'computers']),
  template('food-warm-market', 'food', 'Warm pictures and short ways to the cart.', ['pantry', 'fresh', 'drinks']),
  template('fashion-bold-season', 'fashion', 'Whole looks in large pictures.', ['women', 'men', 'accessories']),
  template('home-nordic-light', 'home', 'Much white, for furniture and decoration.', ['living', 'kitchen', 'garden']),
  template('sports-active-blue', 'sports', 'Fast and full of contrast.', ['running', 'fitness', 'outdoor']),
  template('books-classic-paper', 'books', 'A shelf to browse, with long descriptions.', ['fiction', 'school', 'children']),
  template('kids-happy-colours', 'kids', 'Round shapes and bright colours.', ['toys', 'clothes', 'school']),
  template('auto-solid-steel', 'auto', 'Search by part, for garages and drivers.', ['parts', 'care', 'tools']),
];

export const listTemplates: Rule<'commerce.templates.list'> = () => [...templates];

function template(id: string, vertical: string, description: string, categoryNames: readonly string[]): Template {
  const [, ...words] = id.split('-').map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return {
    id,
    name: `${vertical[0]?.toUpperCase()}${vertical.slice(1)} - ${words.join(' ')}`,
    vertical,
    description,
    preview_url: `https://mystoq.com/templates/${id}`,
    products: samplesPerTemplate,
    categories: categoryNames.length,
    sections: 6,
    categoryNames,
  };
}
