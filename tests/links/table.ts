/**
 * Links between claims, by construction. Claims are numbered in reading order from 0; `2 because 1` leads from the
 * third claim to the second. `not` lists pairs that must not be linked by a type.
 */
export interface Case {
  readonly text: string;
  readonly links: readonly string[];
  readonly not?: readonly string[];
}

export interface Group {
  readonly construction: string;
  readonly cases: readonly Case[];
}

const of = (text: string, links: readonly string[], not: readonly string[] = []): Case => ({ text, links, not });
/** A headline, the first paragraph and another one, with a paragraph on something else in between. */
const brief = (headline: string, ...paragraphs: readonly string[]): string => [headline, ...paragraphs].join('\n\n');
const ASIDE = 'Rice harvests in Laos were poor last year. Farmers sold their buffaloes in March.';

export const LINKS: readonly Group[] = [
  {
    construction: 'restates: headline and body',
    cases: [
      of(brief('Nairobi Likely to Raise Fuel Tax', 'Nairobi will likely raise the fuel tax in June.', ASIDE), ['1 restates 0'], ['2 restates 0']),
      of(brief('Minsk Unlikely to Release Prisoners', 'Minsk will probably not free the prisoners before the summit.', ASIDE), ['1 restates 0'], ['2 restates 0']),
      of(brief('War Between Chad and Sudan Remains Unlikely', 'A Chadian offensive against Sudan is unlikely before the rains.', ASIDE), ['1 restates 0']),
      of(brief('Tirana Very Likely to Win Appeal', 'Tirana will very likely win the appeal in The Hague.', ASIDE), ['1 restates 0']),
      of(brief('Lima Likely to Devalue Currency', ASIDE, 'Lima will likely devalue its currency within weeks.'), ['3 restates 0'], ['1 restates 0', '2 restates 0']),
      of(brief('Oslo Unlikely to Suspend Gas Exports', 'A halt of gas exports by Oslo is improbable this winter.', ASIDE), ['1 restates 0']),
      of(brief('Further Strikes on Power Grid Likely', 'Another attack on the power grid is likely before May.', ASIDE), ['1 restates 0']),
      of(brief('Ceasefire Likely to Hold in Tigray', 'The truce in Tigray will likely hold through the summer.', ASIDE), ['1 restates 0']),
    ],
  },
  {
    construction: 'restates: key judgment and body',
    cases: [
      of(brief('Outlook for Bolivia', 'La Paz will probably default on its bonds this year.', ASIDE, 'We judge that La Paz will likely default on its bonds before December.'), ['3 restates 0']),
      of(brief('Outlook for Nepal', 'Kathmandu will probably approve the dam.', ASIDE, 'It is likely that Kathmandu approves the dam in spring.'), ['3 restates 0']),
      of(brief('Outlook for Georgia', 'Tbilisi will likely close the pipeline.', ASIDE, 'Tbilisi will likely shut the pipeline by March.'), ['3 restates 0']),
    ],
  },
  {
    construction: 'restates: another level of the same event',
    cases: [
      of(brief('Rabat Likely to Buy Drones', 'Rabat will almost certainly buy drones this year.', ASIDE), ['1 restates 0 more-likely']),
      of(brief('Rabat Very Likely to Buy Drones', 'Rabat will likely buy drones this year.', ASIDE), ['1 restates 0 less-likely']),
      of(brief('Hanoi Unlikely to Buy Frigates', 'Hanoi is very unlikely to buy frigates this year.', ASIDE), ['1 restates 0 less-likely']),
      of(brief('Hanoi Unlikely to Buy Frigates', 'Hanoi will likely not buy frigates this year.', ASIDE), ['1 restates 0']),
    ],
  },
  {
    construction: 'restates: verb and noun of one family',
    cases: [
      of(brief('Outlook for Chad', 'France is unlikely to withdraw its troops from Chad this year.', ASIDE, 'It is improbable that France pulls out its troops from Chad before the winter.'), ['3 restates 0']),
      of(brief('Outlook for Ghana', 'Accra will probably annul the mining contract.', ASIDE, 'Accra is likely to cancel the mining contract in June.'), ['3 restates 0']),
      of(brief('Outlook for Haiti', 'The gangs will likely cut off the port.', ASIDE, 'It is likely that the gangs isolate the port by May.'), ['3 restates 0']),
      of(brief('Outlook for Yemen', 'The council will probably survive the summer.', ASIDE, 'The council is likely to cling on through the summer.'), ['3 restates 0']),
    ],
  },
  {
    construction: 'restates: behind verbs that only rate or intend',
    cases: [
      of(brief('Outlook for Samoa', 'The captain of the trawler will probably not be arrested.', ASIDE, 'We consider an arrest of the captain unlikely.'), ['3 restates 0']),
      of(brief('Outlook for Mopti', 'The rebels probably intend to isolate the town.', ASIDE, 'The rebels probably mean to cut off the town.'), ['3 restates 0']),
    ],
  },
  {
    construction: 'restates: a key judgment that the end of a brief sums up',
    cases: [
      of(brief('Outlook for Chad', '• Chad is not likely to commit ground troops.', '• The rains will probably end early.', ASIDE, ASIDE, 'A Chadian ground deployment remains improbable, since lenders would object.'), ['6 restates 0'], ['6 restates 1']),
    ],
  },
  {
    construction: 'restates: what points to the sentence before',
    cases: [
      of('Belarus may close the bridge to Lithuania. We put the odds at one in four.', ['1 restates 0']),
      of('Belarus may close the bridge to Lithuania. The new fences make this very likely.', ['1 restates 0']),
      of('Belarus may close the bridge to Lithuania. We consider this outcome improbable. We put the odds at one in four.', ['1 restates 0', '2 restates 0', '2 restates 1']),
      of('Belarus may close the bridge to Lithuania. The new fences make it likely that trade will fall.', [], ['1 restates 0']),
      of('Oslo could still veto the merger. We think it improbable.', ['1 restates 0']),
      of('The regulator might refuse the licence. We put the risk of that at roughly 1 in 8.', ['1 restates 0']),
      of('The garrison could mutiny before May. That will probably not happen.', ['1 restates 0']),
      of('The garrison could mutiny before May. The odds of such a step are about 30 percent.', ['1 restates 0']),
      of('The garrison has mutinied. It is likely that Paris will help.', [], ['1 restates 0']),
      of('Rabat may close the border. Underwriters put the risk at one in three.', ['1 restates 0']),
      of('The regulator might refuse the licence. I put that at roughly 1 in 8.', ['1 restates 0']),
      of('Lagos might sell the refinery to Tema. We see a 50-50 chance of such a deal by April.', ['1 restates 0']),
      of('Bonn could raise the toll. We attach a one-in-five probability to that outcome, against one in ten in May.', ['1 restates 0']),
      of('A split in the union is conceivable. We do not expect it.', ['1 restates 0']),
      of('The dam may fail, which the ministry denies. We consider this unlikely, since the wall is new.', ['2 restates 0'], ['2 restates 1']),
      of('Riga may cut the subsidy. Tallinn may end the strike. None of these outcomes is likely.', [], ['2 restates 1', '2 restates 0']),
      of('Oslo may raise the toll. We think it unlikely, however, that Bergen will follow.', [], ['1 restates 0']),
      of('Lagos may sell the refinery. Traders already appear to expect it.', [], ['1 restates 0']),
    ],
  },
  {
    construction: 'restates: what points to the claim before in its sentence',
    cases: [
      of('Rome is likely to seize the mine; one banker puts the chances at fifty-fifty.', ['1 restates 0 less-likely']),
      of('Ankara told the union that a second scanner would be installed by May; that will probably not happen.', ['1 restates 0']),
      of('The ministry said that a new programme would be agreed in spring, which is doubtful.', ['1 restates 0']),
      of('Madrid could possibly sell the port; given its debts, it is likely by June.', ['1 restates 0']),
      of('A mutiny remains a remote possibility, but we cannot exclude one.', ['1 restates 0']),
      of('A halt of exports would hurt Oslo, but it is unlikely.', [], ['1 restates 0']),
      of('A coup, which we consider unlikely, would probably frighten the banks.', [], ['1 restates 0']),
      of('The general wants the office, and we cannot exclude the possibility that, were Paz to falter, he would move.', [], ['1 restates 0']),
    ],
  },
  {
    construction: 'restates: an event as a noun',
    cases: [
      of(brief('Outlook for Chile', 'Santiago will likely seize the lithium mine this year.', ASIDE, 'We put the probability of a takeover of the lithium mine at 70 percent.'), ['3 restates 0']),
      of(brief('Outlook for Kenya', 'Nairobi will almost certainly not order an invasion of Somalia.', ASIDE, 'Nairobi will not invade Somalia.'), ['3 restates 0']),
      of(brief('Outlook for Peru', 'The two ministries will likely reach an agreement on fishing quotas.', ASIDE, 'A compromise on fishing quotas is likely.'), ['3 restates 0']),
    ],
  },
  {
    construction: 'no restatement',
    cases: [
      of(brief('Nairobi Likely to Raise Fuel Tax', 'Dakar will likely sign a fishing accord with Madrid.', ASIDE), [], ['1 restates 0']),
      of(brief('Outlook for Peru', 'Lima will likely expel two diplomats.', 'Lima will likely build a port near Chancay.'), [], ['1 restates 0']),
      of('Seoul will likely cut rates and will likely sell bonds.', [], ['1 restates 0']),
      of('Oman may host the talks. Kuwait may send observers.', [], ['1 restates 0']),
      of(brief('Outlook for Libya', 'Tripoli will likely sign the oil deal.', ASIDE, 'Benghazi will likely call a general strike.'), [], ['3 restates 0']),
    ],
  },
  {
    construction: 'because, from the head of the next sentence',
    cases: [
      of('Stocks ran out in March. Therefore, the ministry will likely ration bread.', ['1 because 0']),
      of('Stocks ran out in March. As a result, the ministry will likely ration bread.', ['1 because 0']),
      of('The crews refused to sail. Consequently, the port closed.', ['1 because 0']),
      of('The treasury is empty. For this reason, Harare will probably print money.', ['1 because 0']),
      of('The treasury is empty. Harare will therefore probably print money.', ['1 because 0']),
      of('The dam broke on Sunday. Thus the valley flooded.', ['1 because 0']),
      of('Prices doubled. Accordingly, the union called a strike.', ['1 because 0']),
    ],
  },
  {
    construction: 'contrast and concession between sentences',
    cases: [
      of('The army holds the capital. However, rebels control the north.', ['1 contrasts 0']),
      of('Imports rose in May. By contrast, exports fell.', ['1 contrasts 0']),
      of('The army holds the capital. Rebels, however, control the north.', ['1 contrasts 0']),
      of('Both sides signed the truce. Nevertheless, shelling will likely go on.', ['1 despite 0']),
      of('Both sides signed the truce. Even so, shelling will likely go on.', ['1 despite 0']),
      of('The court banned the march. Despite this, thousands came.', ['1 despite 0']),
      of('The offer was generous. But the union rejected it.', ['1 contrasts 0']),
      of('Quito raised the tariff. Bogota, on the other hand, cut it.', []),
    ],
  },
  {
    construction: 'if, from one sentence to the next',
    cases: [
      of('Ankara must sign by May. Otherwise, the loan will likely lapse.', ['1 if 0']),
      of('Elections may be called early. In that case, the left will probably win.', ['1 if 0']),
      of('Elections may be called early. If so, the left will probably win.', ['1 if 0']),
    ],
  },
  {
    construction: 'a claim inside another one',
    cases: [
      of('Rome will likely delay the sale because Paris may still outbid the buyer.', ['0 because 1']),
      of('Oslo will probably sign, although Bergen may object.', ['0 despite 1']),
    ],
  },
  {
    construction: 'evidence',
    cases: [
      of('The garrison has burned its files, which suggests that it will leave the town.', ['1 because 0']),
      of('The garrison has burned its files. This indicates that it will probably leave the town.', ['1 because 0']),
      of('Trucks left the depot at night, which indicates that the unit has moved.', ['1 because 0']),
    ],
  },
];
