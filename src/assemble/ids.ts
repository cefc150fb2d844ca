/** Identifiers made from content, so that the same text gives the same ids in every run and on every machine. */

const FNV_OFFSETS = [0x811c9dc5, 0xcbf29ce4] as const;
const FNV_PRIME = 0x01000193;

const fnv1a = (text: string, offset: number): number => {
  let hash = offset;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
};

/** 16 hexadecimal digits: FNV-1a (Fowler, Noll, Vo; 32 bits) from two starting values. */
export const digest = (text: string): string => FNV_OFFSETS.map((offset) => fnv1a(text, offset).toString(16).padStart(8, '0')).join('');

/** A name as a lower-case slug: letters and digits of any script, joined by hyphens. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
