/** Nouns that the rules for institutions, governments and descriptions tell apart. */

/** One government, which stands for its state even without a demonym. */
export const GOVERNMENTS: ReadonlySet<string> = new Set(['government', 'regime', 'junta', 'administration', 'authorities', 'leadership']);

/** Institutions that are named without their state: `Parliament passed`. */
export const BARE_INSTITUTIONS: ReadonlySet<string> = new Set(
  'parliament|legislature|congress|senate|police|army|navy|military|air force|armed forces|central bank|supreme court|constitutional court|foreign ministry|defence ministry|defense ministry|finance ministry|interior ministry|trade ministry|energy ministry|oil ministry|judiciary|gendarmerie|security forces|security services|intelligence service|coast guard|national guard|national assembly|lower house|upper house'.split('|'),
);

/** Institutions that need a state or a capital to be anyone's. */
export const GENERIC_INSTITUTIONS: ReadonlySet<string> = new Set(
  'department|court|church|watchdog|assembly|tribunal|state media|state television|hospital|congress|treasury|public broadcaster|development bank|state enterprise|grid operator|port operator|regulator|office'.split('|'),
);

export const COUNTRIES: ReadonlySet<string> = new Set(['country', 'nation', 'state', 'republic', 'kingdom', 'emirate', 'island', 'sultanate']);

/** Plural nouns that stand for several actors named before. */
export const SIDES: ReadonlySet<string> = new Set(
  'countries nations states governments sides capitals parties neighbors neighbours leaders powers rivals allies partners adversaries foes militaries armies companies firms republics kingdoms'.split(' '),
);
export const SIDES_SINGULAR: ReadonlySet<string> = new Set(
  'country nation state government side capital party neighbor neighbour leader power rival ally partner company firm'.split(' '),
);

/** Kinds of bodies that states deal with as with one another: they can be one of "both sides". */
export const STATELIKE: ReadonlySet<string> = new Set(['regional', 'international', 'military', 'treaty']);

/** Bodies that an adjective of nationality makes a state's own: `the Iraqi electoral commission`. */
export const STATE_BODIES: ReadonlySet<string> = new Set(
  'agency commission committee council directorate board secretariat institute foundation bureau organization organisation association'.split(' '),
);
