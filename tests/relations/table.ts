/**
 * Who does what to whom, by construction. A relation is written `FROM predicate TO`, the predicate by its verb alone;
 * marks behind it: `not` negated, `mutual` symmetric, `unasserted`, and a PLOVER type in capitals where it matters.
 * `also` lists relations that may be found or not (nominalisations and coordinated subjects are optional).
 */
export interface Case {
  readonly text: string;
  readonly relations: readonly string[];
  readonly also?: readonly string[];
}

export interface Group {
  readonly construction: string;
  readonly cases: readonly Case[];
}

const of = (text: string, relations: readonly string[], also: readonly string[] = []): Case => ({ text, relations, also });

export const RELATIONS: readonly Group[] = [
  {
    construction: 'active',
    cases: [
      of('Germany condemned Iran on Monday.', ['DEU condemn IRN']),
      of('Last week, Japan sanctioned North Korea.', ['JPN sanction PRK SANCTION']),
      of('Turkey will likely invade Syria before the winter.', ['TUR invade SYR ASSAULT']),
      of('Two of its allies condemned Iran, and Germany sanctioned one of them.', ['its-allies condemn IRN', 'DEU sanction its-allies']),
      of('Berlin did not support Poland.', ['DEU support POL not']),
      of('The Chinese government has repeatedly threatened Taiwan.', ['CHN threaten TWN THREATEN']),
      of('Hezbollah attacked Israel with rockets.', ['hezbollah attack ISR ASSAULT']),
      of('Egypt, which opposes Libya, criticized Sudan.', ['EGY oppose LBY', 'EGY criticize SDN']),
      of('Vladimir Putin telephoned Xi Jinping.', ['vladimir-putin telephone xi-jinping']),
    ],
  },
  {
    construction: 'phrase between auxiliary and verb',
    cases: [
      of('Canada would in that case summon India.', ['CAN summon IND']),
      of('Niger has for some months been courting Russia.', ['NER court RUS']),
      of('Malawi has, according to an official who knew of it, not yet asked Kenya for help.', ['MWI ask KEN not']),
      of('German officials have, according to two people in the room, offered Niger a loan.', ['DEU offer NER']),
      of('Malaysia, Japan says, attacked Brunei.', ['MYS attack BRN']),
      of('Lima, it must be said, has given Chile no guarantee.', ['PER give CHL not']),
      of('Chad, should it form Sudan\'s next government, could lean on Niger.', ['TCD lean NER']),
    ],
  },
  {
    construction: 'date or phrase in front',
    cases: [
      of('On 4 June Washington sanctioned Iran.', ['USA sanction IRN']),
      of('In February the Taliban accused Pakistan.', ['taliban accuse PAK']),
      of('In 2023 Ankara was arming Azerbaijan.', ['TUR arm AZE']),
      of('In Israel the courts fined Jordan.', [], ['courts fine JOR', 'israel-courts fine JOR']),
      of('In Tigray the government of Eritrea courted Sudan.', ['ERI court SDN']),
      of('In that event Iceland would sever relations with Britain.', ['ISL sever GBR mutual']),
      of('In all likelihood it will arm Chad.', []),
      of('Under the draft, which Reuters published on Monday, Chinese instructors would train Kenya.', ['CHN train KEN']),
      of('Wary of Russia since the war, Finland courted Norway.', ['FIN court NOR']),
    ],
  },
  {
    construction: 'purpose in front',
    cases: [
      of('To punish Taiwan, China sanctioned Lithuania.', ['CHN sanction LTU'], ['CHN punish TWN', 'CHN punish TWN unasserted']),
      of('Having armed Russia, Iran now fears Israel.', ['IRN fear ISR'], ['IRN arm RUS', 'IRN arm RUS unasserted']),
    ],
  },
  {
    construction: 'body in front of its state',
    cases: [
      of('The government of Japan sanctioned Iran.', ['JPN sanction IRN']),
      of('The economy of Japan worried Iran.', []),
      of('The junta in Niger may supply Mali.', ['NER supply MLI']),
      of('The drought in Niger may weaken Mali.', []),
    ],
  },
  {
    construction: 'passive',
    cases: [
      of('Estonia was attacked by Russia.', ['RUS attack EST']),
      of('Armenia has been abandoned by Russia.', ['RUS abandon ARM']),
      of('Two ships were seized by Iran in the strait.', []),
      of('Serbia will probably be sanctioned by the European Union.', ['european-union sanction SRB']),
      of('Moldova was not invited by Romania.', ['ROU invite MDA not']),
      of('Kenya is being pressed by Ethiopia to open the border.', ['ETH press KEN']),
      of('Niger was sanctioned in 2023.', []),
      of('Tanks were sent to Ukraine by Spain.', ['ESP send UKR AID']),
      of('Tanks were sent to Ukraine by rail.', []),
      of('Sanctions on Iran were imposed by Japan.', ['JPN impose IRN SANCTION']),
      of('Protests in Iran were dismissed by Japan.', []),
      of('Emmanuel Macron was arrested in Lagos by Japan.', ['JPN arrest emmanuel-macron']),
      of('Libya is supported by Turkey and opposed by Egypt.', ['TUR support LBY', 'EGY oppose LBY']),
    ],
  },
  {
    construction: 'ditransitive',
    cases: [
      of('France gave Greece three frigates.', ['FRA give GRC']),
      of('Norway will probably offer Denmark a loan.', ['NOR offer DNK']),
      of('Sweden trained Kenya\'s special forces.', ['SWE train KEN']),
      of('Sweden sold Brazil 36 jets.', ['SWE sell BRA']),
      of('Qatar promised Lebanon fuel.', ['QAT promise LBN']),
      of('India handed the Maldives two helicopters.', ['IND hand MDV']),
      of('Beijing could grant Hanoi fishing rights.', ['CHN grant VNM']),
      of('Washington, it must be stressed, has given Guyana no treaty guarantee.', ['USA give GUY not']),
      of('Paris kept Lome surveillance flights secret.', [], ['FRA keep TGO']),
    ],
  },
  {
    construction: 'prepositional',
    cases: [
      of('Morocco broke with Algeria in 2021.', ['MAR break DZA']),
      of('Poland sent tanks to Ukraine.', ['POL send UKR']),
      of('Iran relies on China.', ['IRN rely CHN']),
      of('Manila may bring a second case before the International Court of Justice.', ['PHL bring international-court-of-justice REQUEST']),
      of('Zambia has close ties to China.', ['ZMB have CHN mutual']),
      of('Canada will not negotiate with Cuba.', ['CAN negotiate CUB not mutual']),
      of('The European Union imposed sanctions on Belarus.', ['european-union impose BLR SANCTION']),
      of('Pakistan borrowed four billion dollars from Saudi Arabia.', ['PAK borrow SAU']),
      of('Hungary objected to Sweden.', ['HUN object SWE']),
      of('Vietnam bought submarines from Russia in 2009.', ['VNM buy RUS']),
      of('Peru signed a treaty with Chile.', ['PER sign CHL mutual']),
      of('Ghana depends on Nigeria for gas.', ['GHA depend NGA']),
      of('Talks began in Vienna after Iran returned to the table.', []),
      of('Ecuador asked Colombia for help against Brazil.', ['ECU ask COL'], ['ECU ask BRA unasserted']),
      of('Malawi buys most of its maize from Zambia.', ['MWI buy ZMB']),
      of('Hungary vetoed Sweden\'s loan to Ukraine.', [], ['HUN veto UKR unasserted', 'SWE loan UKR unasserted', 'SWE lend UKR unasserted']),
      of('The People\'s Party stands at 38%, Pheu Thai at 14%.', []),
      of('Moscow will cut gas deliveries to Serbia.', ['RUS cut SRB']),
      of('Dhaka does not rule out talks with Nepal.', [], ['BGD rule NPL not unasserted']),
      of('Chad will share its findings with Niger.', ['TCD share NER COOPERATE']),
      of('Peru is likely to enlarge its footprint on the Chilean side of the border.', [], ['PER enlarge CHL unasserted']),
      of('Togo may close the gap with Ghana.', [], ['TGO close GHA unasserted']),
      of('Tisza stands at 51 percent and Fidesz at 39 percent.', []),
      of('Iran trusts Russia more than China.', ['IRN trust RUS'], ['IRN trust CHN unasserted']),
    ],
  },
  {
    construction: 'particle',
    cases: [
      of('Austria backed up Italy.', ['AUT back ITA']),
      of('Colombia cut off Venezuela.', ['COL cut VEN']),
      of('Uganda will likely give in to Rwanda.', ['UGA give RWA']),
      of('Jordan is reaching out to Syria.', ['JOR reach SYR']),
      of('Ireland lashed out at Israel.', ['IRL lash ISR']),
      of('Azerbaijan closed in on Armenia.', ['AZE close ARM']),
      of('Iran moved closer to Russia.', ['IRN move RUS']),
    ],
  },
  {
    construction: 'controlled',
    cases: [
      of('Beijing will likely continue to support Moscow.', ['CHN support RUS']),
      of('Greece refused to recognize Kosovo.', ['GRC refuse XKX']),
      of('Libya agreed to compensate Italy.', ['LBY compensate ITA unasserted']),
      of('Mali stopped cooperating with France.', ['MLI stop FRA mutual']),
      of('Mongolia began to trade with Japan.', ['MNG trade JPN mutual']),
      of('Iraq failed to repay Kuwait.', ['IRQ fail KWT']),
      of('Tunisia wants to join the European Union.', ['TUN join european-union unasserted']),
      of('Cyprus urged Turkey to compensate Greece.', ['CYP urge TUR', 'TUR compensate GRC unasserted']),
      of('Poland persuaded Hungary to help Ukraine.', ['POL persuade HUN'], ['HUN help UKR', 'HUN help UKR unasserted']),
      of('Rwanda sent troops to fight Uganda.', ['RWA fight UGA mutual unasserted']),
      of('Angola has yet to repay China.', ['AGO repay CHN not']),
      of('Ghana was quick to recognise Togo.', ['GHA recognise TGO']),
      of('Ghana is disinclined to recognise Togo.', ['GHA recognise TGO not unasserted']),
      of('Slovakia\'s refusal to arm Ukraine irritated Poland.', [], ['SVK arm UKR unasserted']),
      of('Kenya accused Ethiopia of financing Sudan.', ['KEN accuse ETH'], ['ETH finance SDN unasserted']),
      of('Kenya will keep filing protests with the International Court of Justice.', ['KEN file international-court-of-justice']),
      of('Peru helped Chile arm Bolivia.', ['PER help CHL'], ['CHL arm BOL', 'CHL arm BOL unasserted']),
      of('Peru expects Chile to arm Bolivia.', ['PER expect CHL'], ['CHL arm BOL unasserted']),
      of('Peru may well end by joining Chile.', [], ['PER join CHL', 'PER join CHL unasserted']),
      of('Eritrea was accused of arming Sudan.', [], ['ERI arm SDN unasserted']),
      of('Iran will likely use the stolen keys against Israel.', ['IRN use ISR']),
      of('Hanoi will probably send further guerrilla parties across the border.', []),
    ],
  },
  {
    construction: 'raised',
    cases: [
      of('Belgium is expected to sanction Rwanda.', ['BEL sanction RWA']),
      of('Chad is unlikely to attack Sudan.', ['TCD attack SDN']),
      of('Bolivia is set to sue Chile.', ['BOL sue CHL']),
      of('APT29 is likely to target Microsoft.', ['apt29 target microsoft']),
      of('Laos appears to depend on China.', ['LAO depend CHN']),
      of('Australia is reported to have spied on Indonesia.', ['AUS spy IDN']),
      of('Eritrea was said to have armed Sudan.', ['ERI arm SDN']),
      of('Nepal seems to have angered India.', ['NPL anger IND']),
      of('Ghana is believed by most analysts to have armed Togo.', ['GHA arm TGO']),
    ],
  },
  {
    construction: 'coordinated verbs',
    cases: [
      of('Spain condemned Venezuela and sanctioned Nicaragua.', ['ESP condemn VEN', 'ESP sanction NIC']),
      of('Oman hosted Iran but rebuffed Yemen.', ['OMN host IRN', 'OMN rebuff YEM']),
      of('Panama will probably warn Honduras and expel Cuba.', ['PAN warn HND', 'PAN expel CUB']),
      of('Austria condemned and later sanctioned Belarus.', ['AUT condemn BLR', 'AUT sanction BLR']),
      of('Austria celebrated and Poland condemned Belarus.', ['POL condemn BLR']),
      of('Togo refrained from arming and training Mali.', ['TGO refrain MLI', 'TGO refrain MLI']),
      of('Iran armed Sudan, trained Chad and financed Niger.', ['IRN arm SDN', 'IRN train TCD', 'IRN finance NER']),
      of('Iran has armed Sudan, trained Chad and financed Niger.', ['IRN arm SDN', 'IRN train TCD', 'IRN finance NER']),
      of('Iran has accused Oman of arming Yemen, expelled Emirati officials and threatened to sue Qatar.', ['IRN accuse OMN', 'IRN expel ARE'], ['OMN arm YEM unasserted', 'IRN sue QAT unasserted']),
      of('Iran armed and trained Sudan.', ['IRN arm SDN', 'IRN train SDN']),
    ],
  },
  {
    construction: 'coordinated actors',
    cases: [
      of('France and Germany condemned Iran.', ['FRA condemn IRN', 'DEU condemn IRN']),
      of('Brazil praised Mexico and Colombia.', ['BRA praise MEX', 'BRA praise COL']),
      of('Norway, Sweden, and Finland will each support Ukraine.', ['NOR support UKR', 'SWE support UKR', 'FIN support UKR']),
      of('Kenya traded with Uganda, Rwanda and Burundi.', ['KEN trade UGA mutual', 'KEN trade RWA mutual', 'KEN trade BDI mutual']),
      of('Russia was condemned by Japan and Canada.', ['JPN condemn RUS', 'CAN condemn RUS']),
      of('Both Iran and Iraq depend on Turkey.', ['IRN depend TUR', 'IRQ depend TUR']),
      of('Uzbekistan has armed neither Tajikistan nor Iran.', ['UZB arm TJK not', 'UZB arm IRN not']),
    ],
  },
  {
    construction: 'light verbs',
    cases: [
      of('China provided support to Pakistan.', ['CHN provide PAK']),
      of('Italy put pressure on Libya.', ['ITA put LBY COERCE']),
      of('Argentina held talks with Uruguay.', ['ARG hold URY mutual CONSULT']),
      of('Israel carried out a strike on Syria.', ['ISR carry SYR ASSAULT']),
      of('The Netherlands expressed support for Moldova.', ['NLD express MDA']),
      of('Thailand made concessions to Cambodia.', ['THA make KHM']),
      of('Portugal paid a visit to Angola.', ['PRT pay AGO']),
      of('Iran took revenge on Israel.', ['IRN take ISR']),
    ],
  },
  {
    construction: 'mutual',
    cases: [
      of('Chad met with Niger.', ['TCD meet NER mutual CONSULT']),
      of('India and Pakistan exchanged fire on Tuesday.', ['IND exchange PAK mutual']),
      of('Peru and Ecuador signed a treaty.', ['PER sign ECU mutual']),
      of('Sudan and Ethiopia will likely clash again.', ['SDN clash ETH mutual']),
      of('Iran and Saudi Arabia distrust each other.', ['IRN distrust SAU mutual']),
      of('Greece and Turkey agreed on a line.', ['GRC agree TUR mutual']),
      of('Benin and Togo are poor.', []),
      of('Peru and Chile held talks with Bolivia.', ['PER hold BOL mutual', 'CHL hold BOL mutual']),
      of('Neither Chad nor Niger trusts the other.', ['TCD trust NER not mutual']),
      of('Chad and Niger distrust one another.', ['TCD distrust NER mutual']),
    ],
  },
  {
    construction: 'participles',
    cases: [
      of('Poland, backed by Lithuania, sued Hungary.', ['POL sue HUN', 'LTU back POL unasserted']),
      of('Chad, armed by France, attacked Sudan.', ['TCD attack SDN', 'FRA arm TCD unasserted']),
      of('Kenya met Chad, backed by France.', ['KEN meet TCD mutual', 'FRA back TCD unasserted']),
      of('Iran-backed Hezbollah attacked Israel.', ['hezbollah attack ISR', 'IRN back hezbollah unasserted']),
      of('Niger, weakened by drought, sued Benin.', ['NER sue BEN']),
    ],
  },
  {
    construction: 'relative clauses',
    cases: [
      of('Japan, which distrusts China, will probably arm the Philippines.', ['JPN distrust CHN', 'JPN arm PHL']),
      of('Uganda, whose embassy reopened in 2023 with some fanfare, is unlikely to help Kenya.', ['UGA help KEN']),
      of('Moscow warned Tbilisi, which had applied to NATO.', ['RUS warn GEO', 'GEO apply north-atlantic-treaty-organization']),
      of('Algeria, which has long armed Mali, condemned France.', ['DZA arm MLI', 'DZA condemn FRA']),
      of('Ahmed Saleh, a former Houthi envoy, met Japan.', ['ahmed-saleh meet JPN mutual']),
    ],
  },
  {
    construction: 'relative pronoun as object',
    cases: [
      of('Ukraine, which Russia invaded in 2022, thanked Moldova.', ['RUS invade UKR', 'UKR thank MDA']),
      of('Algiers, with which Mali broke last year, will host Niger.', ['MLI break DZA', 'DZA host NER']),
      of('Serbia, to which Hungary supplies gas, thanked Greece.', ['HUN supply SRB', 'SRB thank GRC']),
      of('Oman, which Yemen has tried to isolate, rebuffed Iran.', ['YEM isolate OMN unasserted', 'OMN rebuff IRN']),
      of('France, which India accuses of helping Pakistan, thanked Chad.', ['IND accuse FRA', 'FRA help PAK unasserted', 'FRA thank TCD']),
      of('Mali, which Ghana urged to leave Niger, thanked Chad.', ['GHA urge MLI', 'MLI thank TCD'], ['MLI leave NER unasserted']),
      of('Armenia, which Iran depends on, trusts France.', ['IRN depend ARM', 'ARM trust FRA']),
      of('Qatar, whose ports Iran blocked, warned Israel.', ['QAT warn ISR']),
      of('Kenya, which with Uganda invaded Sudan, warned Chad.', ['KEN invade SDN', 'KEN warn TCD'], ['UGA invade SDN']),
    ],
  },
  {
    construction: 'nominalisations',
    cases: [
      of('Russia\'s invasion of Ukraine raised prices.', ['RUS invade UKR unasserted']),
      of('The pressure of Turkey on Armenia will likely grow.', [], ['TUR pressure ARM unasserted', 'TUR press ARM unasserted', 'TUR pressure ARM']),
      of('Prices fell after Saudi Arabia\'s attack on Yemen.', ['SAU attack YEM unasserted']),
      of('Talks between Iran and Iraq will likely resume.', ['IRN talk IRQ mutual unasserted']),
      of('Observers expect China\'s support for Russia to last.', ['CHN support RUS unasserted']),
      of('The agreement between Egypt and Cyprus holds.', ['EGY agree CYP mutual unasserted']),
    ],
  },
  {
    construction: 'reported',
    cases: [
      of('Officials said that Israel had bombed Syria.', ['ISR bomb SYR ASSAULT']),
      of('Denmark will likely block Russia, according to Reuters.', ['DNK block RUS']),
      of('Seoul said Pyongyang had threatened Tokyo.', ['PRK threaten JPN']),
      of('Analysts doubt that Egypt will attack Ethiopia.', ['EGY attack ETH']),
    ],
  },
  {
    construction: 'hypothetical',
    cases: [
      of('If Iran attacks Israel, prices will rise.', [], ['IRN attack ISR unasserted']),
      of('Prices will rise unless Russia supplies China.', [], ['RUS supply CHN unasserted']),
      of('Beijing probably believes that Washington will defend Taiwan.', [], ['USA defend TWN unasserted']),
      of('Finland fears that Russia will attack Estonia.', [], ['RUS attack EST', 'RUS attack EST unasserted']),
    ],
  },
  {
    construction: 'no relation',
    cases: [
      of('Sales rose in France and Germany.', []),
      of('The minister flew from Spain to Portugal.', [], ['ESP fly PRT']),
      of('Iran exported oil during the war in Iraq.', []),
      of('China and Russia are large.', []),
      of('Norway grew faster than Sweden.', []),
      of('Moscow regards the East Germans as adequate proxies.', ['RUS regard DDR']),
      of('Of this Glencore will receive 31,200 and Trafigura 22,800.', []),
      of('Italy and Austria have urged both governments to agree on a date.', []),
      of('Ghana recommends that Togo sanction Benin.', []),
      of('Violence between Togo and Benin may spill over into Ghana.', [], ['TGO spill GHA unasserted']),
    ],
  },
];
