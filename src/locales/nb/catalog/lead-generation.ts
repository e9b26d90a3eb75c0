/** Lead generation, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const leadGeneration: Readonly<Record<string, MetricTexts>> = {
  'form-conversion-rate': {
    name: 'Konverteringsfrekvens for skjema',
    aliases: ['Skjemakonvertering'],
    action: 'Test to skjemaer i én kanal, eller ett skjema i to kanaler, og behold det som er signifikant bedre.',
    mistakes: [
      'samme skjema i ulike kanaler sammenligner kanaler; ulike skjemaer i én kanal sammenligner skjemaer: endre aldri begge på en gang',
      'stoppregler: fastsett utvalgsstørrelsen først, og tjuvkikk ikke',
    ],
  },
  leads: {
    name: 'Leads',
    aliases: ['Kundeemner', 'Potensielle kunder'],
    action: 'Øk volumet bare sammen med kvaliteten; flytt innsats til kanalene som gir begge deler.',
    mistakes: ['mange dårlige leads slår aldri noen få som passer', 'fjern dobbelttelling per person før du teller'],
  },
  'visitor-to-lead-rate': {
    name: 'Konvertering fra besøkende til leads',
    aliases: ['Konverteringsfrekvens (leads)'],
    action: 'Hvis den er lav, trekker nettstedet feil folk, eller skjemaet krever for mye; test begge.',
    mistakes: [
      'omtales noen ganger opp ned, som trafikk per lead; det er leads ÷ besøkende',
      'besøkende som «etter hvert» blir leads, er et kohortmål; tall per periode overser forsinkelsen',
      'besøkende kan ikke summeres, så legg bare sammen med besøkende uten dobbelttelling',
    ],
    variants: ['leads ÷ unike besøkende (standard)', 'leads ÷ økter (fra økt til kontakt i HubSpot)'],
  },
  'cost-per-lead': {
    name: 'Kostnad per lead',
    aliases: ['Kostnad per kundeemne'],
    action:
      'Flytt budsjett fra kanaler som koster mye og gir lite, til dem som virker; hold innkommende og utgående atskilt.',
    mistakes: [
      'kostnaden ved å vinne en kunde er kundeanskaffelseskostnad; her deles det på leads',
      'kostnader uten leads er udefinert, ikke null og ikke uendelig: vis kostnaden og «ingen leads ennå»',
      'billige leads av lav kvalitet er ikke billige: les sammen med leadkvalitet',
    ],
  },
  'marketing-qualified-leads': {
    name: 'Markedskvalifiserte leads',
    aliases: ['MQL-er'],
    action:
      'Behold kanalene som gir MQL-er, og kutt resten; juster MQL-regelen når den er for streng eller for romslig.',
    mistakes: [
      'hver bedrift har sin egen regel: lagre regelen og dens versjon sammen med tallet',
      'en endret regel bryter serien: marker datoen',
    ],
  },
  'lead-to-mql-rate': {
    name: 'Konvertering fra lead til MQL',
    aliases: ['Kvalifiseringsrate'],
    action: 'For lav: Myk opp regelen eller rett målrettingen; for høy: Stram inn.',
    mistakes: [
      'en andel nær 1 betyr at regelen ikke siler ut noe',
      'tall per periode blander leads av ulik alder; bruk kohorter ved lange løp',
    ],
  },
  'cost-effectiveness': {
    name: 'Kostnadseffektivitet (kostnad per MQL)',
    aliases: ['Kostnad per MQL'],
    action: 'Utenfor målintervallet: Endre MQL-definisjonen eller oppfølgingen.',
    mistakes: [
      'si hva som er virkningen: forholdet er kostnad ÷ virkning, og her er virkningen en MQL',
      'en regel for MQL kan være for streng eller for romslig: sett et målintervall, ikke et minimum',
    ],
  },
  'lead-quality': {
    name: 'Leadkvalitet',
    aliases: ['Gjennomsnittlig leadscore'],
    action: 'Bli enig med salg om hva et kvalifisert lead er, poengsett automatisk, og send bare de passende videre.',
    mistakes: [
      'etterspørres ofte uten formel: her er det snittpoengene til leads som har fått poeng',
      'leads uten poeng er ikke null: hold dem utenfor, og vis hvor mange det er',
      'poengmodellen må skrives ned og ha versjoner',
    ],
  },
};
