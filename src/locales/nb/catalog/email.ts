/** Email, in Norwegian. */

import type { MetricTexts } from '../../../model/metric.js';

export const email: Readonly<Record<string, MetricTexts>> = {
  'email-subscribers': {
    name: 'E-postabonnenter',
    aliases: ['Listestørrelse'],
    action: 'La bare listen vokse med folk som har bedt om det; fjern dem som aldri åpner.',
    mistakes: ['en beholdning, ikke en strøm', 'kjøpte lister skader innboksplasseringen'],
  },
  'email-delivery-rate': {
    name: 'Leveringsrate',
    aliases: ['Leveringsgrad'],
    action: 'Rydd listen og rett avsenderautentiseringen.',
    mistakes: ['godtatt av serveren er ikke plassert i innboksen: se innboksplasseringsrate'],
  },
  'inbox-placement-rate': {
    name: 'Innboksplasseringsrate',
    aliases: ['Andel i innboksen'],
    action: 'Send mindre til dem som aldri åpner, autentiser domenet, unngå spampreget språk.',
    mistakes: [
      'et e-postprogram kan ikke se det: tallet anslås fra testadresser eller paneler, så merk det som et anslag',
      'ikke leveringsraten: høy leveringsrate kan skjule en mye lavere andel i innboksen',
      'ingen forklaring på gode eller dårlige åpningsrater: det er ulike tall',
    ],
    variants: ['i innboksen ÷ sendt (Return Path / Validity, standard)', 'i innboksen ÷ levert'],
  },
  'email-bounce-rate': {
    name: 'Returrate for e-post',
    aliases: ['Bouncerate (e-post)'],
    action: 'Fjern permanente returer med en gang; prøv midlertidige noen ganger, fjern så.',
    mistakes: [
      'ligner fluktfrekvensen på nettstedet i det engelske navnet, ikke i betydning',
      'leveringsrate + returrate = 1 etter definisjonen',
    ],
  },
  'hard-bounce-rate': {
    name: 'Andel permanente returer',
    aliases: ['Hard bounce-rate'],
    action: 'Slett adressene og sjekk hvordan de kom inn på listen.',
    mistakes: [
      'en midlertidig retur som gjentar seg, blir permanent i de fleste verktøy: tallene flytter seg mellom de to',
    ],
  },
  'soft-bounce-rate': {
    name: 'Andel midlertidige returer',
    aliases: ['Soft bounce-rate'],
    action: 'Prøv igjen senere; send saktere hvis én leverandør bremser.',
    mistakes: [
      'en midlertidig retur som gjentar seg, blir permanent i de fleste verktøy: tallene flytter seg mellom de to',
    ],
  },
  'email-open-rate': {
    name: 'Åpningsrate',
    aliases: ['Åpningsfrekvens'],
    action: 'Test emnelinje, avsender og sendetidspunkt; rydd ut dem som aldri åpner.',
    mistakes: [
      'nevneren er leverte meldinger, ikke sendte og ikke listen',
      'unike åpninger, ikke alle åpninger',
      'siden september 2021 åpner Apple Mail Privacy Protection e-post maskinelt: åpningsratene er oppblåste og kan ikke sammenlignes med tidligere år; bruk heller klikk',
      'en god åpningsrate uten klikk er et overflatetall',
    ],
  },
  'email-click-through-rate': {
    name: 'Klikkrate for e-post',
    aliases: ['Klikkfrekvens (e-post)'],
    action: 'Ha én tydelig oppfordring; test innhold og sendetidspunkt.',
    mistakes: [
      'HubSpot kaller klikk ÷ åpninger «click-through rate» og klikk ÷ leverte «click rate»: sjekk kilden før import',
      'sikkerhetsskannere klikker på lenker: filtrer bort robotklikk',
      'hold avmeldingslenken utenfor',
    ],
  },
  'click-to-open-rate': {
    name: 'Klikk per åpning',
    aliases: ['CTOR'],
    action: 'Åpnet, men ikke klikket: Skriv om innholdet, ikke emnelinjen.',
    mistakes: [
      'oppblåste åpninger presser tallet ned',
      'et klikk uten registrert åpning må telles som åpning, ellers overstiger andelen 1',
    ],
  },
  'email-forward-rate': {
    name: 'Videresendingsrate',
    aliases: ['Delingsrate (e-post)'],
    action: 'Skriv noe som er verdt å sende videre, og legg inn en videresendingslenke.',
    mistakes: ['bare videresending via en sporet lenke er synlig; vanlig videresending er det ikke'],
  },
  'unsubscribe-rate': {
    name: 'Avmeldingsrate',
    aliases: ['Avmeldingsfrekvens'],
    action: 'Gå gjennom innhold, liste og hyppighet før problemet vokser.',
    mistakes: [
      'noen deler på hele listen: oppgi varianten, tallene er ulike',
      'null avmeldinger kan bety at lenken ikke virker',
    ],
    variants: [
      'avmeldinger ÷ levert (standard; HubSpot)',
      'avmeldinger i perioden ÷ abonnenter ved starten',
      'avmeldinger ÷ de som åpnet (egne rapporter i Mailchimp)',
    ],
  },
  'spam-complaint-rate': {
    name: 'Spamklagerate',
    aliases: ['Andel spamklager'],
    action: 'Stopp kampanjen over 0,3 prosent; gjør det lettere å melde seg av enn å klage.',
    mistakes: [
      'verdiene er bitte små: vis minst to desimaler av prosenten',
      'noen leverandører deler bare på meldinger i innboksen',
    ],
    claims: ['e-postleverandører ber masseavsendere holde seg under 0,1 prosent', 'nå aldri 0,3 prosent'],
  },
  'inactive-subscriber-rate': {
    name: 'Andel inaktive abonnenter',
    aliases: ['Andel som aldri åpner'],
    action: 'Send en e-post for å vinne dem tilbake, og fjern så dem som fortsatt er tause.',
    mistakes: [
      'fastsett tidsvinduet (for eksempel 180 dager)',
      'maskinelle åpninger skjuler inaktivitet: bruk heller klikk',
    ],
  },
};
