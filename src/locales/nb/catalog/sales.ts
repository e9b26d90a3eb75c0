/** Sales effectiveness, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const sales: Readonly<Record<string, MetricTexts>> = {
  'sales-qualified-leads': {
    name: 'Salgskvalifiserte leads',
    aliases: ['SQL-er'],
    action: 'Hold strømmen jevn: Juster kampanjene når MQL-er ikke blir kjøpsklare.',
    mistakes: [
      'må ikke forveksles med spørrespråket i kode, etiketter eller filnavn',
      'stabilitet betyr like mye som antall: vis spredningen i ukestallene',
    ],
  },
  'mql-to-sql-rate': {
    name: 'Konvertering fra MQL til SQL',
    aliases: ['Salgsaksept'],
    action: 'Lav: Leadene er ikke kjøpsklare; bearbeid dem lenger, eller stram inn regelen.',
    mistakes: ['leads som hopper over MQL-trinnet, må telles som om de har passert det, ellers overstiger andelen 1'],
  },
  'sales-leads-acquisition-cost': {
    name: 'Kostnad per salgskvalifisert lead',
    aliases: ['Kostnad per SQL'],
    action: 'Velg beste kanal per produkt: lav kostnad, mange og gode leads samlet.',
    mistakes: [
      'samlet kostnad fram til trinnet, ikke bare siste steg',
      'SLAC er ingen vanlig forkortelse: vis standardnavnet «kostnad per SQL» ved siden av',
    ],
  },
  'sales-lead-conversion-rate': {
    name: 'Konvertering fra SQL til kunde',
    aliases: ['SQL-til-kunde-rate'],
    action:
      'Sammenlign per kanal, kampanje, produkt og periode; rett leadkvalitet, pris eller tilbud der det er svakest.',
    mistakes: [
      'ikke vinnrate (win rate): den deler på avsluttede salg (vunnet + tapt)',
      'forholdet per periode villeder når salgssyklusen er lengre enn perioden: bruk kohorter',
    ],
  },
  'lead-to-customer-rate': {
    name: 'Konvertering fra lead til kunde',
    aliases: ['Lead-til-kunde-rate'],
    action: 'Ved brå endring: Sjekk leadkvalitet hos marked og oppfølging hos salg.',
    mistakes: [
      'oppgis noen ganger opp ned (mottatte leads ÷ lukkede leads); det er vunnet ÷ mottatt',
      'tapte salg teller ikke som lukket her',
      'samme periode eller samme kohort for begge tall',
    ],
  },
  'average-sales-cycle': {
    name: 'Gjennomsnittlig salgssyklus',
    aliases: ['Salgssykluslengde'],
    action: 'Fjern steget der avtaler venter lengst; lag innhold som svarer på det.',
    mistakes: [
      'bare vunne salg; de som fortsatt er åpne, mangler, så flere trege salg viser seg sent',
      'oppgi starten: når leadet ble opprettet (standard), eller når salgsmuligheten ble det',
      'snittet trekkes opp av noen få lange salg: vis også medianen',
    ],
  },
  'sales-growth': {
    name: 'Salgsvekst',
    aliases: ['Omsetningsvekst'],
    action: 'Kutt tiltakene som skulle gi salg, men ikke viser resultat.',
    mistakes: [
      'sammenlign med samme sesong i fjor, ikke bare med forrige måned',
      'vekstrater ganges sammen over perioder: de legges ikke sammen',
    ],
  },
  'sales-volume': {
    name: 'Salgsvolum',
    aliases: ['Antall salg'],
    action: 'Finn kampanjen før hver oppgang, og gjenta den.',
    mistakes: ['enheter, ordrer og avtaler er tre ulike antall: si hvilket det gjelder'],
  },
};
