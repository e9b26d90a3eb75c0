import type { CompareWords } from '../../compare/words.js';

export const compare: CompareWords = {
  step: (from, to) => `${from} → ${to}`,
  arm: (name, rate) => `${name} ${rate}`,
  compared: (step, higher, lower, apart, verdict) => `${step}: ${higher} mot ${lower}, ${apart}: ${verdict}.`,
  apart: (gap) => `en forskjell på ${gap}`,
  apartWithin: (gap, level, low, high) => `en forskjell på ${gap} (${level}-intervall fra ${low} til ${high})`,
  significant: 'signifikant',
  notSignificant: 'ikke signifikant',
  others: (comparisons, count, significant) =>
    `${comparisons} ${count === 1 ? 'sammenligning' : 'sammenligninger'} til; signifikante: ${significant}.`,
  steady: (before) => `Ingen overgang skiller seg signifikant fra ${before}.`,
  now: 'denne perioden',
  uncompared: {
    few: (steps, minSample) => `For få til å sammenligne, under ${minSample}: ${steps}.`,
    missing: (steps) => `Ikke sammenlignet fordi et tall mangler: ${steps}.`,
    grown: (steps) => `Ikke sammenlignet fordi et trinn er større enn det forrige: ${steps}.`,
    broken: (steps) => `Ikke sammenlignet fordi tallene ikke er hele: ${steps}.`,
    flat: (steps) => `Ikke sammenlignet fordi alle eller ingen går videre overalt: ${steps}.`,
  },
  within: (step, segments) => `${step} (${segments})`,
  comma: ', ',
  more: (list, count) => `${list} og ${count} til`,
  together: (comparisons) =>
    `Konklusjonene er korrigert for ${comparisons} sammenligninger (Holm); hvert intervall står for seg selv.`,
  notEqual: 'Ikke signifikant betyr ikke likt.',
  design: {
    controlled: 'Kontrollert: Besøkende ble tilfeldig fordelt.',
    observational: 'Observasjon: Besøkende ble ikke tilfeldig fordelt, så ingen årsak hevdes.',
    uncontrolled: 'Ikke en kontrollert sammenligning: Mer enn én ting er forskjellig, så ingen årsak hevdes.',
  },
  later: 'Etter den første overgangen sammenlignes bare de som kom dit, og det var ikke tilfeldig hvem det var.',
  periods: 'Perioder skiller seg på mer enn ett punkt, så ingen årsak hevdes.',
  unfit: 'Størrelsen på segmentene stemmer ikke med planlagt fordeling, så det trekkes ingen konklusjon.',
  running: (planned) =>
    `Færre enn planlagte ${planned} i et segment: Den som ser etter for tidlig, finner forskjeller som ikke er der.`,
  estimated: 'Kilden har anslått disse tallene, så de sammenlignes ikke.',
  mix: (step, before, after, improved) =>
    `${step}: fra ${before} til ${after} for alle segmentene samlet, selv om hvert av dem gikk ${improved ? 'opp' : 'ned'}; sammensetningen er endret.`,
  dominated: (channel, by) =>
    `${channel}: ${by} er minst like god på kostnad, volum og kvalitet, og bedre på minst ett punkt.`,
  cheapest: (channel, cost) => `Lavest kostnad per kvalitetsjustert lead: ${channel}, ${cost}.`,
  nearTarget: 'kan ennå ikke skilles fra målet',
};
