// The version alone: all else in the file would be shipped with it.
import { version } from '../package.json';

/** Version of the package. */
export const VERSION: string = version;
