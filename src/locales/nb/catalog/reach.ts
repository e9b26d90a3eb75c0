/** Reach and advertising, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const reach: Readonly<Record<string, MetricTexts>> = {
  impressions: {
    name: 'Visninger',
    aliases: ['Eksponeringer'],
    action: 'Øk bare når klikkfrekvensen allerede er god.',
    mistakes: ['vist er ikke sett: synligheten varierer', 'én person kan gi mange visninger'],
  },
  reach: {
    name: 'Rekkevidde',
    aliases: ['Antall nådde personer'],
    action: 'Utvid målgruppen når engasjementet er sterkt, men for få ser innholdet.',
    mistakes: [
      'rekkevidde er de som fikk se innholdet, ikke de som deltok',
      'kan ikke summeres over dager, innlegg eller plattformer: legg ikke sammen verdier for dager eller segmenter; be kilden om et tall uten dobbelttelling',
    ],
  },
  'link-clicks': {
    name: 'Klikk',
    aliases: ['Antall klikk'],
    action: 'Skriv om overskrift, bilde og oppfordring på det som ses, men ikke klikkes.',
    mistakes: ['et klikk er ikke et besøk: siden kan la være å lastes'],
  },
  'click-through-rate': {
    name: 'Klikkfrekvens',
    aliases: ['Klikkrate'],
    action: 'Forbedre annonsen eller oppføringen i stedet for å betale for flere visninger.',
    mistakes: [
      'nevneren er visninger, ikke mennesker: 1,4 prosent er 14 klikk per 1000 visninger, ikke per 1000 personer',
      'kalles noen ganger konverteringsfrekvens: det er det ikke',
      'e-post har sin egen nevner (leverte meldinger)',
      'høy klikkfrekvens med høy fluktfrekvens betyr et misvisende løfte',
    ],
    claims: ['Google AdWords, industrielle tjenester, gjennomsnitt; en udatert påstand: 14 klikk per 1000 visninger'],
  },
};
