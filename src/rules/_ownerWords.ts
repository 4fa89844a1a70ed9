/** Words in owner cells that name no single person, in the languages that the add-on reads. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A group wherever it stands last: “Growth squad”. */
export const GROUPS = words(
  'team teams department departments dept division squad squads group tribe committee everyone everybody ' +
    'leadership management colleagues employees equipo equipos departamento équipe equipe équipes equipes abteilung',
);

/** Groups that are surnames too: only in small letters, or as the whole cell. */
export const GROUPS_OR_NAMES = words(
  'crew staff guild board chapter company office unit we us all alle todos todas tous',
);

/** A group when it stands first: “Equipo de ventas”, “Team Nord”. */
export const LEADING = words(
  'team squad everyone everybody all equipo équipe equipe departamento département abteilung',
);

/** Parts of an organisation, where one of them is the whole cell. */
export const DEPARTMENTS = words(
  'marketing sales engineering product finance operations ops legal support design growth procurement logistics ' +
    'ventas vendas vertrieb einkauf produktion entwicklung finanzen finanzas finanças ingeniería comercial',
);

/** One person, whatever group is named beside it: “Head of the support team”. */
export const ROLES = words(
  'head lead leader leads manager director vp svp evp chief officer president ceo cto cfo coo cmo cpo cro cio ciso ' +
    'founder cofounder co-founder owner coach captain chair coordinator assistant deputy interim acting backup ' +
    'analyst engineer designer developer secretary treasurer principal superintendent ' +
    'jefe jefa directora responsable gerente coordenador coordenadora chef cheffe leiter leiterin leitung',
);

/** What follows a name or stands for no name: titles, firms, pronouns, other departments. */
export const NO_NAMES = words(
  'phd md mba msc bsc ma ba jr sr ii iii iv esq cpa cfa rn pmp co ltd inc llc gmbh ag sons partners associates agency ' +
    'he she they him her them people culture data research success customer service quality safety security hr it qa',
);

/** A cell that is filled and says nothing; a cell without any letter or digit says nothing either. */
export const NOTHING = words(
  'tbd tba tbc n/a n.a. none nobody unassigned unknown todo xxx vacant nadie ninguno ninguém niemand offen personne',
);
export const NOTHING_IN_WORDS =
  /^(?:to be (?:decided|defined|determined|assigned|confirmed|named|announced)|not (?:yet )?(?:assigned|known|decided)|no one|no owner|sin asignar|por definir|a definir|noch offen|à définir)$/;
