/** Website traffic, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const traffic: Readonly<Record<string, MetricTexts>> = {
  'page-views': {
    name: 'Sidevisninger',
    aliases: ['Sidevisning'],
    action:
      'Finn sidene som trekker oppmerksomhet, og led besøkende derfra til et skjema; feir aldri sidevisninger alene.',
    mistakes: [
      'en ny innlasting teller på nytt, så sidevisninger er ikke mennesker',
      'roboter og egne ansatte blåser opp tallet hvis de ikke filtreres bort',
      'flere sidevisninger kan bety et nettsted som er vanskelig å finne fram i; les sammen med konverteringsfrekvensen',
    ],
  },
  sessions: {
    name: 'Økter',
    aliases: ['Besøk', 'Økter (besøk)'],
    action: 'Se hvilken kanal som gir besøk, og flytt innsatsen til kanalene der besøk blir til leads.',
    mistakes: [
      'GA4 starter ikke en ny økt ved midnatt eller ny kampanje, det gjorde gamle Universal Analytics: seriene kan ikke sammenlignes over byttet',
      'økter er besøk, ikke mennesker',
    ],
  },
  'unique-visitors': {
    name: 'Unike besøkende',
    aliases: ['Unik trafikk'],
    action: 'Vurder om kampanjene når nye mennesker eller de samme om igjen.',
    mistakes: [
      'kan ikke summeres over dager, uker, enheter eller kanaler: legg ikke sammen verdier for dager eller segmenter; be kilden om et tall uten dobbelttelling',
      'en informasjonskapsel er ikke et menneske: flere enheter teller flere ganger, en delt maskin én gang',
      'Baidu fjerner dobbelttelling per kalenderdag, GA4 per valgt periode',
    ],
  },
  users: {
    name: 'Brukere',
    aliases: ['Aktive brukere'],
    action: 'Sammenlign nye og returnerende brukere for å velge mellom nyverving og reaktivering.',
    mistakes: [
      '«Brukere» i GA4 er aktive brukere, ikke alle brukere; si hvilke det gjelder',
      'kan ikke summeres: legg ikke sammen verdier for dager eller segmenter; be kilden om et tall uten dobbelttelling',
    ],
  },
  'new-users': {
    name: 'Nye brukere',
    aliases: ['Nye besøkende'],
    action: 'Sjekk om nye brukere fullfører en konvertering; hvis ikke, forbedre det første besøket.',
    mistakes: [
      'slettede informasjonskapsler gjør folk som kommer tilbake, til nye',
      'hver bruker er ny én gang per nettsted, så dager kan summeres, men ikke nettsteder',
    ],
  },
  'unique-ips': {
    name: 'Unike IP-adresser',
    aliases: ['Unike IP-besøkende'],
    action: 'Bruk bare til å kontrollere besøkstall mot roboter og delte nettverk.',
    mistakes: [
      'et kontor eller en mobilport er én IP-adresse for mange, og én person kan ha flere',
      'IP-adresser er personopplysninger i mange land: bruk bare det samlede antallet',
      'kan ikke summeres: legg ikke sammen verdier for dager eller segmenter; be kilden om et tall uten dobbelttelling',
    ],
  },
  'traffic-acquisition-users': {
    name: 'Anskaffede brukere',
    aliases: ['Brukere fra trafikkanskaffelse'],
    action: 'Juster toppen av trakten: Øk bare i kanaler der brukerne blir leads.',
    mistakes: [
      'andre rapporter mener listen PV, UV, VV og IP med dette navnet; her er det brukere uten dobbelttelling med en tilskrevet kanal',
      'kan ikke summeres over kanaler, én person kan komme via to: legg ikke sammen verdier for dager eller segmenter; be kilden om et tall uten dobbelttelling',
    ],
  },
  'website-traffic': {
    name: 'Nettstedstrafikk',
    aliases: ['Trafikk til nettstedet'],
    action: 'Les per kilde, sammenlign med tiden før kampanjen, og behold bare kampanjer der trafikken konverterer.',
    mistakes: [
      'trafikk som vokser mens fluktfrekvensen stiger og konverteringen faller, er ingen suksess',
      '«trafikk» er flertydig: her betyr det økter; si det i etiketten',
      'hver økt hører til nøyaktig én kilde, ellers teller summen dobbelt',
    ],
  },
  'traffic-uplift': {
    name: 'Trafikkvekst',
    aliases: ['Endring i trafikk'],
    action: 'Avgjør om en kampanje i e-post eller sosiale medier er verdt tid og penger.',
    mistakes: [
      'sammenlign like lange perioder med de samme ukedagene',
      'før og etter beviser ikke årsak: sesong og andre kampanjer virker også inn',
    ],
  },
  'organic-traffic': {
    name: 'Organisk trafikk',
    aliases: ['Organiske økter'],
    action: 'Forbedre sider og søkeord som gir ubetalte besøk; sett eget mål, atskilt fra betalt.',
    mistakes: [
      'forutsetter riktig kampanjemerking; lenker uten merking havner under direkte',
      'følg én attribusjonsregel (siste ikke-direkte klikk eller datadrevet) for alle kanaler',
    ],
  },
  'paid-traffic': {
    name: 'Betalt trafikk',
    aliases: ['Betalte økter'],
    action: 'Stopp annonser der besøk ikke konverterer; sett eget mål, atskilt fra organisk.',
    mistakes: [
      'forutsetter riktig kampanjemerking; lenker uten merking havner under direkte',
      'følg én attribusjonsregel (siste ikke-direkte klikk eller datadrevet) for alle kanaler',
    ],
  },
  'referral-traffic': {
    name: 'Henvisningstrafikk',
    aliases: ['Trafikk fra henvisninger'],
    action: 'Styrk samarbeidet med nettsteder som sender besøkende som konverterer.',
    mistakes: [
      'forutsetter riktig kampanjemerking; lenker uten merking havner under direkte',
      'følg én attribusjonsregel (siste ikke-direkte klikk eller datadrevet) for alle kanaler',
    ],
  },
  'social-traffic': {
    name: 'Trafikk fra sosiale medier',
    aliases: ['Sosiale økter'],
    action: 'Gjenta innleggene og nettverkene som gir besøk som konverterer.',
    mistakes: [
      'forutsetter riktig kampanjemerking; lenker uten merking havner under direkte',
      'følg én attribusjonsregel (siste ikke-direkte klikk eller datadrevet) for alle kanaler',
    ],
  },
  'email-traffic': {
    name: 'E-posttrafikk',
    aliases: ['Økter fra e-post'],
    action: 'Sammenlign besøk fra e-post med kostnaden, og send mer av det som virker.',
    mistakes: [
      'forutsetter riktig kampanjemerking; lenker uten merking havner under direkte',
      'følg én attribusjonsregel (siste ikke-direkte klikk eller datadrevet) for alle kanaler',
    ],
  },
  'traffic-source-share': {
    name: 'Andel per trafikkilde',
    aliases: ['Trafikkilder', 'Kanalmiks'],
    action: 'Hold kanalmiksen i balanse: Reduser avhengigheten av én kilde.',
    mistakes: [
      'en andel kan stige fordi de andre falt; les sammen med det absolutte tallet',
      'andelene i én inndeling må summere seg til 1',
    ],
  },
};
