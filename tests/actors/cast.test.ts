import { describe, expect, it } from 'vitest';
import { castOf, makeReader } from './read.js';

const reader = makeReader();
/** A first line keeps the headline rules away from the sentences under test. */
const HEAD = 'What happened this week and what it means for us.\n\n';

/** Texts and everyone who takes part in them, in order of appearance, each once; those that are only places in brackets. */
const CASES: Record<string, [text: string, ...cast: string[]][]> = {
  'capitals, seats and officials stand for the state': [
    ['Nairobi will probably let the deadline pass.', 'KEN'],
    ['Downing Street has yet to respond to Dublin.', 'GBR', 'IRL'],
    ['Polish border guards turned back the convoy.', 'POL'],
    ['Officials in Rabat expect Algiers to retaliate.', '(MAR)', 'DZA'],
    ['The governments of Laos and Vietnam will sign the accord.', 'LAO', 'VNM'],
    ['A Peruvian minister summoned the Chilean ambassador.', 'PER', 'CHL'],
    ['Peru\'s foreign minister summoned the Chilean ambassador.', 'PER', 'peruvian-foreign-minister', 'CHL'],
    ['The White House is unlikely to lift the tariff before Ottawa moves.', 'USA', 'CAN'],
    ['Sudanese tank units have pulled out of the town.', 'SDN'],
    ['Tbilisi sees Brussels as a lifeline.', 'GEO', 'european-union'],
    ['A senior Omani diplomat carried the message to Sanaa.', 'OMN', 'YEM'],
  ],
  'institutions of a state': [
    ['Hungary\'s constitutional court struck down the law.', 'HUN', 'hungarian-constitutional-court'],
    ['The Nigerian central bank raised rates again.', 'nigerian-central-bank'],
    ['In Bolivia, the electoral tribunal will delay the count.', '(BOL)', 'electoral-tribunal-bol'],
    ['Thailand\'s navy chased the boats, and police arrested two crew.', 'THA', 'thai-navy', 'police-tha', 'crew'],
    ['The Indonesian Ministry of Energy cancelled the tender.', 'indonesian-ministry-of-energy'],
    ['Parliament in Skopje rejected the amendment.', 'parliament-mkd', '(MKD)'],
    ['Kenya\'s ruling party split over the bill.', 'KEN', 'kenyan-ruling-party'],
  ],
  'described collectives': [
    ['Western diplomats doubt that the talks will resume.', 'western-diplomats'],
    ['Gulf states are likely to fund the scheme.', 'gulf-states'],
    ['European lenders have cut their exposure.', 'european-lenders'],
    ['Somali pirates seized a tanker.', 'somali-pirates'],
    ['Maoist guerrillas ambushed a patrol. The guerrillas then vanished.', 'maoist-guerrillas'],
    ['Pro-government militias took the airport.', 'pro-government-militias'],
    ['Iranian-backed hackers defaced the site.', 'iranian-backed-hackers'],
    ['Colombian coca growers blocked the highway.', 'colombian-coca-growers'],
    ['Opposition parties will boycott the vote.', 'opposition-parties'],
    ['Tribal elders brokered a truce with the separatists.', 'tribal-elders', 'separatists'],
    ['Foreign investors may flee if Cairo floats the pound.', 'foreign-investors', 'EGY'],
    ['Armed groups burned three villages in Ituri.', 'rebel-groups'],
    ['Border guards arrested fourteen suspects.', 'border-guards', 'suspects'],
    ['President Ana Reyes may pardon the remaining detainees.', 'ana-reyes', 'remaining-detainees'],
    ['The two parties may join forces.', 'parties'],
  ],
  'names by their form': [
    ['Col. Idris Bakaba announced that the curfew will stay.', 'idris-bakaba'],
    ['The Sarmat Liberation Army claimed the bombing.', 'sarmat-liberation-army'],
    ['Tornvik Shipping will reroute its vessels.', 'tornvik-shipping'],
    ['Finance Minister Lucia Okoro and her deputy, Tomas Brandl, resigned.', 'lucia-okoro', 'tomas-brandl'],
    ['The National Salvation Council (NSC) dissolved itself. The NSC had ruled for a year.', 'national-salvation-council'],
    ['Interior Minister Darko Veljak fired the chief of police; Veljak is unlikely to survive.', 'darko-veljak', 'chief-of-police'],
    ['A spokesperson for Kestrel Dynamics declined to comment.', 'spokesperson-for-kestrel-dynamics', 'kestrel-dynamics'],
    ['Analysts at Meridian Risk expect Lagos to default.', 'analysts-at-meridian-risk', 'meridian-risk', 'NGA'],
    ['Sheikh Abdul Rahim al-Tamani urged his followers to disarm.', 'abdul-rahim-al-tamani'],
    ['The People\'s Unity Party will win most seats.', 'peoples-unity-party'],
    ['The group calls itself Ansar al-Fajr.', 'ansar-al-fajr'],
    ['Kovalenko, who leads the agency, fears a purge.', 'kovalenko'],
    ['Members of the Red Lantern Brigade surrendered to Manila.', 'members-of-the-red-lantern-brigade', 'red-lantern-brigade', 'PHL'],
  ],
  'who refers back': [
    ['Chad needs arms. Chad has no money. Chad lost its port. Niger and Togo will not reinforce their ally.', 'TCD', 'NER', 'TGO'],
    ['Chad needs arms. Chad has no money, and Chad lost Sudan. Paris will defend its client.', 'TCD', 'SDN', 'FRA'],
    ['Lima and Quito traded accusations. Neither government is likely to back down.', 'PER', 'ECU'],
    ['The junta in Niamey closed the airport. The regime fears a countercoup.', 'NER'],
    ['Belgrade has bought time. Its ministers will use it.', 'SRB'],
    ['OPEC met on Sunday. The cartel kept its quotas.', 'organization-of-the-petroleum-exporting-countries'],
    ['President Ruto flew home. He told reporters that the deal is dead.', 'william-ruto'],
    ['The Houthis warned Riyadh. They may strike if it balks.', 'houthis', 'SAU'],
    ['Sofia backs Skopje; the two neighbours share a pipeline.', 'BGR', 'MKD'],
    ['Seoul and Tokyo agreed to meet. They will discuss the islands, which both claim.', 'KOR', 'JPN'],
    ['Rosneft lost the appeal. The firm has said it will pay.', 'rosneft'],
    ['India told the IMF that it needs more time.', 'IND', 'international-monetary-fund'],
    ['Cuba freed the prisoners and asked Spain for loans.', 'CUB', 'prisoners', 'ESP'],
    ['Washington warned Islamabad, whose army denied the raid.', 'USA', 'PAK', 'army-pak'],
  ],
  'the first person is who speaks, inside quotation marks only': [
    ['NATO said: "We support our partners."', 'north-atlantic-treaty-organization'],
    ['"We will not be bullied," the Guyanese president said.', 'GUY', 'guyanese-president'],
    ['We believe that Oman will wait.', 'OMN'],
  ],
  'places take no part': [
    ['Floods closed roads across northern Italy.', '(ITA)'],
    ['The ship left Piraeus for Haifa.'],
    ['Prices in Turkey rose.', '(TUR)'],
    ['A quake shook eastern Afghanistan.', '(AFG)'],
  ],
  'names that are something else as well': [
    ['Georgia will hold talks with Brussels on visas.', 'GEO', 'european-union'],
    ['Voters in Georgia and Florida back the levy.', '(GEO)'],
    ['Jordan closed its airspace.', 'JOR'],
    ['Robert Jordan declined to speak.', 'robert-jordan'],
    ['Chad recalled its ambassador from Khartoum.', 'TCD', '(SDN)'],
    ['Chad Walker fired the guards.', 'chad-walker', 'guards'],
    ['They ate turkey at the base.'],
    ['Turkey vetoed the statement.', 'TUR'],
    ['The Republic of the Congo denied the claim.', 'COG'],
    ['The Democratic Republic of the Congo denied the claim.', 'COD'],
    ['Kinshasa accuses Kigali of arming the M23.', 'COD', 'RWA', 'm23'],
    ['Guinea, Guinea-Bissau and Equatorial Guinea signed.', 'GIN', 'GNB', 'GNQ'],
    ['Papua New Guinea signed.', 'PNG'],
    ['North Korea tested a missile and South Korea protested.', 'PRK', 'KOR'],
    ['Washington vetoed the text.', 'USA'],
    ['George Washington crossed the river.', 'george-washington'],
    ['Paris Hilton praised Paris.', 'paris-hilton', 'FRA'],
  ],
};

describe('who takes part', () => {
  for (const [name, rows] of Object.entries(CASES)) {
    describe(name, () => {
      it.each(rows)('%s', (text, ...cast) => {
        expect(castOf(reader.read(HEAD + text))).toEqual(cast);
      });
    });
  }
});
