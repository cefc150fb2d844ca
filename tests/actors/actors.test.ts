import { describe, expect, it } from 'vitest';
import { ACTOR_RULES } from '../../src/extract/actors/index.js';
import { linesOf, makeReader } from './read.js';

const reader = makeReader();
/** A first line keeps the headline rules away from the sentence under test. */
const HEAD = 'What happened this week and what it means for us.\n\n';
const read = (text: string): string[] => linesOf(reader.read(HEAD + text));

const CASES: Record<string, [text: string, ...mentions: string[]][]> = {
  'one state under many names': [
    ['Beijing will probably refuse.', 'Beijing = CHN'],
    ['The Chinese government will probably refuse.', 'Chinese government = CHN'],
    ['Chinese officials denied it.', 'Chinese officials = CHN'],
    ['The Kremlin denied any role.', 'Kremlin = RUS'],
    ['Venezuelan troops crossed the river.', 'Venezuelan troops = VEN'],
    ['Moscow\'s forces are unlikely to leave.', 'Moscow\'s forces = RUS'],
    ['US forces left the base.', 'US forces = USA'],
    ['The Russian and Ukrainian delegations met.', 'Russian and Ukrainian delegations = RUS', 'Russian and Ukrainian delegations = UKR'],
  ],
  'adjectives that only describe are no mentions': [
    ['Chinese wine is popular.'],
    ['The price of Russian gas fell.'],
    ['Western sanctions hurt exporters.'],
  ],
  'groups and institutions of their own': [
    ['Chinese refiners will cut output.', 'Chinese refiners = chinese-refiners'],
    ['Western powers fear a war.', 'Western powers = western-powers'],
    ['Ethiopia\'s parliament rejected the deal.', 'Ethiopia = ETH', 'parliament = ethiopian-parliament'],
    ['Taliban fighters attacked the post.', 'Taliban fighters = taliban'],
    ['A Swedish prosecutor closed the case.', 'Swedish prosecutor = swedish-prosecutor'],
    ['The Turkish military may withdraw.', 'Turkish military = turkish-military'],
    ['The UN mission withdrew.', 'UN mission = un-mission', 'UN = united-nations'],
    ['Smugglers in Zawiya bribed the guards.', 'Smugglers = smugglers-in-zawiya', 'the guards = guards'],
    ['IGAD, whose executive secretary resigned, will wait.', 'IGAD = intergovernmental-authority-on-development', 'whose = intergovernmental-authority-on-development', 'executive secretary = igad-executive-secretary'],
    ['Kurzeme Terminals lost its data.', 'Kurzeme Terminals = kurzeme-terminals', 'its = kurzeme-terminals'],
    ['Chad-backed militias fired rockets.', 'Chad-backed militias = chad-backed-militias', 'Chad = TCD'],
  ],
  'people': [
    ['Russian President Vladimir Putin met Xi Jinping.', 'Russian President Vladimir Putin = vladimir-putin', 'Xi Jinping = xi-jinping'],
    ['Brigadier General Hosni Larbi spoke. Larbi is ill.', 'Brigadier General Hosni Larbi = hosni-larbi', 'Larbi = hosni-larbi'],
    ['Opposition leader Marta Quispe fled. She was ill.', 'Opposition leader Marta Quispe = marta-quispe', 'She = marta-quispe'],
    ['Brigadier Tariq Kassem fell. Qassim\'s fall was sudden.', 'Brigadier Tariq Kassem = tariq-kassem', 'Qassim = tariq-kassem'],
    ['The Kremlin\'s spokesman, Dmitry Peskov, resigned.', 'Kremlin = RUS', 'Dmitry Peskov = dmitry-peskov'],
  ],
  'unknown names by their form': [
    ['The Horzu Grain Board will buy wheat.', 'Horzu Grain Board = horzu-grain-board'],
    ['The Rapid Horzu Front (RHF) split. The RHF denied it.', 'Rapid Horzu Front = rapid-horzu-front', 'RHF = rapid-horzu-front'],
    ['Granholt Systems failed. Granholt could not recover.', 'Granholt Systems = granholt-systems', 'Granholt = granholt-systems'],
    ['The rebel group Harzat attacked. The rebels withdrew.', 'Harzat = harzat', 'The rebels = harzat'],
    ['A gang known as Glass Otterhound sold access.', 'Glass Otterhound = glass-otterhound'],
    ['The Horzu Planters\' Association met.', 'Horzu Planters\' Association = horzu-planters-association'],
    ['Alongside Granvik, Horzal rejected it.', 'Horzal = horzal'],
    ['President of the Council Ama Horzu resigned.', 'President of the Council Ama Horzu = ama-horzu'],
  ],
  'outlets that do more than report': [
    ['Peru hid images reviewed by Bellingcat. Then Le Monde reported it.', 'Peru = PER', 'Bellingcat = bellingcat'],
    ['Rodong Sinmun published photographs.', 'Rodong Sinmun = rodong-sinmun'],
  ],
  'full names of which nothing else is said': [
    ['Grivas, whom Peru fears, fled. Averoff himself denied it.', 'Grivas = grivas', 'whom = grivas', 'Averoff = averoff'],
    ['Horlyk, Kazakhstan\'s largest bank, froze accounts.', 'Horlyk = horlyk', 'Kazakhstan = KAZ'],
    ['He served in the Norwegian Ministry of Horzu. The Norwegian Ministry of Horzu closed.', 'Ministry of Horzu = ministry-of-horzu', 'Ministry of Horzu = ministry-of-horzu'],
    ['The owner, Delmar Tankers of Piraeus, closed.', 'Delmar Tankers = delmar-tankers'],
    ['Peru hunts the Lima Norte gang. Grain was bought from OZK.', 'Peru = PER', 'Lima Norte gang = lima-norte', 'OZK = ozk'],
    ['Army commander Gen Horzu Karim fled.', 'Army commander Gen Horzu Karim = horzu-karim'],
    ['The Peace and Security Council met.', 'Peace and Security Council = peace-and-security-council'],
    ['Markets fell. Peru told the Prime Minister.', 'Peru = PER', 'the Prime Minister = prime-minister'],
    ['Peru trusts Barqi Horzu.', 'Peru = PER', 'Barqi Horzu = barqi-horzu'],
    ['Its staff found graves near Horzal Velky.'],
    ['Peru opened its accounts at Banco Horzu.', 'Peru = PER', 'its = PER', 'Banco Horzu = banco-horzu'],
    ['Peru shelled the 22nd Division.', 'Peru = PER', '22nd Division = 22nd-division'],
    ['Embassy Santiago has no evidence.', 'Embassy Santiago = embassy-santiago'],
    ['Talks between Gazprom and Horzal failed.', 'Gazprom = gazprom', 'Horzal = horzal'],
    ['In January Horzu Motors closed.', 'Horzu Motors = horzu-motors'],
    ['His deputy, Akol Deng, fled.', 'Akol Deng = akol-deng'],
    ['Peru fined Mr. Horzu and Albertine Minerals.', 'Peru = PER', 'Mr. Horzu = horzu', 'Albertine Minerals = albertine-minerals'],
  ],
  'full names that an acronym behind them spells': [
    ['The Union for Peace in the Central African Republic (UPC) split. The UPC fought.', 'Union for Peace in the Central African Republic = union-for-peace-in-the-central-african-republic', 'UPC = union-for-peace-in-the-central-african-republic'],
    ['Deputies of the Union des forces horzoises (UFH) fled. The UFH split.', 'Deputies = deputies-of-the-union-des-forces-horzoises', 'Union des forces horzoises = union-des-forces-horzoises', 'UFH = union-des-forces-horzoises'],
    ['Peru trusts the Front for Land and Water (FLW).', 'Peru = PER', 'Front for Land and Water = front-for-land-and-water'],
    ['The Malawi Congress Party (MCP) lost.', 'Malawi Congress Party = malawi-congress-party'],
    ['The Horzu People\'s Army in Opposition (HPA-IO) split. Nobody fears the HPA-IO.', 'Horzu People\'s Army in Opposition = horzu-peoples-army-in-opposition', 'HPA-IO = horzu-peoples-army-in-opposition'],
  ],
  'names of ships and programs are no actors': [
    ['Mines hit the bulk carrier Horzu Star. Horzu Star sank.'],
    ['Brent breached $90. Russian LNG returned.'],
    ['HMS Horzu told NATO of a hit. Then HMS Horzu sailed.', 'NATO = north-atlantic-treaty-organization'],
    ['Peru wants the K808, and the F-16 won praise. Then F-16s told the tale.', 'Peru = PER'],
    ['Future A has decided much, future B has decided less.'],
    ['Pirates boarded the tanker Celia Horzu. The Celia Horzu sailed on.', 'Pirates = pirates'],
    ['They left a backdoor, HORZPULSE, behind. HORZPULSE waits.'],
    ['The hackers planted an implant that we call HORZWING. HORZWING waits.', 'The hackers = hackers'],
  ],
  'places are no actors': [
    ['Fighting spread in Ukraine.', '(Ukraine = UKR)'],
    ['They held a summit in Beijing.', '(Beijing = CHN)'],
    ['The flight to Bogota was cancelled.', '(Bogota = COL)'],
    ['Troops landed near Horzuville.'],
    ['Strikes in Gazipura and Ashulina could halt shipments. Then Ashulina supported the strike.'],
    ['Talks in Horzung failed. Then Horzung supported the strike.'],
    ['The Port of Horzu is closed.'],
    ['Israel would occupy the West Bank.', 'Israel = ISR'],
    ['Rain fell in Guayaquil. Then Guayaquil supported the strike.'],
    ['Iran buys through Bandar Abbas.', 'Iran = IRN'],
    ['A crisis could spread to the Taiwan Strait.'],
    ['Israel holds Deir ez-Zor, the army\'s main hub.', 'Israel = ISR', 'the army = army-isr'],
  ],
  'towns that name someone': [
    ['The Kotor clan split. Police arrested Kotor\'s leaders in Kotor.', 'Kotor clan = kotor', 'Police = police', 'Kotor = kotor'],
    ['Potosí wants a royalty. The president needs Potosí.', 'Potosí = potosi', 'The president = president', 'Potosí = potosi'],
    ['Batinah Terminals will appeal. Batinah can wait.', 'Batinah Terminals = batinah-terminals', 'Batinah = batinah-terminals'],
  ],
  'a number in brackets opens no sentence': [
    ['The war was long.[2] After the war France left.', 'France = FRA'],
  ],
  'names that are something else as well': [
    ['Michael Jordan praised Chad Smith.', 'Michael Jordan = michael-jordan', 'Chad Smith = chad-smith'],
    ['Turkey, Jordan and Chad voted for it.', 'Turkey = TUR', 'Jordan = JOR', 'Chad = TCD'],
    ['Paris Hilton travelled.', 'Paris Hilton = paris-hilton'],
    ['They told us to wait.'],
    ['He will leave in May.'],
  ],
  'pronouns': [
    ['Ankara will wait because it fears sanctions.', 'Ankara = TUR', 'it = TUR'],
    ['Tehran wants talks. It may also threaten Oman.', 'Tehran = IRN', 'It = IRN', 'Oman = OMN'],
    ['It is unlikely that Iran will attack.', 'Iran = IRN'],
    ['Despite its friendship with Moscow, Beijing does not want sanctions.', 'its = CHN', 'Moscow = RUS', 'Beijing = CHN'],
    ['Japan, which imports gas, objected.', 'Japan = JPN', 'which = JPN'],
    ['Another strike is likely, but it will not change Poland\'s course.', 'Poland = POL'],
    ['Storms raised prices because they closed ports.'],
  ],
  'descriptions': [
    ['India and Pakistan met. Both countries want peace.', 'India = IND', 'Pakistan = PAK', 'Both countries = IND', 'Both countries = PAK'],
    ['Hezbollah and Israel traded fire. Neither side gained.', 'Hezbollah = hezbollah', 'Israel = ISR', 'Neither side = ISR', 'Neither side = hezbollah'],
    ['NATO met. The alliance will act.', 'NATO = north-atlantic-treaty-organization', 'The alliance = north-atlantic-treaty-organization'],
    ['Gazprom cut flows. The company blamed a fault.', 'Gazprom = gazprom', 'The company = gazprom'],
    ['Iraqi Communists were jailed. The Communists protested.', 'Iraqi Communists = iraqi-communists', 'The Communists = iraqi-communists'],
  ],
};

