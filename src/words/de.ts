import { Mark, Says, Word, type Words } from './words.ts';

/** German. Verbs come last or split; their stems are matched. */
export const de: Words = {
  language: 'de',
  decimalComma: true,
  common:
    'der die das den dem des und dass in ein eine einen mit von für zum zur auf ist sind nicht wir unser unsere unserer sich mehr weniger bis ohne zwischen jede jedem jeder als an im bei über unter so werden wird uns es keine kein auch nur',
  classes: {
    [Word.either]: 'aufbauen entwickeln unterstützen anbieten bieten etablieren',
    [Word.output]: 'einstellen erstellen durchführen einführen führen einrichten veröffentlichen',
    [Word.obtain]:
      'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren anwerben akquirieren einwerben abschließen einsammeln finden',
    [Word.publish]:
      'gewinnen gewonnen unterzeichnen erhalten verkaufen generieren einstellen veröffentlichen',
    [Word.people]:
      'nutzer kunden menschen leute mitarbeitende mitarbeiter patienten schüler studierende familien bürger nachbarn kinder frauen lehrkräfte eltern mitglieder ehrenamtliche freiwillige besucher gäste talente fachkräfte kollegen lieferanten unternehmen anwender teams beschäftigte studenten teilnehmende',
    [Word.up]:
      'gesteiger* gestieg* zunahme zuwachs anstieg wachs* verdoppel* verdreifach* ausbauen ausweiten anheben steig* erhöh* vergrößern mehrung erweitern',
    [Word.down]:
      'senk* gesenk* gesunk* rückgang abnahme reduzier* verringer* verkürz* sink* minder* halbier* reduktion minimieren drücken abnehmen verlieren einsparen',
    [Word.improve]: 'verbesser* optimier*',
    [Word.keep]: 'halten gehalten bleib* beibehalten bewahren',
    [Word.reach]: 'erreich* erziel* übertreffen',
    [Word.aim]:
      'sein werden begeister* machen geben bieten stärken inspirieren ermöglichen schaffen sichern verändern vereinfachen verbinden schützen leben fühlen lieben zeigen helfen verstehen arbeiten gestalten prägen beschleunigen vorantreiben fördern festigen abbauen überwinden aufbrechen binden positionieren durchstarten revolutionieren modernisieren professionalisieren verschlanken vermeiden bekämpfen verhindern meistern erobern leisten überzeugen heben entlasten befähigen motivieren wertschätzen pflegen verankern erschließen gewährleisten sicherstellen erhalten wiederherstellen maximieren erleichtern ankurbeln unterscheiden abheben transformieren voranbringen absichern stabilisieren anziehen denken',
    [Word.metric]:
      '*kosten *umsatz *fehler umsätze kunden nutzer konversion beschwerden vorfälle besuche abonnenten marge bestellungen gewinn bugs storypoints *kunden *nutzer *rate *quote *anteil *zahl *zahlen *verbrauch *unfälle *ausfälle *zufriedenheit *bindung *bindungsrate fluktuation krankenstand reklamationen bewerbungen teilnehmer besucher spenden emissionen abfall rücksendungen verfügbarkeit auslastung reichweite ertrag *partner retouren anfragen aufträge abonnements anmeldungen stunden einnahmen ausgaben termine wert follower abos buchungen verkäufe verträge',
    [Word.abstract]:
      'vertrauen freude ruf team *kultur *heit *keit *schaft *tum *qualität *erlebnis *erfahrung *vertrauen stabilität mobilität motivation zukunft marke service führung innovation leben position rolle image transparenz transformation stadt umfeld herz markt spaß zusammenarbeit präsenz beziehung digitalisierung zusammenhalt produktivität leistung effizienz klima wissen autonomie inklusion chancen bildung lernen positionierung identität resilienz autorität einfluss reputation schulden silos hürden barrieren bürokratie erfolg flexibilität ökosystem welt region schutz zugang niveau wandel verantwortung wertschätzung begeisterung betrieb arbeitsplatz engagement vernetzung teamgeist',
    [Word.activity]:
      'einführung kampagne workshop schulung bericht projekt plan launch umfrage migration überarbeitung programm dashboard meeting veranstaltung newsletter interview monitoring video artikel demo relaunch release rollout aufbau integration portal',
    [Word.quality]:
      'beste besten bester großartig begeistert zuverlässig einfach schneller beliebteste beliebtester beliebtesten lieben liebt wohlfühlen wohl marktführer weltklasse* sicher einzigartig glücklich stolz wahl anlaufstelle freude nahtlos* effizient* reibungslos* gesund empfehlen vertrauen mühelos schnellste* größte* nachhaltig* motiviert* attraktivst* führend* erfolgreich* innovativ* wettbewerbsfähig* stark* bekannt* anerkannt* zufrieden* engagiert* inklusiv* barrierefrei* transparent* robust* profitabel modern* produktiv* exzellent* neutral* *neutral *neutraler intuitiv* gerne skalierbar* agil* herausragend* unabhängig*',
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
      '*zeit *dauer *kosten *fehler *fehlerrate beschwerden vorfälle fluktuation bugs wartezeit antwortzeit abwanderung kündigungen ausfälle *verbrauch *unfälle *ausfälle *quote krankenstand reklamationen emissionen abfall rücksendungen mängel schulden verspätungen fehlzeiten sicherheitslücken sicherheitsvorfälle',
    [Says.score]: 'note bewertung sterne *zufriedenheit *bewertung *note',
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
    [Mark.to]: 'ziel, zielwert, auf, bis, auf bis zu, zu',
    [Mark.low]:
      'mindestens, mehr als, über, nicht weniger als, wenigstens, oberhalb von, größer als, höher als, länger als, mind',
    [Mark.high]:
      'höchstens, weniger als, unter, maximal, nicht mehr als, unterhalb von, kleiner als, geringer als, niedriger als, kürzer als, nicht länger als, max',
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
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 eine=1 einen=1 einem=1',
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
    points: 'punkte punkten punkt points prozentpunkte prozentpunkten',
    s: 's sekunden sekunde sek',
    min: 'min minuten minute',
    h: 'h std stunden stunde',
    day: 'tag tage tagen arbeitstag arbeitstage arbeitstagen werktag werktage werktagen',
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
