/** Who is mentioned in each sentence, so that naming a source is a look at its own sentence. */
import type { ActorMention, ActorScan } from '../actors/index.js';
import type { AnalysedSentence } from '../document.js';

type Outlet = ActorScan['outlets'][number];
type Actor = ActorScan['actors'][number];

export class Cast {
  private readonly mentions = new Map<number, ActorMention[]>();
  private readonly outlets = new Map<number, Outlet[]>();
  private readonly actors: ReadonlyMap<string, Actor>;
  private readonly times = new Map<string, number>();
  readonly voiceLabels: ActorScan['voiceLabels'];

  constructor(scan: ActorScan) {
    for (const mention of scan.mentions) {
      push(this.mentions, mention.sentence, mention);
      this.times.set(mention.actorId, (this.times.get(mention.actorId) ?? 0) + 1);
    }
    for (const outlet of scan.outlets) push(this.outlets, outlet.sentence, outlet);
    this.voiceLabels = scan.voiceLabels;
    this.actors = new Map(scan.actors.map((actor) => [actor.id, actor]));
  }

  mentionsIn({ index }: AnalysedSentence): readonly ActorMention[] {
    return this.mentions.get(index) ?? [];
  }

  outletsIn(sentence: number): readonly Outlet[] {
    return this.outlets.get(sentence) ?? [];
  }

  /** Whether a mention is all that the brief says of someone: a name that may as well be no person's. */
  isPassing({ actorId, form }: ActorMention): boolean {
    return form === 'name' && this.times.get(actorId) === 1 && this.actors.get(actorId)?.type === 'person';
  }

  actor(id: string): Actor | undefined {
    return this.actors.get(id);
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
