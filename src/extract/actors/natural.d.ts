declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Similarity of two strings from 0 to 1. */
  export default function jaroWinkler(first: string, second: string, options: { ignoreCase: boolean }): number;
}
