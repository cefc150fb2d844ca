/**
 * Who claims are credited to, by construction (annotation guide, section 6). In a text each claim that is looked at
 * stands in `«…»`, followed by its sources in braces: `«The dam is full»{NPR}`; `{}` is the author's own voice, `&` joins
 * several sources, `|` several names that one may go by.
 */
export interface Group {
  readonly construction: string;
  readonly cases: readonly string[];
}

export const ATTRIBUTIONS: readonly Group[] = [
  {
    construction: 'according to, at either edge and in the middle',
    cases: [
      'According to the Finance Ministry, «Ghana missed its revenue target in May»{Finance Ministry}.',
      '«Ghana missed its revenue target in May»{Finance Ministry}, according to the Finance Ministry.',
      '«Ghana, according to the Finance Ministry, missed its revenue target»{Finance Ministry}.',
      'According to two officials in Accra, «the cabinet has not met since April»{two officials in Accra}.',
      '«The cabinet has not met since April»{people familiar with the talks}, according to people familiar with the talks.',
      '«Two brigades left the border on Sunday»{satellite imagery}, according to satellite imagery.',
      '«Rebels hold the airfield»{Reuters & BBC}, according to Reuters and the BBC.',
      '«Seats on the council are given out according to population»{}.',
      'According to a leaked cable, «the envoy threatened to resign»{leaked cable | cable}.',
    ],
  },
  {
    construction: 'per, citing, as X puts it, in the words of',
    cases: [
      'Per the port authority, «eleven ships are waiting off Mombasa»{port authority}.',
      '«Eleven ships are waiting off Mombasa»{Kenya Ports Authority}, per the Kenya Ports Authority.',
      '«The army has lost control of the road»{Le Monde & local officials}, Le Monde reported on Tuesday, citing local officials.',
      '«The pact is, in the words of one diplomat, a dead letter»{one diplomat}.',
      'As the central bank put it, «inflation has become stubborn»{central bank}.',
      'As Reuters reported on 4 June, «the refinery has been idle since March»{Reuters}.',
      'As noted by the World Bank, «remittances have fallen for three years»{World Bank}.',
      'In the view of analysts at Crisis Group, «the truce will probably not hold»{analysts at Crisis Group | analysts | Crisis Group}.',
      'By the ministry\'s own account, «only a third of the wells work»{ministry}.',
      'In the ministry\'s view, «the tax is unfair»{ministry}.',
    ],
  },
  {
    construction: 'verb of saying with a clause',
    cases: [
      'Lavrov said that «Moscow would not attend the conference»{Lavrov}.',
      'The Interior Ministry says «it has arrested forty people»{Interior Ministry}.',
      'A senior official in the Energy Ministry told us that «the pipeline would reopen in August»{senior official in the Energy Ministry | senior official}.',
      'Two people familiar with the talks said «Ankara had rejected the draft»{two people familiar with the talks | people familiar with the talks}.',
      'Opposition leaders claim that «the ballots were printed in Minsk»{opposition leaders}.',
      'The International Monetary Fund warned on Friday that «Pakistan could run out of reserves by autumn»{International Monetary Fund}.',
      'NATO officials have repeatedly stressed that «no troops will be sent»{NATO officials}.',
      'The rebels deny that «they shelled the market»{rebels}.',
      'President Ruto acknowledged last week that «the loans were expensive»{Ruto}.',
      'Analysts at Rystad expect that «output will likely fall this year»{analysts at Rystad | analysts}.',
      'The Kremlin said that «the talks had been useful»{Kremlin} and that «a second round would follow»{Kremlin}.',
      'The prosecutor alleges that «the minister took bribes»{prosecutor} but «kept no records»{prosecutor}.',
      'The agency estimates that «two million people need aid»{agency}.',
      'Its spokesman, Karim Haddad, insisted that «the party had not split»{Karim Haddad}.',
      'The village elders, who had met the governor in June, reported that «the well was dry»{village elders}.',
    ],
  },
  {
    construction: 'documents and evidence that say',
    cases: [
      'The indictment says that «the group laundered six million dollars»{indictment}.',
      'A survey by Afrobarometer found that «most Malians trust the army»{survey by Afrobarometer & Afrobarometer}.',
      'The report concludes that «the dam is unsafe»{report}.',
      'A leaked memo shows that «the board knew of the losses»{leaked memo | memo}.',
      '«An internal audit found no trace of the money»{}.',
      'Satellite images show that «the runway has been extended»{satellite images}.',
      'The communiqué states that «both sides will withdraw»{communiqué}.',
      'Court filings allege that «the bank hid its losses»{court filings}.',
    ],
  },
  {
    construction: 'aside behind or inside the claim',
    cases: [
      '«The harvest will probably fail»{ministry}, the ministry said.',
      '«The harvest, the ministry said, will probably fail»{ministry}.',
      '«Inflation is easing»{central bank}, the central bank says, «wages are not rising»{central bank}.',
      '«The envoy has left»{diplomat in Geneva | diplomat & AFP}, a diplomat in Geneva told AFP.',
      '«The convoy was attacked twice»{drivers}, drivers said.',
      '«Prices will likely rise again»{Maria Costa}, warned Maria Costa, an economist at the University of Lisbon.',
      '«The bill will not pass»{Milan Horvat & Novosti}, said Milan Horvat, a deputy of the ruling party, in an interview with Novosti.',
      '«The strike is over»{union}, the union announced on Thursday.',
      '«The strike, said a union official, is over»{union official}.',
    ],
  },
  {
    construction: 'direct speech',
    cases: [
      '"«We will not negotiate under fire»{Abiy Ahmed}," said Abiy Ahmed.',
      '"«We will not negotiate under fire»{Abiy Ahmed}," Abiy Ahmed told parliament.',
      'Abiy Ahmed told parliament: "«We will not negotiate under fire»{Abiy Ahmed}."',
      '"«The border is closed»{Pekka Salonen}," said Pekka Salonen. "«It will stay closed»{Pekka Salonen}."',
      'The minister was blunt. "«We have no money»{minister}," he said.',
      '"«The border is closed»{Pekka Salonen}," Pekka Salonen, the governor of Lapland, said on Friday. "«Nobody wants that»{Pekka Salonen}."',
      '"«Nobody asked us»{mayor}," the mayor of Narva complained. "«We learned of it from the radio»{mayor}. «We were ashamed»{mayor}."',
      'Lukashenko called the sanctions "a gift". «He then left the hall»{}.',
      'Putin described the exercise as "routine" and «sent two ships»{}.',
      '«Minsk will "probably never" return the children»{Tsikhanouskaya}, Tsikhanouskaya said.',
      '“«Nothing was agreed»{Saudi diplomat | diplomat},” a Saudi diplomat said. «The talks ended at noon»{}.',
    ],
  },
  {
    construction: 'person and outlet',
    cases: [
      'Foreign Minister Yusuf Tuggar told Reuters that «Nigeria would reopen its embassy»{Yusuf Tuggar & Reuters}.',
      'In an interview with Der Spiegel, Boris Pistorius said that «Berlin would send more tanks»{Boris Pistorius & Der Spiegel}.',
      'Speaking on Al Jazeera, Hanan Ashrawi said «the talks were over»{Hanan Ashrawi & Al Jazeera}.',
      'Hanan Ashrawi, speaking to the BBC, said that «the talks were over»{Hanan Ashrawi & BBC}.',
      'A Turkish official quoted by Hürriyet said «the corridor would open soon»{Turkish official & Hürriyet}.',
      'Kaja Kallas was quoted by Politico as saying that «Europe must rearm»{Kaja Kallas & Politico}.',
      'Reuters quoted two officials as saying that «the deal was dead»{Reuters & two officials | officials}.',
      'Bloomberg reported, citing three bankers, that «Riyadh would sell its stake»{Bloomberg & three bankers | bankers}.',
      'Writing in Foreign Affairs, Elina Berg argued that «deterrence had failed»{Elina Berg & Foreign Affairs}.',
      'The Wall Street Journal reported that «Israel had told Washington of the raid»{Wall Street Journal}.',
      'In remarks to Interfax, Andrei Rudenko confirmed that «talks would continue»{Andrei Rudenko & Interfax}.',
      '«The army is exhausted»{analyst & Deutsche Welle}, an analyst told Deutsche Welle.',
    ],
  },
  {
    construction: 'passive and impersonal',
    cases: [
      '«Wagner is reported to have left Mali»{}.',
      '«The general is believed to be in Cairo»{}.',
      'It was reported that «the bridge had collapsed»{}.',
      '«The Turkish side reportedly circulated a draft»{}.',
      'The general was quoted by Interfax as saying that «the front was stable»{general & Interfax}.',
      'It is believed by the embassy that «the hostages are alive»{embassy}.',
      'The ministry was told by farmers that «the locusts had returned»{farmers}.',
    ],
  },
  {
    construction: 'nouns of saying',
    cases: [
      'Rumours that «the mayor will probably resign»{rumours} are spreading.',
      'Sources close to the president say «he will not run»{sources close to the president | sources}.',
      'Local media report that «the mayor has resigned»{local media}.',
      'State television said that «the rebels had surrendered»{state television}.',
    ],
  },
  {
    construction: 'brackets, datelines, footnotes and reference lists',
    cases: [
      '«Workers blocked the port of Callao»{Reuters} (Reuters, 12 May).',
      '«Two drones crossed the border on Friday»{Yle} (Yle, 3 June 2025).',
      '«Exports fell by 4 percent in May»{Eurostat} (Eurostat, June 2025).',
      '«Four ships were boarded in March»{International Maritime Bureau}.[1] «Two more were chased»{Lloyd’s List}.[2]\n\nReferences\n\n[1] International Maritime Bureau, Piracy Report, April 2025.\n[2] Lloyd’s List, 3 April 2025.',
      '«The mine closed in 2019»{Mining Weekly}, and «two thousand miners left»{Mining Weekly}.[1]\n\nSources\n\n1. Mining Weekly, 2 May 2020.',
      '«The company (Reuters) was founded in 1851»{Reuters}.',
    ],
  },
  {
    construction: 'believing, doubting and assessing by others than the author',
    cases: [
      'The Pentagon believes that «the missile came from the north»{Pentagon}.',
      'Most economists doubt that «the peg will survive»{most economists | economists}.',
      'Israeli intelligence assesses that «Hamas has four hundred rockets left»{Israeli intelligence}.',
      'ISW assessed on 4 May that «Russian forces would likely attack from the south»{ISW}.',
      'We assess that «Russian forces will likely attack from the south»{}.',
      'As we judged in March, «Chad will probably close the camps»{}.',
      '«The fund puts the chance of default at 40 percent»{fund}.',
      'Our analysts judge that «the ceasefire will probably fail»{}.',
      'Western intelligence services suspect that «the ship cut the cable»{Western intelligence services | intelligence services}.',
    ],
  },
  {
    construction: 'acts in words that are events',
    cases: [
      '«Israel announced a ceasefire on Sunday»{}.',
      '«The junta stated its intent to leave the bloc»{}.',
      '«Poland condemned the attack»{} and «expelled two diplomats»{}.',
      '«The minister promised to resign»{}.',
      '«Moscow threatened to cut off the gas»{}.',
      '«Tokyo called for talks»{}.',
      '«The two ministers discussed the budget»{}.',
      '«The rebels claimed responsibility for the bombing»{}.',
      '«The United States urged Rwanda to withdraw»{}.',
      '«The court ordered the ministry to pay»{}.',
      '«The union accused the firm of fraud»{}.',
      '«India rejected the claim»{}.',
      '«Hanoi expressed concern over the drills»{}.',
    ],
  },
  {
    construction: 'extent: what is not said by the source',
    cases: [
      'Reuters reported that «the ship had sunk»{Reuters}. «No bodies have been found»{}.',
      '«The ministry denied the report»{}; «it said nothing of the losses»{}.',
      'The mayor said that «the water was safe»{mayor}; «tests will likely show otherwise»{}.',
      '«The army has left the town»{army}, the army says; «residents have not returned»{}.',
      'Kyiv says «the bridge was hit»{Kyiv}, but «the damage is probably slight»{}.',
      '«Exports fell in May»{}. According to the ministry, «they will recover in June»{ministry}. «We judge that unlikely»{}.',
    'Customs data show that «imports of machinery doubled»{customs data}.',
    '«The envoy left on Monday»{Xinhua}, Xinhua reported.',
    'There are unconfirmed reports that «the general has fled»{reports | unconfirmed reports}.',
    'Press reports indicate that «talks resumed in Muscat»{press reports}.',
    ],
  },
  {
    construction: 'speakers with participles, outlets by the noun behind them, two clauses of one speaker, fragments that somebody says',
    cases: [
      'According to Folha de S.Paulo, «Brazil will send two frigates to the Caribbean»{Folha de S.Paulo}.',
      '«The blockade has failed»{Omar Siddiqi & Dawn}, as Omar Siddiqi told the Dawn newspaper.',
      'Colonel Adama Sow complained to visiting senators that «his men had not been paid»{Adama Sow}.',
      'Witnesses said «soldiers fired into the crowd» and that «at least nine people died»{witnesses}.',
      '«The fleet has left port»{official & Kyodo}, an official told Kyodo on condition of anonymity.',
      '«Departures up 40 percent since July»{IOM}, IOM reports.'
    ],
  },
];

/** Known gaps: read wrongly for now, right by the guide. */
export const GAPS: readonly string[] = [
  'Residents tell a different story: «the police left before dawn»{residents}.',
  'The ministry said «the strike had been "fully successful"»{ministry}.',
  'The ministry rejected claims by opposition leaders that «the vote was rigged»{opposition leaders | claims by opposition leaders}.',
  'Although the ministry says that «stocks are full»{ministry}, «bread will probably run out by May»{}.',
];
