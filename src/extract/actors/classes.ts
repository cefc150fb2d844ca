/** Nouns that the rules for institutions, governments and descriptions tell apart. */

/** One government, which stands for its state even without a demonym. */
export const GOVERNMENTS: ReadonlySet<string> = new Set(['government', 'regime', 'junta', 'administration', 'authorities', 'leadership', 'cabinet']);

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
  'countries nations states governments regimes juntas sides capitals parties neighbors neighbours leaders presidents ministers premiers powers rivals allies partners adversaries foes enemies militaries armies navies companies firms groups banks organizations organisations republics kingdoms members delegations camps factions movements militias communities teams'.split(' '),
);
export const SIDES_SINGULAR: ReadonlySet<string> = new Set(
  'country nation state government regime side capital party neighbor neighbour leader president minister power rival ally partner company firm group army military member delegation camp faction movement'.split(' '),
);

/** Kinds of bodies that states deal with as with one another: they can be one of "both sides". */
export const STATELIKE: ReadonlySet<string> = new Set(['regional', 'international', 'military', 'treaty']);

/** Bodies that an adjective of nationality makes a state's own: `the Iraqi electoral commission`. */
export const STATE_BODIES: ReadonlySet<string> = new Set(
  'agency commission committee council directorate board secretariat institute foundation bureau organization organisation association'.split(' '),
);

/** Personnel nouns that in the singular are bodies with an identity of their own: `South Korea's intelligence agency`. */
export const SINGULAR_BODIES: ReadonlySet<string> = new Set(
  'regulator|embassy|consulate|mission|authority|customs authority|port authority|security service|intelligence service|intelligence agency|spy agency|secret service|secret police'.split('|'),
);

/** Nouns for firms, which an unknown name without a telling last word can be. */
export const FIRMS: ReadonlySet<string> = new Set(
  'company firm business corporation enterprise manufacturer maker supplier vendor producer operator giant conglomerate contractor carrier group developer trader refiner exporter importer lender miner'.split(' '),
);
/** Last words of names that are a firm's. */
export const FIRM_HEADS: ReadonlySet<string> = new Set(
  'airlines airways company corp corporation energy enterprises exchange group holding holdings inc industries labs laboratories limited lines llc ltd mills motors networks oil operators partners petroleum plc shipping systems technologies telecom works'.split(' '),
);

/** Words that tie a name to what follows it: `Iran-backed militias`, `the Saudi-led coalition`. */
export const TIES: ReadonlySet<string> = new Set(
  'backed led aligned allied linked supported sponsored controlled based owned run armed trained funded friendly affiliated brokered held dominated oriented leaning'.split(' '),
);
/** First words of phrases for a government's own forces: `government troops`. */
export const GOVERNMENTAL: ReadonlySet<string> = new Set('government federal regime junta state'.split(' '));
/** Plural nouns for those who hold power in the state that is spoken of. */
export const RULERS: ReadonlySet<string> = new Set('rulers generals colonels authorities'.split(' '));
/** Adjectives that do not say which people or bodies are meant. */
export const VAGUE: ReadonlySet<string> = new Set('new old senior former top key major many several certain various some most other more few young big small large leading good bad first last next own likely unlikely potential possible prospective'.split(' '));
