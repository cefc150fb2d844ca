/**
 * When, why, if and despite what, by type. A circumstance is written `type: words`; times may carry their ISO interval
 * against the brief's date (2026-03-16, a Monday): `time: words = start..end`, with nothing behind the dots where it is open.
 */
export interface Case {
  readonly text: string;
  /** Words of the claim that is meant, where there are several. */
  readonly claim?: string;
  readonly circumstances: readonly string[];
}

export interface Group {
  readonly type: string;
  readonly cases: readonly Case[];
}

const of = (text: string, ...circumstances: string[]): Case => ({ text, circumstances });
const within = (claim: string, text: string, ...circumstances: string[]): Case => ({ text, claim, circumstances });

export const CIRCUMSTANCES: readonly Group[] = [
  {
    type: 'cause',
    cases: [
      of('Lima will likely devalue the currency because reserves are low.', 'cause: because reserves are low'),
      of('Because reserves are low, Lima will likely devalue the currency.', 'cause: Because reserves are low'),
      of('Exports fell due to a drought.', 'cause: due to a drought'),
      of('The port closed because of the strike.', 'cause: because of the strike'),
      of('Rabat will probably wait, as the vote is close.', 'cause: as the vote is close'),
      of('Given the shortage of fuel, the army is unlikely to advance.', 'cause: Given the shortage of fuel'),
      of('Washington has given Guyana a guarantee.'),
      of('Turnout was low owing to floods.', 'cause: owing to floods'),
      of('Thanks to new wells, Baku will probably raise output.', 'cause: Thanks to new wells'),
      of('The cabinet will likely resign now that the budget has failed.', 'cause: now that the budget has failed'),
      of('Prices rose as a result of the blockade.', 'cause: as a result of the blockade'),
      of('Hanoi will likely agree, since it needs loans.', 'cause: since it needs loans'),
    ],
  },
  {
    type: 'condition',
    cases: [
      of('If the ceasefire holds, aid will likely reach the city.', 'condition: If the ceasefire holds'),
      of('Aid will likely reach the city if the ceasefire holds.', 'condition: if the ceasefire holds'),
      of('The talks will fail unless Doha intervenes.', 'condition: unless Doha intervenes'),
      of('Should Ankara object, the pact will likely collapse.', 'condition: Should Ankara object'),
      of('Were Tbilisi to refuse, Baku would probably retaliate.', 'condition: Were Tbilisi to refuse'),
      of('Had the rains come, the harvest would have been better.', 'condition: Had the rains come'),
      of('Baku would probably retaliate should Tbilisi refuse.', 'condition: should Tbilisi refuse'),
      of('In the event of a default, banks would close.', 'condition: In the event of a default'),
      of('Without foreign loans, Sofia would struggle to pay.', 'condition: Without foreign loans'),
      of('The truce will hold as long as both sides pay their troops.', 'condition: as long as both sides pay their troops'),
      of('Provided that the law passes, mines will reopen.', 'condition: Provided that the law passes'),
      of('Lusaka is unlikely to default so long as copper stays dear.', 'condition: so long as copper stays dear'),
      of('The bank will probably cut rates, assuming inflation falls.', 'condition: assuming inflation falls'),
      of('Without such aid Nauru will close the school.', 'condition: Without such aid'),
      of('Without Dragon, Nutrien and Methanex would close two plants.', 'condition: Without Dragon'),
      of('The corps cannot hold the town without air support.', 'condition: without air support'),
      of('Caracas might end the talks without warning.'),
    ],
  },
  {
    type: 'concession',
    cases: [
      of('Despite the sanctions, exports rose.', 'concession: Despite the sanctions'),
      of('Exports rose in spite of the sanctions.', 'concession: in spite of the sanctions'),
      of('Although talks failed, the truce will probably hold.', 'concession: Although talks failed'),
      of('The truce will probably hold even if talks fail.', 'concession: even if talks fail'),
      of('Bamako stayed in the pact, though its army left.', 'concession: though its army left'),
      of('Even though prices fell, the firm kept its staff.', 'concession: Even though prices fell'),
      of('Regardless of the verdict, protests will likely go on.', 'concession: Regardless of the verdict'),
      of('Notwithstanding the pledge, Cairo bought more wheat.', 'concession: Notwithstanding the pledge'),
      of('The army will obey the court, whatever it decides.', 'concession: whatever it decides'),
      of('It is doubtful, though, that the truce lasts.'),
      of('The fund will probably lend to whoever wins.'),
    ],
  },
  {
    type: 'purpose',
    cases: [
      of('Oslo sent ships in order to guard the cables.', 'purpose: in order to guard the cables'),
      of('Oslo sent ships to guard the cables.', 'purpose: to guard the cables'),
      of('To avoid a default, Accra will likely sell gold.', 'purpose: To avoid a default'),
      of('The guard closed the road so that the convoy could pass.', 'purpose: so that the convoy could pass'),
      of('Quito closed two camps lest the militia use them.', 'purpose: lest the militia use them'),
      of('The union called a strike with the aim of raising wages.', 'purpose: with the aim of raising wages'),
      of('Riga plans to close the border.'),
      of('The army has the ability to hold the city.'),
      of('Oman agreed to host the talks.'),
    ],
  },
  {
    type: 'contrast',
    cases: [
      of('Exports rose while imports fell.', 'contrast: while imports fell'),
      of('While imports fell, exports rose.', 'contrast: While imports fell'),
      of('The north voted for the pact, whereas the south rejected it.', 'contrast: whereas the south rejected it'),
      of('Unlike its neighbours, Paraguay will probably keep its embassy.', 'contrast: Unlike its neighbours'),
      of('Instead of new taxes, the cabinet chose debt.', 'contrast: Instead of new taxes'),
    ],
  },
  {
    type: 'dates',
    cases: [
      of('The base closed on 4 February.', 'time: on 4 February = 2026-02-04..2026-02-04'),
      of('On 9 November, the court freed him.', 'time: On 9 November = 2025-11-09..2025-11-09'),
      of('The base will close on 4 February.', 'time: on 4 February = 2027-02-04..2027-02-04'),
      of('The bridge opened in 2019.', 'time: in 2019 = 2019-01-01..2019-12-31'),
      of('The mine will likely close in May 2027.', 'time: in May 2027 = 2027-05-01..2027-05-31'),
      of('The envoy left on Friday.', 'time: on Friday = 2026-03-13..2026-03-13'),
      of('The envoy will arrive on Friday.', 'time: on Friday = 2026-03-20..2026-03-20'),
      of('The envoy left yesterday.', 'time: yesterday = 2026-03-15..2026-03-15'),
      of('Output fell last year.', 'time: last year = 2025-01-01..2025-12-31'),
      of('The fleet sailed on March 3, 2026.', 'time: on March 3, 2026 = 2026-03-03..2026-03-03'),
      of('Talks took place between 3 and 5 March.', 'time: between 3 and 5 March = 2026-03-03..2026-03-05'),
      of('Exports fell in the first half of 2025.', 'time: in the first half of 2025 = 2025-01-01..2025-06-30'),
      of('Exports fell in the last quarter.', 'time: in the last quarter = 2025-10-01..2025-12-31'),
      of('Two banks failed in late October.', 'time: in late October = 2025-10-21..2025-10-31'),
      of('Two banks failed last winter.', 'time: last winter = 2025-12-01..2026-02-28'),
      of('Output has since fallen by a tenth.'),
      of('Lima will likely sell reserves, as it did in 2022.'),
      of('We give a closure of under two months a 60 percent chance.'),
      of('The group likely shelled the port on 4 February.', 'time: on 4 February = 2026-02-04..2026-02-04'),
      of('The group may have shelled the port in November.', 'time: in November = 2025-11-01..2025-11-30'),
      of('Ministers vowed to close the base by June.', 'time: by June = 2026-03-16..2026-05-31'),
      of('By January, two banks had failed.', 'time: By January = ..2025-12-31'),
      of('The strike began last week.', 'time: last week = 2026-03-09..2026-03-15'),
      of('The port was shut over the past two years.', 'time: over the past two years = 2024-03-16..2026-03-16'),
      of('Prices rose between November and January.', 'time: between November and January = 2025-11-01..2026-01-31'),
      of('The firm has grown since early 2024.', 'time: since early 2024 = 2024-01-01..2026-03-16'),
      of('The dam broke before December.', 'time: before December = ..2025-11-30'),
      of('The dam will probably break before Christmas.', 'time: before Christmas = 2026-03-16..2026-12-24'),
      of('The dam broke in the three years that followed.', 'time: in the three years = ..'),
      of('The road has been closed since January.', 'time: since January = 2026-01-01..2026-03-16'),
      of('The army may attack soon.'),
      of('The truce lasted two years.'),
    ],
  },
  {
    type: 'horizons',
    cases: [
      of('By the end of 2026, Lagos will likely ban imports.', 'time: By the end of 2026 = 2026-03-16..2026-12-31'),
      of('Lagos will likely ban imports by June.', 'time: by June = 2026-03-16..2026-05-31'),
      of('Lagos will likely ban imports by 14 May.', 'time: by 14 May = 2026-03-16..2026-05-14'),
      of('Lagos will likely ban imports no later than June.', 'time: no later than June = 2026-03-16..2026-06-30'),
      of('The line will probably open by mid-2027.', 'time: by mid-2027 = 2026-03-16..2027-07-02'),
      of('The line will probably open before the end of the year.', 'time: before the end of the year = 2026-03-16..2026-12-31'),
      of('The line will probably open this autumn.', 'time: this autumn = 2026-09-01..2026-11-30'),
      of('The line will probably open in the third quarter of next year.', 'time: in the third quarter of next year = 2027-07-01..2027-09-30'),
      of('The truce will probably hold through the winter.', 'time: through the winter = 2026-03-16..2027-02-28'),
      of('The line will open in Q3.', 'time: in Q3 = 2026-07-01..2026-09-30'),
      of('The line will open in H2 2027.', 'time: in H2 2027 = 2027-07-01..2027-12-31'),
      of('The line will open by year-end.', 'time: by year-end = 2026-03-16..2026-12-31'),
      of('The line will probably open later this year.', 'time: later this year = 2026-03-16..2026-12-31'),
      of('The line will probably open between May and July.', 'time: between May and July = 2026-05-01..2026-07-31'),
      of('The army is unlikely to attack before the June elections.', 'time: before the June elections = 2026-03-16..2026-06-30'),
      of('Exports will probably fall after the sanctions of 21 November.', 'time: after the sanctions of 21 November = 2026-11-21..'),
      of('The bank failed after the army may have left.', 'time: after the army may have left = ..'),
      of('The truce will probably hold within days.', 'time: within days = ..'),
      of('The peg will probably break within six months.', 'time: within six months = 2026-03-16..2026-09-16'),
      of('Over the next six months, rents will likely rise.', 'time: Over the next six months = 2026-03-16..2026-09-16'),
      of('Going forward, rents will likely rise.', 'time: Going forward = 2026-03-16..'),
      of('Rents will likely rise for the foreseeable future.', 'time: for the foreseeable future = 2026-03-16..'),
      of('The army is unlikely to attack before the summer.', 'time: before the summer = 2026-03-16..2026-05-31'),
      of('The cabinet will probably fall in the coming weeks.', 'time: in the coming weeks = ..'),
      of('Rents will likely rise until 2028.', 'time: until 2028 = 2026-03-16..2027-12-31'),
      of('Next year, the firm will probably list its shares.', 'time: Next year = 2027-01-01..2027-12-31'),
    ],
  },
  {
    type: 'times by event',
    cases: [
      of('After the coup, two banks closed.', 'time: After the coup'),
      of('Ministers met before the vote.', 'time: before the vote'),
      of('The shares fell when the chairman resigned.', 'time: when the chairman resigned'),
      of('The camp will likely close once the snow melts.', 'time: once the snow melts'),
      of('Turkey brought the case before the Security Council.'),
      within('Tunis will close', 'Tunis will close the port after the fleet leaves, and Tripoli will reopen its own in May.', 'time: after the fleet leaves'),
      within('Tripoli will reopen', 'Tunis will close the port after the fleet leaves, and Tripoli will reopen its own in May.', 'time: in May'),
      of('Caracas went on with its vote two days later.', 'time: two days later'),
      of('The navy freed the crew the same evening.', 'time: the same evening'),
      of('The base would stay open beyond 2030.', 'time: beyond 2030'),
      of('Fighting will likely last into February.', 'time: into February'),
      of('Prices will spike within days of a raid.', 'time: within days of a raid'),
      of('The ruble has since lost value.'),
      of('Output has so far been low.'),
    ],
  },
];
