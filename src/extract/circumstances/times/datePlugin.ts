/** The part of compromise that is used; its types know nothing of plugins. */
export type DateEngine = (text: string) => {
  dates(context: { readonly today: string }): { json(): { readonly dates: { readonly start?: string | null; readonly end?: string | null } }[] };
};

export const pluggedIn = (nlp: unknown, dates: unknown): DateEngine => {
  const engine = nlp as DateEngine & { plugin(plugin: unknown): void };
  engine.plugin(dates);
  return engine;
};