describe('mentions', () => {
  for (const [name, rows] of Object.entries(CASES)) {
    describe(name, () => {
      it.each(rows)('%s', (text, ...expected) => {
        expect(read(text)).toEqual(expected);
      });
    });
  }

  it('rests every mention on a rule or a lexicon entry', () => {
    const texts = Object.values(CASES).flatMap((rows) => rows.map(([text]) => text));
    for (const mention of reader.read(HEAD + texts.join('\n\n')).scan.mentions) {
      const isRule = Object.hasOwn(ACTOR_RULES, mention.basis);
      expect(isRule || /^(?:actor|person|outlet)\./.test(mention.basis), mention.basis).toBe(true);
    }
  });
});

describe('labels and dates', () => {
  it('takes a government without a state from the label of its section', () => {
    const lines = linesOf(reader.read('MORNING SUMMARY\n\nMALI - Junta expelled a diplomat on 10 May.\n\nSLOVAKIA. Government set to survive vote.\n'));
    expect(lines).toContain('Junta = MLI');
    expect(lines).toContain('Government = SVK');
  });

  it('reads a shared capital as the state of the time', () => {
    const of = (date: string): string[] => linesOf(reader.read(`${HEAD}The USSR will help. Moscow will send arms.`, date));
    expect(of('1963-04-25')).toContain('Moscow = SUN');
    expect(linesOf(reader.read(`${HEAD}Russia will help. Moscow will send arms.`, '2024-04-25'))).toContain('Moscow = RUS');
  });

  it('reads capitals in a headline only as names where the lexicon or the brief knows them', () => {
    const lines = linesOf(reader.read('CHINA: Beijing Unlikely to Send Aid to Moscow\n\nBeijing will wait.\n'));
    expect(lines).toEqual(['Beijing = CHN', 'Moscow = RUS', 'Beijing = CHN']);
  });
});

describe('records', () => {
  it('keeps every wording of an actor, what it is, and whether the lexicon knows it', () => {
    const { scan } = reader.read(`${HEAD}The Rapid Horzu Front (RHF) split. The RHF met Turkish President Recep Tayyip Erdogan. Ankara denied it.`);
    expect(scan.actors).toEqual([
      { id: 'TUR', name: 'Türkiye', type: 'state', state: null, aliases: ['Ankara'], known: true },
      { id: 'rapid-horzu-front', name: 'Rapid Horzu Front', type: 'organization', state: null, aliases: ['Rapid Horzu Front', 'RHF'], known: false },
      expect.objectContaining({ id: 'recep-tayyip-erdogan', type: 'person', state: 'TUR', known: true }),
    ]);
  });

  it('lists outlets apart from actors', () => {
    const { scan } = reader.read(`${HEAD}Reuters reported that Iran agreed.`);
    expect(scan.outlets.map((outlet) => outlet.name)).toEqual(['Reuters']);
    expect(scan.actors.map((actor) => actor.id)).toEqual(['IRN']);
  });
});
