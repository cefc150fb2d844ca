/** Universal part-of-speech tags, in the order of the ids that the engine returns. */
export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;

/** Penn-style tags of the English treebank, in the order of the ids that the engine returns. */
export const XPOS = [
  'ADD', 'AFX', 'CC', 'CD', 'DT', 'EX', 'FW', 'GW', 'HYPH', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NFP', 'NN', 'NNP', 'NNPS',
  'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ',
  'WDT', 'WP', 'WP$', 'WRB', '$', ',', '.', ':', '``', "''", '-LRB-', '-RRB-',
] as const;

/** Dependency labels: the universal relations and those English subtypes that readers of briefs use. */
export const LABELS = [
  'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'cc:preconj', 'ccomp',
  'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'dep', 'det', 'det:predet', 'discourse', 'dislocated', 'expl', 'fixed',
  'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer',
  'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'root',
  'vocative', 'xcomp',
] as const;

export type Upos = (typeof UPOS)[number];
export type Xpos = (typeof XPOS)[number];
export type Label = (typeof LABELS)[number];

const labelIds = new Map<string, number>(LABELS.map((label, id) => [label, id]));

/** Id of a treebank label; a subtype that the table lacks falls back to its universal relation, -1 if that is unknown too. */
export const labelId = (label: string): number => labelIds.get(label) ?? labelIds.get(label.split(':', 1)[0] ?? '') ?? -1;
