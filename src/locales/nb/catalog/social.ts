/** Social media, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const social: Readonly<Record<string, MetricTexts>> = {
  'social-engagement': {
    name: 'Engasjement i sosiale medier',
    aliases: ['Interaksjoner'],
    action: 'Finn temaene og formatene publikum svarer på, og lag mer av dem.',
    mistakes: [
      'hver plattform teller andre handlinger: oppgi hva som inngår, og sammenlign ikke plattformer med ulik telling',
      'negative kommentarer er også engasjement: les sammen med sentimentet',
      'automatiske eller kjøpte interaksjoner må filtreres bort',
    ],
    variants: [
      'Weibo: kommentarer + likerklikk + delinger',
      'WeChat: likerklikk + «wow» (zaikan) + kommentarer + delinger',
      'alle de seks inndataene',
    ],
  },
  'engagement-rate': {
    name: 'Engasjementsrate',
    aliases: ['Engasjementsgrad'],
    action: 'Endre tema, format eller tidspunkt i kanaler med lavt engasjement; hold ett tall per kanal.',
    mistakes: [
      'oppgi nevneren (rekkevidde, visninger eller følgere): de tre kan ikke sammenlignes',
      'nevneren er de som ble nådd, ikke «brukerne som deltar»',
      'rekkevidde er uten dobbelttelling, så perioder kan ikke legges sammen',
    ],
    variants: [
      'personer som interagerte ÷ personer nådd (standard)',
      'interaksjoner ÷ rekkevidde (ERR hos Hootsuite); kan overstige 1',
      'interaksjoner ÷ visninger',
      'interaksjoner ÷ følgere',
    ],
  },
  'social-likes': {
    name: 'Likerklikk',
    aliases: ['Likes'],
    action: 'Se på det som det svakeste signalet; se etter svar og delinger.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'social-comments': {
    name: 'Kommentarer og svar',
    aliases: ['Svar'],
    action: 'Svar raskt, og gjør vanlige spørsmål til innhold.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'social-shares': {
    name: 'Delinger',
    aliases: ['Reposter'],
    action: 'Løft fram innlegg folk allerede deler av seg selv.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'social-saves': {
    name: 'Lagringer',
    aliases: ['Lagret'],
    action: 'Lag mer oppslagsinnhold av typen folk tar vare på.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'social-messages': {
    name: 'Direktemeldinger og svar',
    aliases: ['Direktemeldinger'],
    action: 'Send kjøpsspørsmål videre til salg samme dag.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'social-link-clicks': {
    name: 'Lenkeklikk i sosiale medier',
    aliases: ['Lenkeklikk'],
    action: 'Led klikket til en side med skjema.',
    mistakes: ['plattformene definerer ulikt; behold plattformen som dimensjon'],
  },
  'video-watch-time': {
    name: 'Visningstid for video',
    aliases: ['Seertid'],
    action: 'Kutt åpningen der seerne faller fra.',
    mistakes: [
      'plattformene teller en visning etter 0, 2, 3 eller 30 sekunder; samlede sekunder kan sammenlignes, visninger ikke',
    ],
  },
  'new-users-reached': {
    name: 'Nye personer nådd',
    aliases: ['Ny rekkevidde'],
    action: 'Prøv andre formater eller tidspunkter når det daglige antallet nye mennesker faller.',
    mistakes: ['krever plattformdata om første eksponering; finnes bare rekkevidde, er svaret ingen data'],
  },
  followers: {
    name: 'Følgere',
    aliases: ['Antall følgere'],
    action: 'Ikke jag etter følgere; øk engasjementet hos dem du har.',
    mistakes: [
      'langt mindre viktig enn antallet som engasjerer seg',
      'følgere på flere plattformer overlapper: vis ikke summen som mennesker',
    ],
  },
  'brand-mentions': {
    name: 'Merkevareomtaler',
    aliases: ['Omtaler'],
    action: 'Svar, takk eller rett opp; når volumet hopper, les sentimentet først.',
    mistakes: ['kalles noen ganger «sentiment»; volumet sier ingenting om tonen', 'en krise får tallet til å stige'],
  },
  'social-sentiment': {
    name: 'Sentiment i sosiale medier',
    aliases: ['Nettosentiment'],
    action: 'Les de negative omtalene, rett årsaken og svar åpent.',
    mistakes: [
      'nøytrale i nevneren eller ikke: 80/100/20 gir 0,30 eller 0,60',
      'automatisk klassifisering bommer på ironi og dialekt: vis antallet omtaler',
      'negative mål og verdier er lov: måloppnåelsen må ikke skifte fortegn',
    ],
    variants: [
      '(positive − negative) ÷ alle klassifiserte omtaler (standard)',
      'NSR = (positive − negative) ÷ (positive + negative), vanlig i Kina',
    ],
  },
  'social-conversions': {
    name: 'Konverteringer fra sosiale medier',
    aliases: ['Sosiale konverteringer'],
    action: 'Flytt budsjett til de sosiale kampanjene som gir konverteringer.',
    mistakes: ['plattformens og nettstedets konverteringer har ulike attribusjonsvinduer: bruk én kilde'],
  },
  'social-conversion-rate': {
    name: 'Konverteringsfrekvens fra sosiale medier',
    aliases: ['Sosial konverteringsrate'],
    action: 'La innlegg og landingsside love det samme; dropp kampanjer som gir besøk uten konverteringer.',
    mistakes: ['samme definisjon som konverteringsfrekvens, med sosiale medier som fast segment'],
  },
};
