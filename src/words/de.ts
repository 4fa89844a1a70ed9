import type { Words } from './words.ts';

/** German. Verbs come last or split; their stems are matched. */
export const de: Words = {
  language: 'de',
  decimalComma: true,
  common:
    'der die das den dem des und dass in ein eine einen mit von für zum zur auf ist sind nicht wir unser unsere unserer sich mehr weniger bis ohne zwischen jede jedem jeder als an im bei über unter so werden wird uns es keine kein auch nur pro',
  classes: {
    output: 'einstellen',
    obtain: 'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren anwerben',
    publish:
      'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren einstellen veröffentlichen',
    up: 'steiger* gesteiger* erhöh* wachs* verdoppel* verdreifach* ausbauen anheben',
    down: 'senk* gesenk* reduzier* verringer* verkürz* sink* minder* halbier*',
    improve: 'verbesser* optimier*',
    keep: 'halten gehalten bleib* beibehalten bewahren',
    reach: 'erreich* erziel* übertreffen',
    aim: 'sein werden begeister* machen geben bieten stärken inspirieren ermöglichen führen schaffen sichern verändern vereinfachen verbinden schützen leben fühlen lieben zeigen helfen verstehen arbeiten gestalten prägen beschleunigen',
    metric:
      '*kosten *umsatz *fehler anzahl umsatz umsätze kunden nutzer bindung konversion fehler beschwerden vorfälle besuche abonnenten marge ladezeit leads bestellungen gewinn bugs storypoints *kunden *nutzer *rate *quote *anteil *zahl *zahlen *verbrauch *unfälle *ausfälle *zufriedenheit *bindung *bindungsrate fluktuation krankenstand reklamationen bewerbungen downloads teilnehmer besucher spenden emissionen abfall rücksendungen verfügbarkeit auslastung reichweite ertrag marktanteil partner *partner retouren',
    smaller:
      '*zeit *dauer *kosten *fehler *fehlerrate beschwerden vorfälle fluktuation ladezeit bugs wartezeit antwortzeit durchlaufzeit abwanderung kündigungen ausfälle *verbrauch *unfälle *ausfälle *quote krankenstand reklamationen emissionen abfall rücksendungen mängel schulden verspätungen fehlzeiten sicherheitslücken sicherheitsvorfälle',
    score: 'note bewertung zufriedenheit sterne *zufriedenheit *bewertung *note',
    rate: '*rate *quote *anteil fluktuation krankenstand',
    time: '*zeit *dauer',
    abstract:
      'vertrauen erlebnis kultur qualität zufriedenheit freude ruf team gemeinschaft *kultur *heit *keit *schaft *tum *qualität *erlebnis *vertrauen stabilität mobilität motivation zukunft marke service kundenservice führung innovation leben position rolle image transparenz transformation stadt umfeld herz herzen markt spaß zusammenarbeit',
    activity:
      'einführung kampagne workshop schulung bericht projekt plan launch umfrage migration überarbeitung',
    quality:
      'beste besten bester führend großartig begeistert zuverlässig einfach schneller beliebteste beliebtester beliebtesten lieben liebt wohlfühlen wohl exzellent führende führender marktführer weltklasse* weltklasseniveau sicher nachhaltig einzigartig glücklich motiviert stolz erste freude gesund empfehlen vertrauen mühelos schnellste* größte*',
    more: 'mehr höher höhere größer',
    less: 'weniger geringer niedriger schneller kürzer',
    article: 'der die das den dem des ein eine einen einem einer',
    owned: 'unser unsere unserer unseren unserem ihre',
    every: 'jede jeder jedes jedem alle aller',
    soft: 'gesamt durchschnittliche neue neuen',
    unitAdjective: 'story',
    preposition:
      'von für zum zur auf mit ohne zwischen bei über unter an in im aus nach vor seit durch pro bis',
    conjunction: 'und oder dass während aber wenn sondern um',
    auxiliary: 'ist sind wird werden soll sollen darf dürfen haben hat kann können wir',
    none: 'kein keine keinen',
    month: 'januar februar märz april mai juni juli august september oktober november dezember',
    calendar: 'quartal jahr monat woche halbjahr ende nächstes dieses',
  },
  marks: {
    from: 'von, statt, anstatt, gegenüber, aus',
    now: 'aktuell, derzeit, heute, bisher, momentan',
    to: 'auf, bis, auf bis zu, zu',
    low: 'mindestens, mehr als, über, nicht weniger als, wenigstens, oberhalb von',
    high: 'höchstens, weniger als, unter, maximal, nicht mehr als, unterhalb von',
    lowAfter: 'oder mehr, mindestens',
    highAfter: 'oder weniger, maximal, höchstens, nicht übersteigen, nicht überschreiten',
    by: 'um',
    moreAfter: 'mehr, höher, zusätzliche',
    lessAfter: 'weniger, niedriger, geringer, schneller, kürzer',
    window:
      'in, innerhalb von, binnen, nach, während, jede, letzten, ersten, pro, in den ersten, seit',
    among: 'für, in, von, mit, zwischen, an, bei, auf, aus',
    per: 'pro, je',
    of: 'von, ist, bei, beträgt',
    outOf: 'von',
    between: 'zwischen',
    about: 'etwa, rund, ungefähr, fast, nur, circa, ca',
    due: 'bis, bis zum, im, in, vor, bis ende, ende, zum',
  },
  numbers:
    'null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100',
  fractions: { hälfte: 50, drittel: 100 / 3, viertel: 25, fünftel: 20, zehntel: 10 },
  scales: {
    tausend: 1e3,
    tsd: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarden: 1e9,
    mrd: 1e9,
  },
  units: {
    percent: '% prozent',
    points: 'punkte punkten punkt points',
    s: 's sekunden sekunde sek',
    min: 'min minuten minute',
    h: 'h std stunden stunde',
    day: 'tag tage tagen',
    week: 'woche wochen',
    month: 'monat monate monaten',
    year: 'jahr jahre jahren',
    EUR: '€ euro',
    USD: '$ dollar',
    ratio: 'x mal fach',
    score: 'sterne',
  },
  multiples: {
    verdoppeln: { change: 2, unit: 'times', up: true },
    verdreifachen: { change: 3, unit: 'times', up: true },
    halbieren: { change: 50, unit: 'percent', up: false },
  },
};
