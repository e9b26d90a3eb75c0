import type { HintWords } from '../../hints/words.js';

const listed = (names: readonly string[], last: string): string =>
  names.join(', ').replace(/, ([^,]*)$/, ` ${last} $1`);
const named = (change: string): string => (change ? `«${change}»` : 'kampanjen');
const Named = (change: string): string => (change ? `«${change}»` : 'Kampanjen');

/** Hints in Norwegian Bokmål. */
export const hints: HintWords = {
  all: (names) => listed(names, 'og'),
  one: (names) => listed(names, 'eller'),
  hints: {
    dearPart: ({ part, leads, spend, best, cost }) =>
      `${part} gir ${leads} av leadene for ${spend} av kostnadene: Flytt budsjett til ${best}, som med ${cost} per lead er billigst uten at kvaliteten er dårligere.`,
    dearPartUnrated: ({ part, leads, spend, best, cost }) =>
      `${part} gir ${leads} av leadene for ${spend} av kostnadene: Flytt budsjett til ${best}, til ${cost} per lead, hvis leadene der er like gode.`,
    dearPartAlone: ({ part, leads, spend, cost, pooled }) =>
      `${part} gir ${leads} av leadene for ${spend} av kostnadene, og alt som er billigere, gir dårligere leads: Få ned kostnaden per lead, nå ${cost} mot ${pooled} samlet, før du øker budsjettet.`,
    poorerLeads: ({ value, previous, quality, before }) =>
      `${value} av leadene blir kunder, mot ${previous} før, og leadkvaliteten falt fra ${before} til ${quality}: Markedsføringen gir dårligere leads, så se på hvem den når.`,
    fewerAccepted: ({ value, previous, accepted, before }) =>
      `${value} av leadene blir kunder, mot ${previous} før, og salg godtar ${accepted} av MQL-ene, mot ${before} før: Markedsføringen gir dårligere leads, så se på hvem den når.`,
    salesFollowUp: ({ value, previous }) =>
      `${value} av leadene blir kunder, mot ${previous} før, men ingenting tyder på at leadene er dårligere: Se på hvordan salg følger opp MQL-ene.`,
    salesGain: ({ value, previous }) =>
      `${value} av leadene blir kunder, mot ${previous} før, og ingenting tyder på at leadene er dårligere: Finn ut hva salg gjør annerledes, og hold på det.`,
    wrongAudience: ({ value, target, bounce, bounceTarget }) =>
      `${value} av de besøkende blir leads (mål ${target}), og fluktfrekvensen er ${bounce} (mål ${bounceTarget}): Siden trekker feil folk, så juster søkeord, målgrupper og kilder.`,
    weakForm: ({ value, target, form, formTarget }) =>
      `${value} av de besøkende blir leads (mål ${target}), og ${form} av dem som ser skjemaet, sender det (mål ${formTarget}): Forbedre siden, og be om færre opplysninger.`,
    lowLifetimeValue: ({ value, target }) =>
      `En kunde er verdt ${value} (mål ${target}): Hold kontakten med leads og kunder, og gi dem god kundestøtte eller en egen kontaktperson.`,
    noResult: ({ sales, change, after, before }) =>
      `${sales}: ${after} etter ${named(change)}, ${before} på like mange dager før: Tiltaket gir ikke mer salg, så avslutt det.`,
    landingPage: ({ bounce, bounceTarget, duration, durationTarget }) =>
      `Fluktfrekvensen er ${bounce} (mål ${bounceTarget}), og et besøk varer i snitt ${duration} (mål ${durationTarget}): La landingssiden svare bedre til det søket eller annonsen lovet, og se på tallene igjen om en måned.`,
    weakAd: ({ value, target }) =>
      `${value} av dem som ser annonsen, klikker på den (mål ${target}): Forbedre annonsen heller enn å kjøpe flere visninger.`,
    poorLeads: ({ leads, quality, target }) =>
      `Det er nok leads (${leads}), men kvaliteten er ${quality} (mål ${target}): Sats på færre og bedre leads.`,
    longCycle: ({ value, target }) =>
      `Et salg tar ${value} (mål ${target}): Kort ned salgssyklusen, for bare én måned mindre merkes på salget i året.`,
    unread: ({ value, target, delivered }) =>
      `${value} av ${delivered} leverte e-poster ble åpnet (mål ${target}): Tenk nytt om innholdet, og fjern dem som aldri åpner, før dere blir regnet som søppelpost.`,
    smallUplift: ({ change, uplift }) =>
      `${Named(change)} økte trafikken med bare ${uplift}: Slik den er nå, er den ikke verdt tiden og pengene.`,
    noUplift: ({ change, uplift }) =>
      `${Named(change)} økte ikke trafikken (${uplift}): Slik den er nå, er den ikke verdt tiden og pengene.`,
    unsubscribes: ({ value, previous }) =>
      `${value} av mottakerne melder seg av, mot ${previous} før: Sjekk innhold, liste og leveringsevne før det blir flere.`,
    losing: ({ campaign, value }) =>
      `${campaign ? `${campaign}: ` : ''}Avkastningen på markedsføringen er ${value}, så kampanjen koster mer enn den gir: Juster den, eller avvikle den.`,
    winning: ({ campaign, value, target }) =>
      `${campaign ? `${campaign}: ` : ''}Avkastningen på markedsføringen er ${value} (mål ${target}): Fortsett kampanjen, og gjør den større.`,
    dearMqls: ({ value, target }) =>
      `En MQL koster ${value}, over målområdet ${target}: Definisjonen av en MQL kan være for streng, så myk den opp, eller gjør oppfølgingen billigere.`,
    cheapMqls: ({ value, target }) =>
      `En MQL koster ${value}, under målområdet ${target}: Definisjonen av en MQL kan være for romslig, så stram den inn, eller følg tettere opp.`,
    notReady: ({ mqls, sqls, target }) =>
      `Det er nok MQL-er (${mqls}), men for få SQL-er (${sqls}, mål ${target}): Leadene er ikke klare til å kjøpe, så endre markedsstrategien heller enn å øke volumet.`,
    noGrowth: ({ retention, customers }) =>
      `${retention} av kundene blir, men antallet nye er ${customers}: Å beholde alle er ennå ingen vekst, så jobb for å vinne flere.`,
    firstOrderLoss: ({ loss, purchases }) =>
      `Den første ordren gir ${loss} i tap: Det lønner seg bare hvis kundene kjøper minst ${purchases} ganger, så arbeid med det neste kjøpet.`,
    firstOrderLossOpen: ({ loss }) =>
      `Den første ordren gir ${loss} i tap: Finn ut hvor mange kjøp som dekker det, og om kundene kommer tilbake så ofte.`,
    neverPays: ({ loss }) =>
      `Den første ordren gir ${loss} i tap, og de neste gir heller ingen fortjeneste: Øk prisen, eller senk kostnaden per ordre.`,
    pooledTarget: ({ target, organic, paid }) =>
      `Ett mål på ${target} gjelder både organiske (${organic}) og betalte besøk (${paid}): Gi dem hvert sitt mål.`,
    pooledTargetOnly: ({ target }) =>
      `Ett mål på ${target} gjelder både organiske og betalte besøk: Mål dem hver for seg, og gi dem hvert sitt mål.`,
    surfaceOnly: ({ surface, counters }) =>
      `${surface} kan se bedre ut uten at noe er vunnet: Ta med ${counters} i målet.`,
    bottleneck: ({ from, to, rate, previous }) =>
      `Fra ${from} til ${to} går bare ${rate} videre, mot ${previous} før: Få orden på denne overgangen først.`,
    bestPart: ({ part, mqls, cost, weak }) =>
      `${part} gir ${mqls} av MQL-ene og er billigst med ${cost} per stykk: Konsentrer innsatsen der, og kutt de svake, ${weak} først.`,
    unsteady: ({ least, most }) =>
      `SQL-ene kommer ujevnt, fra ${least} til ${most} i uken: Fordel kampanjene slik at salg får en jevn strøm.`,
    tooEarly: ({ change, since, due }) =>
      `Det er for tidlig å bedømme ${change ? `«${change}»` : 'den siste endringen'} (${since}): Se på tallene igjen ${due}.`,
  },
};
