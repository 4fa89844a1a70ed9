import { Mark, Says, Word, type Words } from './words.ts';

/** French. An apostrophe parts words: "d'ici" is "d ici". */
export const fr: Words = {
  language: 'fr',
  decimalComma: true,
  common:
    'le la les de des du et que qui en un une avec par pour au aux se son sa ses notre nos est sont plus moins sans entre chaque dans sur ne pas être à d l qu n ce cette leur aucun aucune',
  classes: {
    [Word.either]: 'faire créer construire offrir développer soutenir bâtir établir fournir',
    [Word.output]: '',
    [Word.obtain]:
      'gagner signer conclure obtenir acquérir vendre générer attirer décrocher conquérir trouver',
    [Word.publish]:
      'gagner signer conclure obtenir acquérir vendre générer attirer décrocher recruter embaucher publier lancer',
    [Word.people]:
      'utilisateurs clients personnes gens équipes patients élèves étudiants familles citoyens habitants clientèle collaborateur salarié bénévoles enfants jeunes femmes enseignants professeurs parents adhérents membres partenaires usagers agents visiteurs talents communautés public fournisseurs managers participants consommateurs apprenants',
    [Word.up]:
      'augment* accroître élever croître doubler tripler hausse porter dépasser relever augmente augmentent progresse accroissement progression élargir',
    [Word.down]:
      'rédui* réduc* baiss* diminu* abaiss* raccourcir limiter ramener diminue diminuent baisse minimiser chute raccourcissement perdre',
    [Word.improve]: 'améliorer amélior* optimiser',
    [Word.keep]: 'mainten* garder conserver préserver rester',
    [Word.reach]: 'atteindre obtenir arriver parvenir amener',
    [Word.aim]:
      'être avoir devenir offrir donner gagner inspirer renforcer consolider transformer diriger positionner garantir enchanter faciliter rendre permettre fidéliser réussir accélérer créer construire développer soutenir faire bâtir aider protéger assurer révolutionner réinventer simplifier connecter redonner retrouver promouvoir étendre vivre sentir émerveiller moderniser favoriser valoriser démarquer distinguer contribuer combattre éradiquer lutter démocratiser humaniser diversifier différencier motiver fédérer impliquer comprendre démontrer prouver maîtriser évoluer aligner maximiser encourager professionnaliser pérenniser unir repenser ancrer affirmer sécuriser fluidifier dynamiser croître conquérir engager préserver défendre rapprocher atteindre attirer mieux',
    [Word.metric]:
      'coût nombre revenu ventes clients utilisateurs rétention erreurs réclamations visites abonnés marge rotation panier réservations prospects désabonnement commandes trafic chiffre bénéfice quantité dépenses consommation absentéisme présence élèves étudiants inscriptions téléchargements contrats dette dons émissions déchets retours rentabilité délai adhérents patients heures satisfaction contributeurs candidatures avis note appels opportunités couverture productivité ponctualité occupation pénétration mortalité disponibilité rendez-vous rebond recettes impayés rdv incidents',
    [Word.abstract]:
      'confiance expérience culture qualité satisfaction bonheur réputation équipe communauté référence organisation entreprise marque santé croissance innovation avenir bien-être fidélité engagement fierté excellence sécurité durabilité transparence collaboration communication leadership accueil lieu vie relation position transformation transition efficacité impact partenaire partenaires envie lien environnement ville cœur marché talent visibilité présence notoriété empreinte dépendance numérisation digitalisation cohésion productivité performance motivation climat autonomie inclusion égalité équité justice solidarité diversité éducation apprentissage positionnement compétitivité prestige image identité résilience stabilité pérennité autorité influence crédibilité pauvreté barrières bureaucratie silos freins capacités succès accessibilité flexibilité ergonomie fiabilité fluidité écosystème droits protection prévention accès économie inégalités concurrence compétition quotidien attractivité gouvernance agilité',
    [Word.activity]:
      'programme implémentation campagne atelier formation rapport projet plan lancement enquête refonte intégration migration réunion événement journée conférence webinaire newsletter entretien contenu publication vidéo session article articles démo démonstration',
    [Word.quality]:
      'meilleur leader excellent référence heureux fiable simple exceptionnel exceptionnelle unique préféré inoubliable incroyable durable fiers fière heureuse soudé inspirant mémorable agile aiment adorent recommandent solide rapide serein fort visible reconnu incontournable irréprochable motivé innovant efficace fidèle satisfait engagé inclusif accessible transparent robuste rentable résilient autonome productif extraordinaire pérenne excellence succès performant attractif évolutif fluide',
    [Word.more]: 'plus davantage',
    [Word.less]: 'moins',
    [Word.article]: 'le la les l un une des',
    [Word.owned]: 'notre nos leur leurs son sa ses',
    [Word.every]: 'chaque tous toutes tout toute',
    [Word.preposition]:
      'de du des d en avec par pour au aux à sans sur entre dans sous depuis chez vers jusqu',
    [Word.conjunction]: 'et ou que qui qu mais quand lorsque',
    [Word.auxiliary]: 'est sont soit soient être a ont sera seront',
  },
  says: {
    [Says.smaller]:
      'temps délai coût erreurs réclamations rotation désabonnement attente plaintes dépenses consommation absentéisme dette émissions déchets retours latence retards pannes défauts impayés abandon risques désistements',
    [Says.score]: 'note notes satisfaction étoiles',
    [Says.rate]: 'taux part pourcentage',
    [Says.time]: 'temps délai durée attente',
    [Says.soft]: 'total moyen moyenne nouveau nouveaux prochains prochaines derniers dernières',
    [Says.unitAdjective]: 'ouvrés ouvrables',
    [Says.none]: 'aucun aucune',
    [Says.month]:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    [Says.calendar]:
      'trimestre année an mois semaine semestre fin prochain ce troisième deuxième premier quatrième',
  },
  marks: {
    [Mark.from]: 'de, vs, depuis, au lieu de, contre, par rapport à, d',
    [Mark.now]: 'était, étaient, actuellement, aujourd hui, actuel, actuelle',
    [Mark.to]: 'cible, objectif, à, a, jusqu à, vers, au',
    [Mark.low]:
      'au moins, supérieur ou égal à, supérieure ou égale à, plus de, plus d, supérieur à, supérieure à, au dessus de, au minimum, minimum, pas moins de, dépasser, dépasse, supérieurs à, supérieures à, au delà de, plus des',
    [Mark.high]:
      'moins de, inférieur ou égal à, inférieure ou égale à, inférieur à, inférieure à, en dessous de, sous, sous les, au plus, au maximum, maximum, pas plus de, moins d, inférieurs à, inférieures à, max',
    [Mark.lowAfter]: 'ou plus, au minimum, minimum, au moins',
    [Mark.highAfter]: 'ou moins, au maximum, maximum, au plus, max',
    [Mark.by]: 'de, par',
    [Mark.moreAfter]: 'de plus, plus, supplémentaires',
    [Mark.lessAfter]: 'de moins, moins',
    [Mark.window]: 'en, pendant, dans, après, sous, chaque, derniers, premiers, dans les, avant',
    [Mark.among]: 'pour, en, de, avec, entre, dans, à, par, chez, des',
    [Mark.per]: 'par, chaque',
    [Mark.of]: 'de, est, d',
    [Mark.outOf]: 'sur',
    [Mark.between]: 'entre',
    [Mark.about]: 'environ, près de, presque, seulement',
    [Mark.due]: 'd ici, avant, avant le, en, pour, fin, jusqu à, d ici à, d ici le, au',
  },
  numbers:
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 une=1',
  fractions: {
    50: 'moitié',
    '33.333333333333336': 'tiers',
    25: 'quart quarts',
    20: 'cinquième',
    10: 'dixième',
  },
  scales: { 1000: 'mille', 1000000: 'million millions', 1000000000: 'milliard milliards md' },
  units: {
    percent: '%',
    points: 'points point pts',
    s: 's secondes seconde',
    min: 'min minutes minute',
    h: 'h heures heure',
    day: 'j jour jours',
    week: 'semaine semaines',
    month: 'mois',
    year: 'an ans',
    EUR: '€ euros euro',
    USD: '$ dollars',
    ratio: 'x fois',
    score: 'étoiles',
  },
  multiples: { 2: 'doubler', 3: 'tripler' },
};
