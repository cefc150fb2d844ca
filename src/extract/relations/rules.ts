/** Relations that no dictionary entry names. */
export const RELATION_RULES = {
  'rule.relation.object': 'the agent of a predicate is related to the actor that is its object, recipient or prepositional object',
  'rule.relation.participle': 'a participle relates the actor behind *by*, or in front of its hyphen, to the actor it describes',
  'rule.relation.together': 'coordinated subjects of a symmetric predicate are related to each other',
} as const;
