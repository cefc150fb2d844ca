/** Who is mentioned in each sentence, so that naming a source is a look at its own sentence. */
import type { ActorMention, ActorScan } from '../actors/index.js';
import type { AnalysedSentence } from '../document.js';

type Outlet = ActorScan['outlets'][number];
type Actor = ActorScan['actors'][number];

export class Cast {
  private readonly mentions = new Map<number, ActorMention[]>();
  private readonly outlets = new Map<number, Outlet[]>();
  private readonly actors: ReadonlyMap<string, Actor>;
  readonly voiceLabels: ActorScan['voiceLabels'];

  constructor(scan: ActorScan) {
    for (const mention of scan.mentions) push(this.mentions, mention.sentence, mention);
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

  actor(id: string): Actor | undefined {
    return this.actors.get(id);
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
