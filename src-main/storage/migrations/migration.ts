/** One step of the file's format. Steps are only ever added: a step that was released is never edited. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
