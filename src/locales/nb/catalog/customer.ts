/** Customers and retention, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const customer: Readonly<Record<string, MetricTexts>> = {
  'new-customers': {
    name: 'Nye kunder',
    aliases: ['Vunne kunder'],
    action: 'Se hvilke kanaler som gir kjøpere, ikke bare leads.',
    mistakes: ['en kunde som kommer tilbake, er ikke ny med mindre regelen sier det'],
  },
  customers: {
    name: 'Antall kunder',
    aliases: ['Aktive kunder'],
    action: 'Balanser nyverving og bevaring: Vekst er nye minus tapte.',
    mistakes: [
      'en beholdning på en dato, ikke en sum av perioder',
      'krever en skriftlig regel for når en kunde er tapt',
    ],
  },
  'retained-customers': {
    name: 'Beholdte kunder',
    aliases: ['Bevarte kunder'],
    action: 'Spør kundene som dro hvorfor, og forebygg neste tap.',
    mistakes: ['vær forsiktig med kunder som er vunnet og tapt i samme periode: tell identiteter når du kan'],
  },
  'customer-acquisition-cost': {
    name: 'Kundeanskaffelseskostnad',
    aliases: ['Kostnad per ny kunde'],
    action: 'Kutt utgifter som ikke gir kunder, og automatiser dyre steg; sammenlign med livstidsverdien.',
    mistakes: [
      'bare annonser er for lavt: ta med SEO, innhold, arbeid og andre kostnader',
      'kostnaden for steget fra MQL til kunde alene er et annet, mindre tall',
      'bare nye kunder i nevneren',
      'kostnader og kunder fra samme periode villeder når salgssyklusen er lang: forskyv kostnadene',
    ],
    variants: [
      'alle markeds- og salgskostnader (annonser, SEO, innhold, arbeid, verktøy, annet) ÷ nye kunder (standard)',
      'annonsekostnad ÷ nye kunder fra annonser',
      'kostnaden ved å gjøre MQL-er til kunder ÷ disse kundene: bruk kostnad per konvertering',
    ],
  },
  'cac-reduction': {
    name: 'Reduksjon i kundeanskaffelseskostnad',
    aliases: ['CAC-reduksjon'],
    action: 'Forleng kampanjer som senker kundekostnaden; stopp dem som øker den.',
    mistakes: ['samme variant av anskaffelseskostnaden før og under', 'positivt betyr billigere'],
  },
  'cost-per-conversion': {
    name: 'Kostnad per konvertering',
    aliases: ['Kostnad per konvertert lead'],
    action: 'Behold kampanjen (SMS, e-post, banner på siden) som konverterer eksisterende leads billigst.',
    mistakes: [
      'bare kostnaden ved å konvertere leads man alt har; å vinne leadet er kostnad per lead; begge sammen er kundeanskaffelseskostnad',
      'samlet betalt ÷ konverterte kunder; ikke per kontaktet lead',
    ],
  },
  'customer-retention-rate': {
    name: 'Kundebevaringsrate',
    aliases: ['Retensjonsrate'],
    action: 'Finn hvorfor kunder drar, og forbedre oppstart, støtte og verdi; nye kunder reparerer ikke dette tallet.',
    mistakes: [
      'nye kunder må trekkes fra, ellers ser en lekkende kundebase frisk ut',
      'grunnlaget er kundene ved starten, ikke alle kunder noensinne',
      'resultatet er en brøk; ganges med 100 bare for visning',
      'månedsrater ganges sammen til et år: 0,95^12 = 0,54',
      'krever en inaktivitetsregel: hvem regnes som tapt',
    ],
  },
  'customer-churn-rate': {
    name: 'Kundefrafall',
    aliases: ['Frafallsrate', 'Churn'],
    action: 'Ta kontakt med kunder som blir stille før grensen for inaktivitet.',
    mistakes: [
      'frafall = 1 − bevaring bare med samme grunnlag og samme regel',
      'velg ett tidsvindu for hvem som er tapt og hvem som er beholdt, ikke en halv måned for den ene og en måned for den andre',
    ],
  },
  'customer-lifetime-value': {
    name: 'Kundens livstidsverdi',
    aliases: ['Kundelevetidsverdi', 'Levetidsverdi'],
    action: 'Lav: Bygg bedre oppfølging, støtte og kundepleie; bestem hva en ny kunde kan koste.',
    mistakes: [
      'uten margin er det omsetning, ikke fortjeneste: sammenlign med anskaffelseskostnaden først etter margin',
      'kjøp per år går sammen med år; per måned med måneder',
      'ingen diskontering; MASB definerer det som nåverdien av framtidige kontantstrømmer',
      'historiske og beregnede framtidige verdier må ikke blandes',
    ],
    variants: [
      'gjennomsnittlig salg × kjøp per år × år som kunde, eventuelt × margin (standard)',
      'margin per periode × bevaring ÷ (1 + diskontering − bevaring): nåverdien av framtidig margin (MASB, Farris)',
    ],
  },
  'clv-to-cac-ratio': {
    name: 'Forholdet CLV:CAC',
    aliases: ['LTV/CAC-ratio'],
    action: 'Under 1 taper hver kunde penger; langt over målet kan du investere mer.',
    mistakes: ['bruk marginbasert livstidsverdi', 'et forholdstall, vist som 3,0, aldri som prosent'],
  },
  'repeat-customer-revenue': {
    name: 'Omsetning fra gjenkjøp',
    aliases: ['Inntekt fra gjengangere'],
    action:
      'Prioriter bevaringstiltak for produkter folk kjøper igjen; henvend deg til dem som mest sannsynlig kommer tilbake.',
    mistakes: [
      'oppgi regelen: omsetning fra ordrer fra kunder som har kjøpt før (andre og senere ordrer); den første ordren er ikke gjenkjøp',
      'som andel: del på samlet omsetning i samme periode',
      '«RCR» ser ut som en rate; det er et beløp',
    ],
  },
};
