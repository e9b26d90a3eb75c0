/** Revenue and return, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const revenue: Readonly<Record<string, MetricTexts>> = {
  'annual-growth': {
    name: 'Årlig vekst',
    aliases: ['Årsvekst'],
    action: 'Sett rammen som mål på lavere nivå utledes av.',
    mistakes: [
      'flere år: bruk sammensatt vekst (slutt ÷ start)^(1 ÷ år) − 1, ikke snittet',
      'skuddår og år med 53 uker forstyrrer',
    ],
  },
  'marketing-spend': {
    name: 'Markedsføringskostnader',
    aliases: ['Markedsbudsjett brukt'],
    action: 'Før alle kostnader, også lønn og innhold, ellers blir alle kostnadstall feil.',
    mistakes: ['både under- og overforbruk bommer på planen: et intervall', 'legg aldri sammen beløp i ulike valutaer'],
  },
  'marketing-roi': {
    name: 'Avkastning på markedsføring',
    aliases: ['ROI', 'Markeds-ROI'],
    action: 'Behold lønnsomme kampanjer, juster eller fas ut resten, og dimensjoner neste budsjett.',
    mistakes: [
      'omsetning ÷ kostnad er ROAS, ikke ROI: kostnaden må trekkes fra',
      'uten margin er det en omsetningsbasert ROI: merk den slik',
      'tell omsetningen som kom i tillegg, ikke alt markedsføringen var borti',
      'alle kostnader med, ikke bare annonser',
      'kostnad på null: udefinert',
    ],
  },
  'total-revenue': {
    name: 'Total omsetning',
    aliases: ['Samlet inntekt'],
    action: 'Legg innsatsen bak de mest lønnsomme produktene og tjenestene.',
    mistakes: [
      'alle inntektskilder: varer, tjenester, gebyrer',
      'uten returer og mva.; returer kan gjøre en dag negativ',
      'omsetning er ikke fortjeneste',
    ],
  },
  'campaign-revenue': {
    name: 'Omsetning fra kampanje',
    aliases: ['Kortsiktige og langsiktige inntekter'],
    action: 'Vurder en kampanje to ganger: ved slutt og igjen etter den lange horisonten.',
    mistakes: [
      'oppgi attribusjonsmodellen og tidsvinduet',
      'legg ikke sammen kort og lang sikt: den andre inneholder den første',
    ],
    variants: [
      'omsetning bokført i kampanjeperioden',
      'omsetning fra kundene kampanjen vant, over en oppgitt horisont (for eksempel 12 måneder)',
    ],
  },
  'campaign-profit': {
    name: 'Kampanjefortjeneste',
    aliases: ['Kampanjelønnsomhet'],
    action: 'Gi mer budsjett til kampanjetyper som tjener, mindre til dem som bare koster.',
    mistakes: ['høy ROI på en bitte liten kampanje kan være liten fortjeneste: vis begge'],
  },
  'revenue-per-transaction': {
    name: 'Omsetning per transaksjon',
    aliases: ['Gjennomsnittlig ordreverdi'],
    action: 'Tilby pakker eller tillegg; sjekk at ordren tjener mer enn den kostet å skaffe.',
    mistakes: [
      'fortjeneste minus anskaffelseskostnad er et annet måltall: nettobidrag per transaksjon',
      'omsetning uten returer og mva.',
    ],
  },
  'net-return-per-transaction': {
    name: 'Nettobidrag per transaksjon',
    aliases: ['Resultat per førstegangskjøp'],
    action: 'Negativ: Senk anskaffelseskostnaden eller bygg på dokumentert gjenkjøp.',
    mistakes: ['bare den første ordren bærer anskaffelseskostnaden: senere ordrer gjør ikke det'],
  },
  'break-even-purchases': {
    name: 'Antall kjøp til nullpunkt',
    aliases: ['Kjøp til inntjening'],
    action: 'Sammenlign med hvor ofte kundene faktisk kjøper; er det færre, betaler ikke subsidien seg.',
    mistakes: ['hele kjøp: rund opp', 'null eller negativ fortjeneste når aldri nullpunktet'],
  },
  profit: {
    name: 'Fortjeneste',
    aliases: ['Overskudd'],
    action: 'Formuler markedsføringsmålene ut fra hva de tilfører resultatet.',
    mistakes: [
      'si hvilken fortjeneste: brutto, dekningsbidrag, drift eller netto',
      'prosentvis endring av en fortjeneste nær null eller under null er meningsløs',
    ],
  },
};
