/**
 * One table of how good the library is: `npm run bench:quality`. Briefs of the corpus and the seed by the scorer, outside
 * data by the measures of this folder, each beside what others published. What is not there is said to be left out.
 */
import Table from 'cli-table3';
import { qualityRows } from './rows.js';

const { rows, leftOut } = qualityRows();
const table = new Table({ head: ['set', 'measure', 'ours', 'published'], style: { head: [], border: [] } });
table.push(...rows.map(({ set, measure, ours, published = '' }) => [set, measure, ours, published]));
console.log(table.toString());
if (leftOut.length > 0) console.log(`\nLeft out, as the data are not there: ${leftOut.join(', ')}`);
