import { Mark, Says, Word, type Words } from './words.ts';

/** German. Verbs come last or split; their stems are matched. */
export const de: Words = {
  language: 'de',
  decimalComma: true,
  common:
    'der die das den dem des und dass in ein eine einen mit von für zum zur auf ist sind nicht wir unser unsere unserer sich mehr weniger bis ohne zwischen jede jedem jeder als an im bei über unter so werden wird uns es keine kein auch nur',
  classes: {
    [Word.output]: 'einstellen',
    [Word.obtain]: 'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren anwerben',
    [Word.publish]:
      'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren einstellen veröffentlichen',
    [Word.people]:
      'nutzer kunden menschen leute mitarbeitende mitarbeiter patienten schüler studierende familien bürger nachbarn',
    [Word.up]:
      'steiger* gesteiger* gestieg* zunahme zuwachs anstieg erhöh* wachs* verdoppel* verdreifach* ausbauen ausweiten anheben',
    [Word.down]:
      'senk* gesenk* gesunk* rückgang abnahme reduzier* verringer* verkürz* sink* minder* halbier*',
    [Word.improve]: 'verbesser* optimier*',
    [Word.keep]: 'halten gehalten bleib* beibehalten bewahren',
    [Word.reach]: 'erreich* erziel* übertreffen',
    [Word.aim]:
      'sein werden begeister* machen geben bieten stärken inspirieren ermöglichen führen schaffen sichern verändern vereinfachen verbinden schützen leben fühlen lieben zeigen helfen verstehen arbeiten gestalten prägen beschleunigen',
    [Word.metric]:
      '*kosten *umsatz *fehler anzahl umsatz umsätze kunden nutzer bindung konversion fehler beschwerden vorfälle besuche abonnenten marge ladezeit leads bestellungen gewinn bugs storypoints *kunden *nutzer *rate *quote *anteil *zahl *zahlen *verbrauch *unfälle *ausfälle *zufriedenheit *bindung *bindungsrate fluktuation krankenstand reklamationen bewerbungen downloads teilnehmer besucher spenden emissionen abfall rücksendungen verfügbarkeit auslastung reichweite ertrag marktanteil partner *partner retouren',
    [Word.abstract]:
      'vertrauen erlebnis kultur qualität zufriedenheit freude ruf team gemeinschaft *kultur *heit *keit *schaft *tum *qualität *erlebnis *erfahrung *vertrauen stabilität mobilität motivation zukunft marke service kundenservice führung innovation leben position rolle image transparenz transformation stadt umfeld herz herzen markt spaß zusammenarbeit',
    [Word.activity]:
      'einführung kampagne workshop schulung bericht projekt plan launch umfrage migration überarbeitung',
    [Word.quality]:
      'beste besten bester führend großartig begeistert zuverlässig einfach schneller beliebteste beliebtester beliebtesten lieben liebt wohlfühlen wohl exzellent führende führender marktführer weltklasse* weltklasseniveau sicher nachhaltig einzigartig glücklich motiviert stolz wahl anlaufstelle freude nahtlos* effizient* reibungslos* gesund empfehlen vertrauen mühelos schnellste* größte*',
    [Word.more]: 'mehr höher höhere größer',
    [Word.less]: 'weniger geringer niedriger schneller kürzer',
    [Word.article]: 'der die das den dem des ein eine einen einem einer',
    [Word.owned]: 'unser unsere unserer unseren unserem ihre',
    [Word.every]: 'jede jeder jedes jedem alle aller',
    [Word.preposition]:
      'von für zum zur auf mit ohne zwischen bei über unter an in im aus nach vor seit durch pro bis',
    [Word.conjunction]: 'und oder dass während aber wenn sondern um',
    [Word.auxiliary]: 'ist sind wird werden soll sollen darf dürfen haben hat kann können wir',
  },
  says: {
    [Says.smaller]:
      '*zeit *dauer *kosten *fehler *fehlerrate beschwerden vorfälle fluktuation ladezeit bugs wartezeit antwortzeit durchlaufzeit abwanderung kündigungen ausfälle *verbrauch *unfälle *ausfälle *quote krankenstand reklamationen emissionen abfall rücksendungen mängel schulden verspätungen fehlzeiten sicherheitslücken sicherheitsvorfälle',
    [Says.score]: 'note bewertung zufriedenheit sterne *zufriedenheit *bewertung *note',
    [Says.rate]: '*rate *quote *anteil fluktuation krankenstand',
    [Says.time]: '*zeit *dauer',
    [Says.soft]: 'gesamt durchschnittliche neue neuen',
    [Says.unitAdjective]: 'story',
    [Says.none]: 'kein keine keinen',
    [Says.month]:
      'januar februar märz april mai juni juli august september oktober november dezember',
    [Says.calendar]: 'quartal quartale quartalen jahr monat woche halbjahr ende nächstes dieses',
  },
  marks: {
    [Mark.from]: 'von, vs, statt, anstatt, gegenüber, aus',
    [Mark.now]: 'war, waren, aktuell, derzeit, heute, bisher, momentan',
    [Mark.to]: 'auf, bis, auf bis zu, zu',
    [Mark.low]: 'mindestens, mehr als, über, nicht weniger als, wenigstens, oberhalb von',
    [Mark.high]: 'höchstens, weniger als, unter, maximal, nicht mehr als, unterhalb von',
    [Mark.lowAfter]: 'oder mehr, mindestens',
    [Mark.highAfter]: 'oder weniger, maximal, höchstens, nicht übersteigen, nicht überschreiten',
    [Mark.by]: 'um',
    [Mark.moreAfter]: 'mehr, höher, zusätzliche',
    [Mark.lessAfter]: 'weniger, niedriger, geringer, schneller, kürzer',
    [Mark.window]:
      'in, innerhalb von, in den nächsten, über die nächsten, innerhalb der nächsten, in den kommenden, binnen, nach, während, jede, letzten, ersten, pro, in den ersten, seit',
    [Mark.among]: 'für, in, von, mit, zwischen, an, bei, auf, aus',
    [Mark.per]: 'pro, je',
    [Mark.of]: 'von, ist, bei, beträgt',
    [Mark.outOf]: 'von',
    [Mark.between]: 'zwischen',
    [Mark.about]: 'etwa, rund, ungefähr, fast, nur, circa, ca',
    [Mark.due]: 'bis, bis zum, im, in, vor, bis ende, ende, zum',
  },
  numbers:
    'null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100',
  fractions: {
    50: 'hälfte',
    '33.333333333333336': 'drittel',
    25: 'viertel',
    20: 'fünftel',
    10: 'zehntel',
  },
  scales: { 1000: 'tausend tsd', 1000000: 'million millionen mio', 1000000000: 'milliarden mrd' },
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
  multiples: { 2: 'verdoppeln', 3: 'verdreifachen', '-50': 'halbieren' },
};
