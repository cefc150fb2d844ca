import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

/** Claims of a text in reading order, each as `judgment likely: its words` or `statement: its words`. */
const claimsOf = (text: string): string[] =>
  extract(text).claims.map(({ kind, likelihood, text: words }) => `${[kind, likelihood?.level].filter(Boolean).join(' ')}: ${words}`);

type Cases = readonly [text: string, claims: readonly string[]][];

const GROUPS: Readonly<Record<string, Cases>> = {
  'what the tagger takes for a noun': [
    ['Rain fell. The party will almost certainly form the next council.', ['statement: Rain fell', 'judgment almost-certain: The party will almost certainly form the next council']],
    ['The colonel is likely hiding in the hills.', ['judgment likely: The colonel is likely hiding in the hills']],
    ['The committee was unable to open the files but considers them genuine.', ['statement: The committee was unable to open the files', 'statement: considers them genuine']],
    ['The former deputy denies the account.', ['statement: The former deputy denies the account']],
    ['Oslo has probably agreed to the terms, and the Fisheries Board (FB) fears that the quota will shrink.', ['judgment likely: Oslo has probably agreed to the terms', 'judgment: the quota will shrink']],
    ['The truce suits both armies.', ['statement: The truce suits both armies']],
    ['The abbot trusts neither Lima nor the guild.', ['statement: The abbot trusts neither Lima nor the guild']],
    ['Rain fell. Fuel prices may double', ['statement: Rain fell', 'judgment possible: Fuel prices may double']],
    ['Fuel prices may double if the talks fail.', ['judgment possible: Fuel prices may double if the talks fail']],
    ['Rain fell. Three pieces of evidence point to arson.', ['statement: Rain fell', 'judgment: Three pieces of evidence point to arson']],
    ['Quito holds the ore and exports only a trickle of it.', ['statement: Quito holds the ore', 'statement: exports only a trickle of it']],
    ['The guild, whose chairman resigned in May, has stopped its payments.', ['statement: The guild, whose chairman resigned in May, has stopped its payments', 'statement: whose chairman resigned in May']],
    ['Divers hired by the firm, which owns the cable, found a mark.', ['statement: Divers hired by the firm, which owns the cable, found a mark', 'statement: which owns the cable']],
    ['Two firms, Lima Salt and the Rocha group, unload ore at night.', ['statement: Two firms, Lima Salt and the Rocha group, unload ore at night']],
    ['Lima Salt, the state company, suspended payments to the guild.', ['statement: Lima Salt, the state company, suspended payments to the guild']],
    ['The thieves read the mail and stole customs data.', ['statement: The thieves read the mail', 'statement: stole customs data']],
    ['The crews cut the road and set fire to the depot.', ['statement: The crews cut the road', 'statement: set fire to the depot']],
    ['Both towns face a vote, and neither trusts the other.', ['statement: Both towns face a vote', 'statement: neither trusts the other']],
    ['Rain fell. The oldest record dates from 1991.', ['statement: Rain fell', 'statement: The oldest record dates from 1991']],
    ['Rain fell. A pause becomes more likely than a raid.', ['statement: Rain fell', 'statement: A pause becomes more likely than a raid']],
    ['The canal, in which two banks own stakes, will in our view lose traffic.', ['judgment: The canal, in which two banks own stakes, will in our view lose traffic', 'statement: in which two banks own stakes']],
    ['Prolonged drought could ruin the harvest.', ['judgment possible: Prolonged drought could ruin the harvest']],
  ],
  'what the tagger takes for a verb': [
    ['Baloch separatists, who have attacked the port since 2021, would probably leave.', ['judgment likely: Baloch separatists, who have attacked the port since 2021, would probably leave', 'statement: who have attacked the port since 2021']],
    ['Pressure on Thai banks would possibly achieve more than new taxes.', ['judgment possible: Pressure on Thai banks would possibly achieve more than new taxes']],
  ],
  'clauses': [
    ['Rebels took the post, according to Salto Radio, a station in the north.', ['statement: Rebels took the post']],
    ['If Lima lets him go, his men may blame the guild.', ['judgment possible: If Lima lets him go, his men may blame the guild']],
    ['Should the guild help him leave, Lima could lose the mine.', ['judgment possible: Should the guild help him leave, Lima could lose the mine']],
    ['The board does not believe that less is arriving.', ['judgment: less is arriving']],
    ['The port probably knows that a ban would fail, and Li has left.', ['judgment likely: The port probably knows that a ban would fail', 'statement: Li has left']],
    ['Lima has asked Quito to wait, but a sale before the end of May is doubtful.', ['statement: Lima has asked Quito to wait', 'judgment unlikely: a sale before the end of May is doubtful']],
    ['The guild will lease a pier in Salto or Rocha before the year is out.', ['judgment: The guild will lease a pier in Salto or Rocha before the year is out']],
    ['The plan is shared by several envoys, one of whom called it a bluff.', ['statement: The plan is shared by several envoys', 'statement: one of whom called it a bluff']],
    ['The crew used two boats and knew where the vault was.', ['statement: The crew used two boats', 'statement: knew where the vault was']],
    ['Insurers have left, and Lima Salt, the firm that owns the ship, will not sail.', ['statement: Insurers have left', 'judgment: Lima Salt, the firm that owns the ship, will not sail']],
    ['The board insisted the next day that the dam was safe.', ['statement: the dam was safe']],
    ['The fund will wait, and that is the most the town can hope for.', ['judgment: The fund will wait', 'statement: that is the most the town can hope for']],
    ['A visit would be the clearest sign that a pause is near.', ['judgment: A visit would be the clearest sign that a pause is near']],
    ['It is conceivable that Lima will pay, but we consider it unlikely that the banks will wait.', ['judgment possible: It is conceivable that Lima will pay', 'judgment unlikely: we consider it unlikely that the banks will wait']],
    ['The minister told the committee in written evidence that the funds were safe.', ['statement: the funds were safe']],
    ['He blamed "pressure from above" for the delay and added that he had left the country.', ['statement: He blamed "pressure from above" for the delay', 'statement: he had left the country']],
    ['The militia wants to show that the army cannot hold the road.', ['statement: The militia wants to show that the army cannot hold the road']],
    ['A return of fighting before the end of the season is more likely than not.', ['judgment likely: A return of fighting before the end of the season is more likely than not']],
    ['Rivals will stay away, since that would cost them votes.', ['judgment: Rivals will stay away, since that would cost them votes']],
    ['Even if that truce holds, prices will rise.', ['judgment: Even if that truce holds, prices will rise']],
    ['In that case both partners would lose.', ['judgment: In that case both partners would lose']],
    ['The contracts that the cabinet signed with Lima will probably be rewritten.', ['judgment likely: The contracts that the cabinet signed with Lima will probably be rewritten']],
    ['The plan that a man named Petrov devised will fail.', ['judgment: The plan that a man named Petrov devised will fail']],
    ['A clash that neither leader ordered would almost certainly end the talks.', ['judgment almost-certain: A clash that neither leader ordered would almost certainly end the talks']],
    ['The claim that the ministry lied is likely false.', ['judgment likely: The claim that the ministry lied is likely false']],
    ['It gave the town a share so small that nobody felt bound by it.', ['statement: It gave the town a share so small that nobody felt bound by it']],
    ['The bloc has no interest in seeing its neighbour succeed.', ['statement: The bloc has no interest in seeing its neighbour succeed']],
    ['Oslo is unlikely to walk away, having put its prestige into the talks.', ['judgment unlikely: Oslo is unlikely to walk away, having put its prestige into the talks']],
    ['Oslo will not yield, however loudly its allies protest.', ['judgment: Oslo will not yield, however loudly its allies protest']],
    ['Korean marines resumed live-fire drills in June, and gunners may answer in kind.', ['statement: Korean marines resumed live-fire drills in June', 'judgment possible: gunners may answer in kind']],
    ['Oslo responded by resuming patrols and suspended the pact.', ['statement: Oslo responded by resuming patrols', 'statement: suspended the pact']],
    ['Denmark probably fears an escort more than it fears a spill, and we put the odds of a clash at 25 percent.', ['judgment likely: Denmark probably fears an escort more than it fears a spill', 'judgment unlikely: we put the odds of a clash at 25 percent']],
    ['It is very unlikely that the banks agree on a ban, and the cabinet seems reluctant to help.', ['judgment very-unlikely: It is very unlikely that the banks agree on a ban', 'judgment: the cabinet seems reluctant to help']],
    ['Ankara brokered a truce and has since sold the drones.', ['statement: Ankara brokered a truce', 'statement: has since sold the drones']],
    ['The raid appears to have been conceived as a reply to the leaflets that the guild had sent.', ['judgment: The raid appears to have been conceived as a reply to the leaflets that the guild had sent']],
    ['The chance of one before December is about ten percent.', ['judgment very-unlikely: The chance of one before December is about ten percent']],
    ['The report suggests that fire on the islands remains improbable.', ['judgment unlikely: fire on the islands remains improbable']],
    ['The 6th Combined Arms Army may lack the reserves.', ['judgment possible: The 6th Combined Arms Army may lack the reserves']],
    ['Lima has votes, but neither is likely to yield.', ['statement: Lima has votes', 'judgment likely: neither is likely to yield']],
    ['Either figure would be too small.', ['judgment: Either figure would be too small']],
    ['The president has ruled since 2005, when he succeeded his father, and has outlasted every rival.', ['statement: The president has ruled since 2005, when he succeeded his father', 'statement: has outlasted every rival']],
    ['Lima will very likely use old ships, because such ships cost it little and can be disowned.', ['judgment very-likely: Lima will very likely use old ships, because such ships cost it little and can be disowned']],
    ['Nor can one exclude that a balloon will hit the town.', ['judgment possible: Nor can one exclude that a balloon will hit the town']],
    ['When that happens, the guild may split.', ['judgment possible: When that happens, the guild may split']],
    ['Should the brigade side openly with the mutineers, Accra would recall its envoy.', ['judgment: Should the brigade side openly with the mutineers, Accra would recall its envoy']],
  ],
  'lists of verbs with one subject': [
    ['Lima closed the port, banned exports, and raised taxes.', ['statement: Lima closed the port', 'statement: banned exports', 'statement: raised taxes']],
    ['Lima accepted the offer, recalled its envoy, and closed the embassy.', ['statement: Lima accepted the offer', 'statement: recalled its envoy', 'statement: closed the embassy']],
    ['The brigade left the port, damaged by shelling, and the town.', ['statement: The brigade left the port, damaged by shelling, and the town']],
    ['The decision to accept the offer surprised Lima.', ['statement: The decision to accept the offer surprised Lima']],
  ],
  'two statements in a headline': [
    ['Third Robbery in Two Weeks, Further Attacks Likely\n\nPolice opened a case.', ['judgment likely: Further Attacks Likely', 'statement: Police opened a case']],
    ['Vote to Go Ahead, Port Strikes to Follow\n\nPolice opened a case.', ['judgment: Vote to Go Ahead', 'judgment: Port Strikes to Follow', 'statement: Police opened a case']],
  ],
  'assessments without a word of likelihood': [
    ['Most of the timber is believed to leave the country by sea.', ['judgment: Most of the timber is believed to leave the country by sea']],
    ['The bank expects two cuts this year.', ['judgment: The bank expects two cuts this year']],
    ['A second raid is not expected.', ['judgment: A second raid is not expected']],
    ['Tyre marks suggest that the convoy turned back.', ['judgment: the convoy turned back']],
    ['Asked about a pause, he replied that it would.', ['judgment: it would']],
    ['A raid would unite the parties, end the talks and invite sanctions.', ['judgment: A raid would unite the parties', 'judgment: end the talks', 'judgment: invite sanctions']],
  ],
  'statements of confidence': [
    ['The dam will hold. We have low confidence in this forecast.', ['judgment: The dam will hold', 'judgment: We have low confidence in this forecast']],
    ['The analytic confidence for this estimate is moderate.', ['judgment: The analytic confidence for this estimate is moderate']],
  ],
  'quoted predicates': [
    ['The guard had "probably followed orders".', ['judgment likely: The guard had "probably followed orders']],
    ['Stocks at the mill "will last for ten days".', ['judgment: Stocks at the mill "will last for ten days']],
  ],
  'evidence in a relative clause': [
    ['Footage shows flags on the ridge, which indicates that the brigade has crossed the river.', ['statement: Footage shows flags on the ridge', 'judgment: the brigade has crossed the river']],
  ],
  'levels': [
    ['We consider a large offensive unlikely this year.', ['judgment unlikely: We consider a large offensive unlikely this year']],
    ['There is a 72% chance that the mill is sold, and a 13% chance that Lima seizes it.', ['judgment likely: There is a 72% chance that the mill is sold', 'judgment very-unlikely: a 13% chance that Lima seizes it']],
    ['We see a 70% chance of a pause and a 10% chance of a raid.', ['judgment likely: We see a 70% chance of a pause', 'judgment very-unlikely: a 10% chance of a raid']],
    ['There is a risk of a strike and a risk of a raid.', ['judgment possible: There is a risk of a strike and a risk of a raid']],
    ['A delay seems improbable, at 15-20 percent.', ['judgment very-unlikely: A delay seems improbable, at 15-20 percent']],
    ['They will settle for less, most likely within five weeks.', ['judgment likely: They will settle for less, most likely within five weeks']],
    ['It is by no means certain that the valves fit the pump.', ['judgment: It is by no means certain that the valves fit the pump']],
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_, cases) => {
  it.each(cases)('%s', (text, claims) => expect(claimsOf(text)).toEqual(claims));
});
