/** Search engine optimisation, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const seo: Readonly<Record<string, MetricTexts>> = {
  backlinks: {
    name: 'Innkommende lenker',
    aliases: ['Tilbakelenker', 'Backlinks'],
    action: 'Skaff lenker fra troverdige nettsteder; se bort fra katalogsider.',
    mistakes: [
      'tusen lenker fra kataloger er mindre verdt enn noen få fra anerkjente nettsteder: les sammen med refererende rotdomener',
      'en beholdning: summer aldri måneder',
    ],
  },
  'followed-linking-root-domains': {
    name: 'Refererende rotdomener (dofollow)',
    aliases: ['Lenkende rotdomener med følgbare lenker'],
    action: 'Be troverdige nettsteder som omtaler dere, om en følgbar lenke.',
    mistakes: ['tjue lenker fra to nettsteder er to domener', 'lenker merket nofollow, sponsored og ugc teller ikke'],
  },
  'keyword-ctr': {
    name: 'Klikkfrekvens per søkeord',
    aliases: ['CTR per søkeord'],
    action: 'Skriv om tittel og beskrivelse på oppføringer som vises ofte, men klikkes sjelden.',
    mistakes: [
      'omtales noen ganger opp ned; forholdet er klikk ÷ visninger',
      'tall per nettsted og per side gir ulik klikkfrekvens i Search Console',
      'faller når en side begynner å rangere for mange nye, lave plasseringer: les sammen med plasseringen',
    ],
  },
  'keyword-ranking': {
    name: 'Søkeordrangering',
    aliases: ['Gjennomsnittlig posisjon'],
    action: 'Optimaliser sidene som ligger like utenfor første side på verdifulle søkeord.',
    mistakes: [
      '«høyere rangering» betyr et mindre tall: lavere er bedre; snu akser og piler deretter',
      'ta snittet over søkeord bare vektet med visninger',
      'ingen visninger er ingen data, ikke plassering 0',
    ],
  },
  'indexed-pages': {
    name: 'Indekserte sider',
    aliases: ['Sider i søkeindeksen'],
    action: 'Send inn eller rett opp sider som søkemotorene ikke indekserer.',
    mistakes: [
      'sider på nettstedet i indeksen, ikke nettsteder',
      'å indeksere tynne sider kan skade: sammenlign med antallet sider som bør være indeksert',
    ],
  },
};
