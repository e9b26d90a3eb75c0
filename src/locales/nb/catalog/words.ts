/** What the catalogue says in Norwegian whatever the metric. */

import type { CatalogWords } from '../../../catalog/words.js';

const lowered = (name: string): string => name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
const raised = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export const words: Omit<CatalogWords, 'metrics' | 'inputs' | 'meanings'> = {
  definition: 'Definisjon',
  formula: 'Formel',
  counts: 'Hva som telles',
  figures: 'Med disse tallene',
  informs: 'Hva det brukes til',
  mistakes: 'Vanlige feil',
  readWith: 'Les sammen med',
  names: 'Kalles også',
  variants: 'Definisjoner i bruk',
  claims: 'Andres påstander, ikke mål',
  claim: (figure, context) => `${figure}: ${context}`,
  list: (names) =>
    names
      .map(lowered)
      .join(', ')
      .replace(/, ([^,]*)$/, ' og $1'),
  comma: ', ',
  surface: (names) => `et overflatetall${names && `: les sammen med ${names}`}`,
  estimate: (why) => `et anslag: ${why}`,
  estimates: {
    panel: 'fra testadresser eller paneler',
    'machine-opens': 'e-postprogrammer åpner meldinger maskinelt',
  },
  noneFor: (figure, above, below) => `${raised(above)}: ${figure}, ingen ${below} ennå.`,
  none: (below) => `Ingen ${below} ennå.`,
  zero: (below) => `Ingenting å dele på: ${below} er 0.`,
  neverBreaksEven: 'Med disse tallene nås aldri nullpunktet.',
  nonAdditive: 'Mennesker telles én gang: Deler kan ikke legges sammen til en helhet.',
  categories: {
    traffic: 'Nettstedstrafikk',
    'site-engagement': 'Engasjement og konvertering på nettstedet',
    reach: 'Rekkevidde og annonsering',
    seo: 'Søkemotoroptimalisering',
    social: 'Sosiale medier',
    email: 'E-post',
    'lead-generation': 'Leadgenerering',
    sales: 'Salgseffektivitet',
    customer: 'Kunder og kundebevaring',
    revenue: 'Omsetning og avkastning',
  },
};
