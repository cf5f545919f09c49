/** How calls are written into a file: `jsonl` is one JSON object on each line. */
export const exportFormats = ['csv', 'json', 'jsonl'] as const;

export type ExportFormat = (typeof exportFormats)[number];
