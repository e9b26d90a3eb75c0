/** On-site engagement and conversion, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const siteEngagement: Readonly<Record<string, MetricTexts>> = {
  'average-session-duration': {
    name: 'Gjennomsnittlig øktvarighet',
    aliases: ['Tid på nettstedet'],
    action: 'Gjør landingssiden mer lik det besøkende søkte etter eller annonsen lovet, og mål igjen etter en måned.',
    mistakes: [
      'GA4 har også gjennomsnittlig engasjementstid (sekunder i forgrunnen ÷ aktive brukere): et annet tall, bland dem ikke',
      'klassiske verktøy teller et besøk på én side som 0 sekunder',
      'ta aldri snittet av dagssnitt: del samlede sekunder på samlede økter',
      'lenge er ikke alltid bra: en hjelpeside bør være rask',
    ],
  },
  'pages-per-session': {
    name: 'Sider per økt',
    aliases: ['Sider per besøk'],
    action: 'Legg til relaterte lenker og neste steg på sider der besøk slutter.',
    mistakes: [
      'sidevisninger ÷ besøkende er et annet måltall (sider per besøkende)',
      'ensideapplikasjoner må sende virtuelle sidevisninger',
    ],
  },
  'bounce-rate': {
    name: 'Fluktfrekvens',
    aliases: ['Avvisningsfrekvens', 'Fluktrate'],
    action: 'Få landingssiden til å stemme med annonsen eller søket; tilby relatert innhold; sjekk igjen om en måned.',
    mistakes: [
      'omtales ofte som «besøkende som drar etter én side»; enheten er økter, ikke besøkende',
      'GA4 og den klassiske definisjonen gir ulike tall: lagre varianten sammen med dataene',
      'må aldri blandes med returraten for e-post, som gjelder returnerte meldinger',
      'en høy andel er normal for blogger og sider som svarer på ett spørsmål',
    ],
    variants: [
      'avbrutt = økt med nøyaktig én sidevisning (Baidu Tongji, Universal Analytics)',
      'avbrutt = økt uten engasjement (GA4: under 10 sekunder, under 2 visninger, ingen nøkkelhendelse); lik 1 − engasjementsfrekvens',
    ],
  },
  'conversion-rate': {
    name: 'Konverteringsfrekvens',
    aliases: ['Konverteringsrate'],
    action: 'Rett opp steget med størst frafall før du kjøper mer trafikk.',
    mistakes: [
      'klikkfrekvens er ikke konverteringsfrekvens',
      'hendelser ÷ økter kan overstige 100 prosent; økter med konvertering ÷ økter kan det ikke',
      'si hva som teller som konvertering',
      'snittet av segmentenes andeler er feil: del summene på hverandre',
    ],
    variants: [
      'økter med minst én konvertering ÷ økter (standard; nøkkelhendelsesfrekvens per økt i GA4)',
      'brukere med minst én konvertering ÷ brukere (nøkkelhendelsesfrekvens per bruker i GA4)',
      'konverteringer ÷ annonseinteraksjoner (Google Ads); kan overstige 1 når hver konvertering telles',
    ],
  },
  conversions: {
    name: 'Konverteringer',
    aliases: ['Antall konverteringer'],
    action: 'Spor konverteringene tilbake til siden og kampanjen bak dem, og gjenta det.',
    mistakes: [
      'datadrevet attribusjon gir brøker: krev ikke hele tall',
      'én eller alle: si om gjentatte konverteringer fra samme person teller',
    ],
  },
  'organic-conversion-rate': {
    name: 'Konverteringsfrekvens, organisk trafikk',
    aliases: [],
    action: 'Forbedre innhold og treff på søkeintensjon; vurder mot eget mål.',
    mistakes: [
      'slå ikke sammen organisk og betalt: endringer i summen kan skyldes sammensetningen alene (Simpsons paradoks)',
      'at organisk trafikk konverterer dårligere, er en påstand som må måles, ingen regel',
    ],
  },
  'paid-conversion-rate': {
    name: 'Konverteringsfrekvens, betalt trafikk',
    aliases: [],
    action: 'Skjerp målretting og landingssider i betalte kampanjer; vurder mot eget mål.',
    mistakes: [
      'slå ikke sammen organisk og betalt: endringer i summen kan skyldes sammensetningen alene (Simpsons paradoks)',
      'at organisk trafikk konverterer dårligere, er en påstand som må måles, ingen regel',
    ],
  },
};
